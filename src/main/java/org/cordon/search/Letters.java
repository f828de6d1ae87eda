package org.cordon.search;

/** How far apart two spellings are. */
final class Letters {

    private Letters() {}

    /**
     * The letters to insert, leave out, replace or swap with their neighbour to make one word of the other (Damerau 1964, each
     * place edited once); {@code beyond} if it takes as many or more.
     */
    static int distance(String one, String other, int beyond) {
        if (Math.abs(one.length() - other.length()) >= beyond) {
            return beyond;
        }
        int[] older = new int[other.length() + 1];
        int[] old = new int[other.length() + 1];
        for (int j = 0; j < old.length; j++) {
            old[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], old[j]) + 1, old[j - 1] + replaced);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], older[j - 2] + 1) : row[j];
            }
            older = old;
            old = row;
        }
        return Math.min(beyond, old[other.length()]);
    }
}
