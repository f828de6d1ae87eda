package org.cordon.bench;
import java.nio.file.*; import java.util.*; import org.cordon.corpus.*; import org.cordon.annotate.*; import org.cordon.timeline.*;
public class Scratch { public static void main(String[] a) throws Exception {
  int n = Integer.parseInt(a[0]);
  long t=System.nanoTime(); Path f = GeneratedCorpus.of(n); System.out.println("made "+(System.nanoTime()-t)/1e9);
  t=System.nanoTime(); Corpus c = Corpus.open(f); System.out.println("open "+(System.nanoTime()-t)/1e9+" problems "+c.problems().size()+ " "+c.problems().stream().limit(3).toList());
  t=System.nanoTime(); List<Article> all = c.articles(); System.out.println("read "+(System.nanoTime()-t)/1e9+" "+all.size()); heap("articles");
  Annotator an = Annotator.of(c.entities());
  t=System.nanoTime(); List<Annotation> ann = all.parallelStream().map(an::annotate).toList(); System.out.println("annotated "+(System.nanoTime()-t)/1e9); heap("annotations");
  t=System.nanoTime(); Timeline.Curated cu = Timeline.Curated.of(c.events(), c.entities()); System.out.println("curated "+(System.nanoTime()-t)/1e9);heap("curated");
  for (int i=0;i<2;i++){ t=System.nanoTime(); Timeline tl = cu.with(ann, List.of()); System.out.println("timeline "+(System.nanoTime()-t)/1e9+" events "+tl.events().size()+" reports "+tl.events().stream().mapToInt(e->e.reports().size()).sum()+ " curated told "+tl.events().stream().filter(e->e.curated().isPresent()&&!e.reports().isEmpty()).count()+" max "+tl.events().stream().mapToInt(e->e.reports().size()).max()); 
   System.out.println("groups>1 " + all.stream().filter(x->tl.origin(x.id()).get().members().size()>1).count()+" conflicts "+tl.events().stream().mapToInt(e->e.conflicts().size()).sum());
   heap("timeline"); }
 }
 static void heap(String w){ System.gc(); System.gc(); Runtime r=Runtime.getRuntime(); System.out.println("heap after "+w+" "+((r.totalMemory()-r.freeMemory())>>20)+" MB"); }
}
