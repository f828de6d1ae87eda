package org.cordon.web;

import static org.cordon.web.Samples.event;
import static org.cordon.web.Samples.someone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.changes.Change;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Source;
import org.cordon.decide.Decision;
import org.cordon.decide.DecisionFile;
import org.cordon.decide.Decisions;
import org.cordon.pipeline.Kept.Watch;
import org.cordon.pipeline.Run;
import org.cordon.pipeline.SourceState;
import org.cordon.pipeline.UnverifiedName;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;
import org.cordon.timeline.Origin;
import org.cordon.timeline.Timeline;
import org.cordon.timeline.TimelineOf;

/** A small timeline made by hand: one event in five reports and two languages, and some that only cite documents. */
class SampleHoldings implements Holdings {

    static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    private final Map<String, Article> articles =
            SampleStop.ARTICLES.stream().collect(Collectors.toMap(Article::id, Function.identity()));
    private final List<Entity> entities = List.of(
            someone("org:openai", "OpenAI", "OpenAI", "Open AI", "OpenAl"),
            someone("org:nvidia", "Nvidia", "英伟达", "NVIDIA", "輝達"),
            someone("org:asml", "ASML", "阿斯麦"),
            someone("org:zhipu", "Zhipu AI", "智谱", "Zhifu AI"),
            someone("gov:us-bis", "Bureau of Industry and Security", "美国商务部工业与安全局", "BIS"),
            someone("gov:us-treasury", "US Treasury", "美国财政部"),
            someone("gov:cn-mofcom", "Ministry of Commerce of China", "中国商务部", "MOFCOM"),
            someone("gov:nl", "Government of the Netherlands", "荷兰政府"),
            someone("place:cn", "China", "中国"),
            someone("place:us", "United States", "美国"),
            someone("place:nl", "Netherlands", "荷兰"),
            someone("place:it", "Italy", "意大利"),
            someone("law:ear", "Export Administration Regulations", "出口管理条例", "EAR"));
    private volatile Timeline timeline;
    private final DecisionFile decisions;

    SampleHoldings() {
        List<Event> events = new ArrayList<>(SampleEvents.others());
        events.add(SampleStop.event());
        events.sort(Comparator.comparing((Event e) -> e.date().start()).reversed());
        Origin family = SampleStop.family();
        try {
            decisions = new DecisionFile(Files.createTempDirectory("cordon-decisions"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        timeline = TimelineOf.events(
                events, Map.of("wire", family, "harbour", family), Map.of("api-stop-old", "api-stop"));
    }

    @Override
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    @Override
    public Optional<Article> article(String id, String version) {
        return versions(id).stream().filter(a -> a.version().equals(version)).findFirst();
    }

    @Override
    public List<Article> versions(String id) {
        Optional<Article> latest = article(id);
        return id.equals("harbour")
                ? List.of(SampleStop.EARLIER, latest.orElseThrow())
                : latest.map(List::of).orElse(List.of());
    }

    @Override
    public List<Entity> entities() {
        return entities;
    }

    @Override
    public Optional<Entity> entity(String id) {
        return entities.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    @Override
    public Results search(Query query, LocalDate day) {
        return new SampleSearch(this, day).search(query);
    }

    @Override
    public Selection select(Query query, LocalDate day) {
        return new SampleSearch(this, day).select(query);
    }

    List<Article> articles() {
        return List.copyOf(articles.values());
    }

    @Override
    public Decisions decisions() {
        return decisions.read().decisions();
    }

    @Override
    public Decision decide(DecisionFile.Draft draft) throws IOException {
        Decision made = decisions.append(draft, Instant.parse("2024-07-01T09:00:00Z"));
        timeline = timeline.decided(decisions());
        return made;
    }

    @Override
    public List<UnverifiedName> unverifiedNames() {
        Article article = articles.get("harbour");
        return List.of(new UnverifiedName(
                "Harbour Labs",
                Entity.Kind.ORG,
                1,
                1,
                List.of(new UnverifiedName.Seen(
                        article.id(), article.version(), 0, 9, article.text().substring(0, 9)))));
    }

    @Override
    public List<Change> changes(Instant since) {
        return SampleChanges.ALL.stream().filter(c -> !c.at().isBefore(since)).toList();
    }

    @Override
    public Optional<Watch> watch(String source) {
        return Optional.of(SampleStop.watch(sources().getFirst().source()))
                .filter(watch -> watch.source().id().equals(source));
    }

    @Override
    public List<SourceState> sources() {
        return SampleEvents.sources();
    }

    @Override
    public Optional<Source> source(String id) {
        return named(id, sources());
    }

    static Optional<Source> named(String id, List<SourceState> sources) {
        return sources.stream()
                .map(SourceState::source)
                .filter(s -> s.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Problem> problems() {
        return List.of(new Problem(Path.of("corpus/events/2024.yml"), 12, "no such day: '2024-02-30'"));
    }

    final SampleBoard run = new SampleBoard();

    @Override
    public Run.Board runs() {
        return run;
    }

    @Override
    public boolean collecting() {
        return true;
    }

    @Override
    public Instant updated(Event event) {
        return Instant.parse("2024-06-30T10:00:00Z")
                .minus(Duration.ofDays(Math.floorMod(event.id().hashCode(), 30)));
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }
}
