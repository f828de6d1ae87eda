package org.cordon.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lays two lists beside each other so that as much as possible is the same (longest common subsequence), in bounded memory. */
final class Alignment {

    /** Beyond this many pairs what lies between the common ends counts as wholly replaced. */
    private static final long MOST_PAIRS = 2_000_000;

    /** What became of an item. */
    enum Fate {
        SAME,
        GONE,
        NEW
    }

    /** One item: where it stands on the left, and where on the right; -1 where it does not. */
    record Step(Fate fate, int left, int right) {}

    private Alignment() {}

    static <T> List<Step> of(List<T> left, List<T> right) {
        int head = 0;
        while (head < left.size() && head < right.size() && left.get(head).equals(right.get(head))) {
            head++;
        }
        int leftEnd = left.size();
        int rightEnd = right.size();
        while (leftEnd > head && rightEnd > head && left.get(leftEnd - 1).equals(right.get(rightEnd - 1))) {
            leftEnd--;
            rightEnd--;
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            steps.add(new Step(Fate.SAME, i, i));
        }
        steps.addAll(middle(left.subList(head, leftEnd), right.subList(head, rightEnd), head));
        for (int i = leftEnd; i < left.size(); i++) {
            steps.add(new Step(Fate.SAME, i, i - leftEnd + rightEnd));
        }
        return steps;
    }

    private static <T> List<Step> middle(List<T> left, List<T> right, int offset) {
        boolean bounded = (long) left.size() * right.size() <= MOST_PAIRS;
        int[][] lengths = bounded ? lengths(left, right) : new int[0][0];
        List<Step> steps = new ArrayList<>();
        int i = left.size();
        int j = right.size();
        while (i > 0 || j > 0) {
            if (bounded && i > 0 && j > 0 && left.get(i - 1).equals(right.get(j - 1))) {
                steps.add(new Step(Fate.SAME, offset + --i, offset + --j));
            } else if (j > 0 && (i == 0 || !bounded || lengths[i][j - 1] >= lengths[i - 1][j])) {
                steps.add(new Step(Fate.NEW, -1, offset + --j));
            } else {
                steps.add(new Step(Fate.GONE, offset + --i, -1));
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    private static <T> int[][] lengths(List<T> left, List<T> right) {
        int[][] lengths = new int[left.size() + 1][right.size() + 1];
        for (int i = 1; i <= left.size(); i++) {
            for (int j = 1; j <= right.size(); j++) {
                lengths[i][j] = left.get(i - 1).equals(right.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths;
    }
}
