package org.cordon.compare;

import java.util.ArrayList;
import java.util.List;
import org.cordon.compare.Alignment.Fate;
import org.cordon.compare.Alignment.Step;
import org.cordon.compare.Tokens.Token;
import org.cordon.corpus.Article;
import org.cordon.corpus.Passage;

/** What a reader is shown of the differences between two versions of an article: its passages in order, with what came and went. */
public record Comparison(List<Part> parts) {

    private static final double ALIKE = 0.4;

    /** A passage that differs, as runs of text, after {@code unchanged} passages that do not. */
    public record Part(int unchanged, Passage.Kind kind, List<Run> runs) {
        public Part {
            runs = List.copyOf(runs);
        }
    }

    /** A run of text that is in both versions, in the older one only, or in the newer one only. */
    public record Run(Kind kind, String text) {}

    /** Where a run stands. */
    public enum Kind {
        BOTH,
        REMOVED,
        ADDED
    }

    public Comparison {
        parts = List.copyOf(parts);
    }

    /** Compares an older version with a newer one; no parts if their texts are the same. */
    public static Comparison of(Article older, Article newer) {
        return new Comparison(new Reading(older, newer).read());
    }

    private static final class Reading {
        private final Article older;
        private final Article newer;
        private final List<Part> parts = new ArrayList<>();
        private final List<Passage> gone = new ArrayList<>();
        private final List<Passage> fresh = new ArrayList<>();
        private int unchanged;

        Reading(Article older, Article newer) {
            this.older = older;
            this.newer = newer;
        }

        List<Part> read() {
            List<String> left = older.passages().stream().map(older::text).toList();
            List<String> right = newer.passages().stream().map(newer::text).toList();
            for (Step step : Alignment.of(left, right)) {
                switch (step.fate()) {
                    case SAME -> {
                        flush();
                        unchanged++;
                    }
                    case GONE -> gone.add(older.passages().get(step.left()));
                    case NEW -> fresh.add(newer.passages().get(step.right()));
                }
            }
            flush();
            return parts;
        }

        /** Tells of what lies between two passages that are the same: each that is gone with the new one it became. */
        private void flush() {
            int next = 0;
            for (Passage passage : gone) {
                String text = older.text(passage);
                int became = next;
                while (became < fresh.size() && Tokens.likeness(text, newer.text(fresh.get(became))) < ALIKE) {
                    became++;
                }
                if (became == fresh.size()) {
                    add(passage.kind(), List.of(new Run(Kind.REMOVED, text)));
                    continue;
                }
                while (next < became) {
                    added(fresh.get(next++));
                }
                add(passage.kind(), runs(text, newer.text(fresh.get(next++))));
            }
            while (next < fresh.size()) {
                added(fresh.get(next++));
            }
            gone.clear();
            fresh.clear();
        }

        private void added(Passage passage) {
            add(passage.kind(), List.of(new Run(Kind.ADDED, newer.text(passage))));
        }

        private void add(Passage.Kind kind, List<Run> runs) {
            parts.add(new Part(unchanged, kind, runs));
            unchanged = 0;
        }
    }

    /** The words of two texts laid beside each other. */
    static List<Run> runs(String older, String newer) {
        List<Token> left = Tokens.of(older);
        List<Token> right = Tokens.of(newer);
        List<Run> runs = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        StringBuilder both = new StringBuilder();
        for (Step step : Alignment.of(left, right)) {
            if (step.fate() == Fate.SAME) {
                flush(runs, removed, added);
                both.append(right.get(step.right()).text());
            } else {
                run(runs, Kind.BOTH, both);
                boolean gone = step.fate() == Fate.GONE;
                (gone ? removed : added).append((gone ? left.get(step.left()) : right.get(step.right())).text());
            }
        }
        flush(runs, removed, added);
        run(runs, Kind.BOTH, both);
        return runs;
    }

    private static void flush(List<Run> runs, StringBuilder removed, StringBuilder added) {
        run(runs, Kind.REMOVED, removed);
        run(runs, Kind.ADDED, added);
    }

    private static void run(List<Run> runs, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text.toString()));
            text.setLength(0);
        }
    }
}
