package org.cordon.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.cordon.pipeline.RunReport;
import org.cordon.pipeline.RunReport.Skip;

/** Prints what a run did: a line for each page that was skipped, then the counts. */
final class Reports {

    private Reports() {}

    static void print(RunReport report, PrintStream out) {
        for (Skip skip : report.skipped()) {
            out.println("skipped  " + skip);
        }
        out.println("added " + report.added() + ", changed " + report.changed() + ", unchanged " + report.unchanged()
                + ", skipped " + report.skipped().size() + "; events changed " + report.events() + "; "
                + String.format(Locale.ROOT, "%.1f s", report.took().toMillis() / 1000.0));
    }
}
