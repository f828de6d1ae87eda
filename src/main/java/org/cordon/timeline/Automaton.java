package org.cordon.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds all of many phrases in one pass over a folded text (Aho and Corasick, 1975); words only at word boundaries. */
final class Automaton<T> {

    /** A phrase found at {@code [start, end)}. */
    record Hit<T>(T value, int start, int end) {}

    private static final class Node<T> {
        private char[] letters = new char[0];
        private int[] targets = new int[0];
        private int fail;
        private int output = -1;
        private int length;
        private final List<T> values = new ArrayList<>(0);

        int next(char c) {
            int at = Arrays.binarySearch(letters, c);
            return at < 0 ? -1 : targets[at];
        }

        void put(char c, int target) {
            int at = -Arrays.binarySearch(letters, c) - 1;
            letters = Arrays.copyOf(letters, letters.length + 1);
            targets = Arrays.copyOf(targets, targets.length + 1);
            System.arraycopy(letters, at, letters, at + 1, letters.length - at - 1);
            System.arraycopy(targets, at, targets, at + 1, targets.length - at - 1);
            letters[at] = c;
            targets[at] = target;
        }
    }

    private final List<Node<T>> nodes = new ArrayList<>(List.of(new Node<>()));
    private boolean linked;

    /** Adds a folded phrase; not after the first {@link #scan}. */
    void add(String phrase, T value) {
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
            int next = nodes.get(node).next(phrase.charAt(i));
            if (next < 0) {
                next = nodes.size();
                nodes.add(new Node<>());
                nodes.get(node).put(phrase.charAt(i), next);
            }
            node = next;
        }
        nodes.get(node).length = phrase.length();
        nodes.get(node).values.add(value);
    }

    /** All phrases in {@code [from, to)} of a folded text, by their end. */
    List<Hit<T>> scan(String text, int from, int to) {
        link();
        List<Hit<T>> hits = new ArrayList<>();
        int node = 0;
        for (int i = from; i < to; i++) {
            node = step(node, text.charAt(i));
            for (int out = nodes.get(node).length > 0 ? node : nodes.get(node).output;
                    out >= 0;
                    out = nodes.get(out).output) {
                collect(nodes.get(out), text, i + 1, hits);
            }
        }
        return hits;
    }

    /** Makes the automaton ready, so that many threads may scan. */
    Automaton<T> link() {
        if (linked) {
            return this;
        }
        linked = true;
        Deque<Integer> queue = new ArrayDeque<>();
        for (int child : nodes.getFirst().targets) {
            queue.add(child);
        }
        while (!queue.isEmpty()) {
            int at = queue.remove();
            Node<T> node = nodes.get(at);
            Node<T> fail = nodes.get(node.fail);
            node.output = fail.length > 0 ? node.fail : fail.output;
            for (int i = 0; i < node.letters.length; i++) {
                nodes.get(node.targets[i]).fail = step(node.fail, node.letters[i]);
                queue.add(node.targets[i]);
            }
        }
        return this;
    }

    private int step(int from, char c) {
        int node = from;
        int next = nodes.get(node).next(c);
        while (next < 0 && node != 0) {
            node = nodes.get(node).fail;
            next = nodes.get(node).next(c);
        }
        return Math.max(next, 0);
    }

    private void collect(Node<T> node, String text, int end, List<Hit<T>> hits) {
        int start = end - node.length;
        if (splitsWord(text, start) || splitsWord(text, end)) {
            return;
        }
        for (T value : node.values) {
            hits.add(new Hit<>(value, start, end));
        }
    }

    private static boolean splitsWord(String text, int at) {
        return at > 0 && at < text.length() && Fold.wordLetter(text.charAt(at - 1)) && Fold.wordLetter(text.charAt(at));
    }
}
