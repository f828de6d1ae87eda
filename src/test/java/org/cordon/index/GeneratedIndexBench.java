package org.cordon.index;
import org.junit.jupiter.api.Test;
class GeneratedIndexBench {
  @Test void make() throws Exception { long c=System.nanoTime(); System.out.println(GeneratedIndex.of(Integer.getInteger("n",10000))+" "+(System.nanoTime()-c)/1e9); }
}
