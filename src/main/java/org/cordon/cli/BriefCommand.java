package org.cordon.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cordon.brief.Brief;
import org.cordon.brief.Briefer;
import org.cordon.corpus.Language;
import org.cordon.pipeline.Pipeline;
import org.cordon.search.Query;
import org.cordon.search.QueryException;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description = "Writes the timeline of a query as a document with numbered sources.",
        footer = {"", "Examples:", "  cordon brief OpenAI", "  cordon brief --format pdf -o chips.pdf \"H20 芯片\""})
final class BriefCommand implements Callable<Integer> {

    enum Format {
        md,
        html,
        pdf
    }

    private final Starter starter;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Words to search for; none for the whole timeline.")
    private List<String> words = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: md).")
    private Format format = Format.md;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or zh (default: en).")
    private String lang = "en";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write (default: stdout).")
    private Optional<Path> output = Optional.empty();

    BriefCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Language language = Language.of(lang).orElse(Language.EN);
        Query query;
        try {
            query = Query.of(String.join(" ", words)).by(Query.Sort.OLDEST);
        } catch (QueryException e) {
            System.err.println("cordon: " + e.getMessage());
            return 2;
        }
        Pipeline pipeline = starter.pipeline();
        pipeline.indexWords();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String title = query.words().isEmpty() ? "Cordon" : query.words();
        Brief.Heading heading = new Brief.Heading(title, query.toParameters(), today, language, Optional.empty());
        Briefer briefer = Briefer.of(pipeline.corpus()::article, pipeline.corpus()::entity);
        Brief brief = brief(pipeline, briefer, heading, query);
        if (brief.lines().isEmpty()) {
            System.err.println("cordon: no event matches; try fewer words");
            return 1;
        }
        write(briefer, brief);
        return 0;
    }

    private static Brief brief(Pipeline pipeline, Briefer briefer, Brief.Heading heading, Query query) {
        List<Event> events = new ArrayList<>();
        for (int page = 1; ; page++) {
            Selection selection = pipeline.searcher().select(query.at(page), pipeline.timeline(), heading.asOf());
            events.addAll(selection.events());
            if (selection.events().isEmpty() || events.size() >= Math.min(selection.total(), Briefer.MAX_LINES)) {
                return briefer.brief(heading, events, selection.total());
            }
        }
    }

    private void write(Briefer briefer, Brief brief) throws IOException {
        OutputStream target = output.isPresent() ? Files.newOutputStream(output.get()) : System.out;
        try (OutputStream out = new BufferedOutputStream(target)) {
            switch (format) {
                case md -> out.write(briefer.markdown(brief).getBytes(StandardCharsets.UTF_8));
                case html -> out.write(briefer.html(brief).getBytes(StandardCharsets.UTF_8));
                case pdf -> briefer.pdf(brief, out);
            }
        }
    }
}
