package org.cordon.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names by their keys, one letter a step; the steps are kept in one open-addressed table. */
final class NameTrie {

    private static final int NONE = -1;

    private long[] steps = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int used;
    private final List<List<Name>> names = new ArrayList<>(List.of(new ArrayList<Name>()));

    NameTrie() {
        Arrays.fill(targets, NONE);
    }

    void add(Name name) {
        int node = 0;
        for (char c : name.key().toCharArray()) {
            int next = next(node, c);
            if (next == NONE) {
                next = names.size();
                names.add(new ArrayList<>(0));
                put(step(node, c), next);
            }
            node = next;
        }
        names.get(node).add(name);
    }

    /** The node one letter further; negative if no name goes on so. */
    int next(int node, char key) {
        long step = step(node, key);
        int slot = slot(step);
        while (targets[slot] != NONE) {
            if (steps[slot] == step) {
                return targets[slot];
            }
            slot = slot + 1 & steps.length - 1;
        }
        return NONE;
    }

    /** The names that end at a node. */
    List<Name> at(int node) {
        return names.get(node);
    }

    private static long step(int node, char key) {
        return (long) node << 16 | key;
    }

    private int slot(long step) {
        long mixed = step * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & steps.length - 1;
    }

    private void put(long step, int target) {
        if (++used * 2 > steps.length) {
            grow();
        }
        int slot = slot(step);
        while (targets[slot] != NONE) {
            slot = slot + 1 & steps.length - 1;
        }
        steps[slot] = step;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldSteps = steps;
        int[] oldTargets = targets;
        steps = new long[oldSteps.length * 2];
        targets = new int[oldTargets.length * 2];
        Arrays.fill(targets, NONE);
        used = 1;
        for (int i = 0; i < oldTargets.length; i++) {
            if (oldTargets[i] != NONE) {
                put(oldSteps[i], oldTargets[i]);
            }
        }
    }
}
