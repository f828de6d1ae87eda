package org.cordon.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows with columns as wide as their widest value; control characters of what strangers wrote are left out. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        row(heads);
    }

    void row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell.replaceAll("\\p{Cntrl}", " "));
        }
        rows.add(row);
    }

    /** Prints nothing where there is no row below the heads. */
    void print(PrintStream out) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length - 1; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        if (rows.size() > 1) {
            rows.forEach(row -> out.println(line(row, widths)));
        }
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i));
            if (i < widths.length - 1) {
                line.append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
        }
        return line.toString();
    }
}
