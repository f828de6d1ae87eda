package org.cordon.timeline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.timeline.Families.Member;

/** Counts the pairs of articles that go back to one text, and those of which we say so. */
final class OriginFigures {

    /** How many pairs go back to one text, how many are said to, and of how many both holds. */
    record Pairs(int wanted, int joined, int both) {

        Pairs and(boolean gold, boolean ours) {
            return new Pairs(wanted + (gold ? 1 : 0), joined + (ours ? 1 : 0), both + (gold && ours ? 1 : 0));
        }

        double precision() {
            return joined == 0 ? 1 : both / (double) joined;
        }

        double recall() {
            return wanted == 0 ? 1 : both / (double) wanted;
        }

        double f1() {
            return wanted + joined == 0 ? 1 : 2.0 * both / (wanted + joined);
        }
    }

    private final Map<String, Pairs> files = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Pairs all = new Pairs(0, 0, 0);

    /** Judges every pair of all files, each also in the figures of its file, if it is of one. */
    OriginFigures(Map<String, List<Member>> read, Map<String, Origin> origins) {
        List<String> names = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        read.forEach((file, list) -> list.forEach(m -> {
            names.add(file);
            members.add(m);
        }));
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                boolean together = names.get(i).equals(names.get(j));
                judge(together ? names.get(i) : "between", List.of(members.get(i), members.get(j)), origins);
            }
        }
    }

    private void judge(String file, List<Member> pair, Map<String, Origin> origins) {
        Member one = pair.getFirst();
        Member other = pair.getLast();
        boolean gold = one.group().equals(other.group()) && one.origin().equals(other.origin());
        boolean ours = id(one, origins).equals(id(other, origins));
        files.put(file, files.getOrDefault(file, new Pairs(0, 0, 0)).and(gold, ours));
        all = all.and(gold, ours);
        if (gold != ours) {
            wrong.add((gold ? "not joined " : "joined ") + one.article().id() + " "
                    + other.article().id());
        }
    }

    private static String id(Member member, Map<String, Origin> origins) {
        String article = member.article().id();
        Origin origin = origins.get(article);
        return origin == null ? article : origin.id();
    }

    /** The pairs judged wrongly, in words. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** The figures of all pairs. */
    Pairs all() {
        return all;
    }

    /** The figures of the pairs of one file; none wanted for an unknown one. */
    Pairs of(String file) {
        return files.getOrDefault(file, new Pairs(0, 0, 0));
    }

    /** Prints the figures of each file and then of all, one {@code name value} a line. */
    void print(PrintStream out) {
        files.forEach((file, pairs) -> {
            if (pairs.wanted() > 0) {
                print(file + ".", pairs, out);
            }
        });
        print("", all, out);
    }

    private static void print(String prefix, Pairs pairs, PrintStream out) {
        out.printf(Locale.ROOT, "%spairs %d%n", prefix, pairs.wanted());
        out.printf(Locale.ROOT, "%spair_precision %.4f%n", prefix, pairs.precision());
        out.printf(Locale.ROOT, "%spair_recall %.4f%n", prefix, pairs.recall());
        out.printf(Locale.ROOT, "%spair_f1 %.4f%n", prefix, pairs.f1());
    }
}
