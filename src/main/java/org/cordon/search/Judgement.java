package org.cordon.search;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The usual figures over many questions: how well ranked lists agree with graded judgements. */
final class Judgement {

    private static final int NEAR = 10;
    private static final int FAR = 100;

    private int queries;
    private double ndcg;
    private double recallNear;
    private double recallFar;
    private double reciprocalRank;

    /** Adds one question: what was found, best first, and the grades of what should be. */
    void add(List<String> found, Map<String, Integer> grades) {
        queries++;
        double ideal = gain(grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(NEAR)
                .toList());
        double gain = gain(
                found.stream().limit(NEAR).map(id -> grades.getOrDefault(id, 0)).toList());
        ndcg += ideal == 0 ? 0 : gain / ideal;
        recallNear += recall(found, grades, NEAR);
        recallFar += recall(found, grades, FAR);
        for (int i = 0; i < found.size(); i++) {
            if (grades.getOrDefault(found.get(i), 0) > 0) {
                reciprocalRank += 1.0 / (i + 1);
                return;
            }
        }
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += grades.get(i) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    private static double recall(List<String> found, Map<String, Integer> grades, int depth) {
        long relevant = grades.values().stream().filter(g -> g > 0).count();
        long hit = found.stream()
                .limit(depth)
                .filter(id -> grades.getOrDefault(id, 0) > 0)
                .count();
        return relevant == 0 ? 0 : (double) hit / relevant;
    }

    int queries() {
        return queries;
    }

    void print(String name, PrintStream out) {
        out.printf(Locale.ROOT, "%s.ndcg@10 %.4f%n", name, ndcg / queries);
        out.printf(Locale.ROOT, "%s.recall@10 %.4f%n", name, recallNear / queries);
        out.printf(Locale.ROOT, "%s.recall@100 %.4f%n", name, recallFar / queries);
        out.printf(Locale.ROOT, "%s.mrr %.4f%n", name, reciprocalRank / queries);
    }
}
