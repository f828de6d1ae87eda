package org.cordon.timeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Entity;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;

/**
 * Measures reports, dates, entities and events against a folder of judged articles. A judged act is found when a report of its
 * article has its type, one of its actors and its date; a report that meets no judged act is wrong, unless it only looks back.
 */
public final class TimelineEvaluation {

    private final List<CuratedEvent> curated;
    private final List<Entity> entities;
    private final Function<Article, Annotation> annotator;
    private final Timeline.Meaning meaning;
    private final Map<String, Set<String>> names = new HashMap<>();

    /** Prepares an evaluation over the given knowledge. */
    public TimelineEvaluation(
            List<CuratedEvent> curated,
            List<Entity> entities,
            Function<Article, Annotation> annotator,
            Timeline.Meaning meaning) {
        Map<String, Optional<float[]>> known = new ConcurrentHashMap<>();
        this.meaning = (language, words) -> known.computeIfAbsent(words, w -> meaning.of(language, w));
        this.curated = List.copyOf(curated);
        this.entities = List.copyOf(entities);
        this.annotator = annotator;
        entities.forEach(e -> names.put(e.id(), names(e)));
    }

    /** Prints the figures of a folder, one {@code name value} a line. */
    public void run(Path folder, PrintStream out) throws IOException {
        List<Gold> gold = Gold.read(folder);
        Map<String, Annotation> annotations = annotations(gold);
        Timeline timeline = timeline(annotations.values());
        List<Scored> scored = new ArrayList<>();
        int reports = 0;
        int right = 0;
        for (Gold one : gold.stream().filter(Gold::judged).toList()) {
            List<Placed> placed = placed(timeline, one);
            one.mentions().forEach(m -> scored.add(score(m, placed)));
            for (Placed report : placed) {
                boolean met = one.mentions().stream().anyMatch(m -> found(m, report.report()));
                reports += met || !report.report().background() ? 1 : 0;
                right += met ? 1 : 0;
            }
        }
        double recall = ratio(scored.stream().filter(s -> s.event().isPresent()).count(), scored.size());
        print(out, "mentions", ratio(right, reports), recall);
        long matched = scored.stream().filter(Scored::matched).count();
        out.printf(
                Locale.ROOT,
                "dates.accuracy %.4f%n",
                ratio(scored.stream().filter(Scored::dated).count(), matched));
        new EntityFigures(this::same).print(gold, annotations, out);
        out.printf(Locale.ROOT, "clusters.f1 %.4f%n", clusters(scored));
    }

    /**
     * Prints how well articles that go back to one text are told, by the pairs of a folder's families of articles: each file's
     * figures, then those of all, one {@code name value} a line.
     */
    public void origins(Path folder, PrintStream out) throws IOException {
        Map<String, List<Families.Member>> read = Families.read(folder);
        figures(read).print(out);
    }

    OriginFigures figures(Map<String, List<Families.Member>> read) {
        List<Reading> readings = read.values().stream()
                .flatMap(List::stream)
                .map(m -> new Reading(annotator.apply(m.article())))
                .toList();
        return new OriginFigures(read, Origins.of(readings, new Likeness(meaning)));
    }

    /** What was found in the articles of a folder. */
    public Collection<Annotation> annotations(Path folder) throws IOException {
        return annotations(Gold.read(folder)).values();
    }

    /** The timeline of the curated events and the articles of a folder. */
    public Timeline timeline(Path folder) throws IOException {
        return timeline(annotations(folder));
    }

    private Timeline timeline(Collection<Annotation> annotations) {
        return Timeline.Curated.of(curated, entities, meaning, Timeline.Keeping.NONE)
                .with(annotations, List.of());
    }

    private Map<String, Annotation> annotations(List<Gold> gold) {
        Map<String, Annotation> annotations = new LinkedHashMap<>();
        gold.forEach(g -> annotations.put(g.article().id(), annotator.apply(g.article())));
        return annotations;
    }

    /** A report and the event it was put into. */
    private record Placed(String event, Report report) {}

    /** How a judged act fared: whether a report has its type and actor, whether also its date, and the event of the one found. */
    private record Scored(Gold.Mention mention, boolean matched, boolean dated, Optional<String> event) {}

