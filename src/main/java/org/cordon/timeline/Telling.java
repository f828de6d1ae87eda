package org.cordon.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.corpus.When;
import org.cordon.timeline.LinkFinder.Act;

/** What one article tells: of curated events, of acts that none of these is, and how some of those events bear on others. */
record Telling(List<Given> given, List<Finder.Plain> acts, List<Link> links) {

    /** What an article tells of which no sentence tells of an act, whatever the curated events are. */
    static final Telling SILENT = new Telling(List.of(), List.of(), List.of());

    private static final Telling NOTHING = new Telling(List.of(), List.of(), List.of());

    /** A statement given to a curated event. */
    record Given(Known known, Joined joined) {}

    Telling {
        given = List.copyOf(given);
        acts = List.copyOf(acts);
        links = List.copyOf(links);
    }

    /** What a reading tells; it depends on the article and on the curated events alone. */
    static Telling of(Reading reading, Groundwork groundwork) {
        List<Statement> statements = reading.statements();
        if (statements.isEmpty()) {
            return SILENT;
        }
        List<List<Fit>> fits = groundwork.joiner().join(reading, statements);
        Map<Known, List<When>> told = told(fits);
        List<Given> given = new ArrayList<>();
        List<Finder.Plain> acts = new ArrayList<>();
        Finder finder = new Finder(groundwork.days(), groundwork.likeness());
        for (int i = 0; i < statements.size(); i++) {
            for (Fit fit : fits.get(i)) {
                given.add(new Given(fit.known(), Reports.of(fit, told.getOrDefault(fit.known(), List.of()))));
            }
            if (fits.get(i).isEmpty()) {
                finder.plain(statements.get(i)).ifPresent(acts::add);
            }
        }
        List<Link> links = links(statements, fits, groundwork.linkFinder());
        return of(given, acts, links);
    }

    /** What an article tells, all of which is at hand. */
    static Telling of(List<Given> given, List<Finder.Plain> acts, List<Link> links) {
        return given.isEmpty() && acts.isEmpty() && links.isEmpty() ? NOTHING : new Telling(given, acts, links);
    }

    private static List<Link> links(List<Statement> statements, List<List<Fit>> fits, LinkFinder finder) {
        List<Link> links = new ArrayList<>();
        List<Known> before = List.of();
        for (int i = 0; i < statements.size(); i++) {
            for (Fit fit : fits.get(i)) {
                links.addAll(finder.of(statements.get(i), Act.of(fit.known()), before));
            }
            before = fits.get(i).isEmpty()
                    ? before
                    : fits.get(i).stream().map(Fit::known).toList();
        }
        return links;
    }

    private static Map<Known, List<When>> told(List<List<Fit>> fits) {
        Map<Known, List<When>> told = new HashMap<>();
        for (List<Fit> of : fits) {
            of.forEach(
                    f -> told.computeIfAbsent(f.known(), k -> new ArrayList<>()).addAll(Reports.stated(f)));
        }
        return told;
    }
}