    private static List<Placed> placed(Timeline timeline, Gold gold) {
        List<Placed> placed = new ArrayList<>();
        for (Event event : timeline.events()) {
            for (Report report : event.reports()) {
                if (report.quote().article().equals(gold.article().id())) {
                    placed.add(new Placed(event.id(), report));
                }
            }
        }
        return placed;
    }

    private Scored score(Gold.Mention mention, List<Placed> placed) {
        List<Placed> alike =
                placed.stream().filter(p -> alike(mention, p.report())).toList();
        List<Placed> found =
                alike.stream().filter(p -> found(mention, p.report())).toList();
        Optional<Placed> best = found.stream()
                .filter(p -> mention.event().filter(p.event()::equals).isPresent())
                .findFirst()
                .or(() -> found.stream().findFirst());
        boolean dated = alike.stream().anyMatch(p -> dated(mention, p.report()));
        return new Scored(mention, !alike.isEmpty(), dated, best.map(Placed::event));
    }

    private boolean found(Gold.Mention mention, Report report) {
        return alike(mention, report) && report.dates().stream().anyMatch(d -> on(mention, d));
    }

    private boolean alike(Gold.Mention mention, Report report) {
        if (mention.type().filter(t -> t == report.type()).isEmpty()) {
            return false;
        }
        return mention.actors().isEmpty()
                || mention.actors().stream()
                        .anyMatch(a -> report.parties().actors().stream()
                                .anyMatch(id -> id.equals(a)
                                        || names.getOrDefault(id, Set.of()).contains(Fold.of(a))));
    }

    /** Whether a date is right with its role: the role that the curated event gives that day, else that of news. */
    private boolean dated(Gold.Mention mention, Report report) {
        Set<Role> roles = EnumSet.of(Role.ANNOUNCED, Role.PUBLISHED);
        curated.stream()
                .filter(e -> mention.event().filter(e.id()::equals).isPresent())
                .flatMap(e -> e.dates().stream())
                .filter(d -> on(mention, d.when()))
                .forEach(d -> roles.add(d.when().role()));
        return report.dates().stream().anyMatch(d -> roles.contains(d.role()) && on(mention, d));
    }

    private static boolean on(Gold.Mention mention, When date) {
        return mention.date().isEmpty()
                || mention.date()
                        .map(gold -> mention.zone() ? widened(gold) : gold)
                        .filter(gold -> !date.start().isBefore(gold.start())
                                && !date.start().isAfter(gold.end()))
                        .isPresent();
    }

    private static When widened(When gold) {
        return When.of(gold.role(), gold.start().minusDays(1), gold.end().plusDays(1), When.Precision.RANGE);
    }

    private boolean same(Gold.Named named, String id) {
        return named.id().equals(id) || names.getOrDefault(id, Set.of()).contains(Fold.of(named.name()));
    }

    private static double clusters(List<Scored> scored) {
        int both = 0;
        int wanted = 0;
        int joined = 0;
        for (int i = 0; i < scored.size(); i++) {
            for (int j = i + 1; j < scored.size(); j++) {
                boolean gold = together(
                        scored.get(i).mention().event(), scored.get(j).mention().event());
                boolean ours = together(scored.get(i).event(), scored.get(j).event());
                wanted += gold ? 1 : 0;
                joined += ours ? 1 : 0;
                both += gold && ours ? 1 : 0;
            }
        }
        return f1(ratio(both, joined), ratio(both, wanted));
    }

    private static boolean together(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private static Set<String> names(Entity entity) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Fold.of(entity.name().en()));
        names.add(Fold.of(entity.name().zh()));
        entity.aliases().forEach(a -> names.add(Fold.of(a)));
        return names;
    }

    static void print(PrintStream out, String name, double precision, double recall) {
        out.printf(Locale.ROOT, "%s.precision %.4f%n", name, precision);
        out.printf(Locale.ROOT, "%s.recall %.4f%n", name, recall);
        out.printf(Locale.ROOT, "%s.f1 %.4f%n", name, f1(precision, recall));
    }

    static double ratio(double part, double all) {
        return all == 0 ? 0 : part / all;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
