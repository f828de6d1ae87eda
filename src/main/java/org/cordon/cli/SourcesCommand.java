package org.cordon.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cordon.corpus.Language;
import org.cordon.corpus.Source;
import org.cordon.pipeline.SourceBook;
import org.cordon.pipeline.SourceBook.Found;
import org.cordon.pipeline.SourceBook.Imported;
import org.cordon.pipeline.SourceBook.Usual;
import org.cordon.pipeline.SourceState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Tells how the visits to each source went; finds, checks, imports and exports sources.",
        footer = {
            "",
            "Examples:",
            "  cordon sources find https://example.org/",
            "  cordon sources check fr-bis-documents"
        })
final class SourcesCommand implements Callable<Integer> {

    private final Starter starter;

    SourcesCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException {
        Table table = new Table("SOURCE", "STATE", "LAST READ", "NEXT VISIT", "EVERY", "ARTICLES", "NEWEST", "PROBLEM");
        for (SourceState state : starter.pipeline().sources()) {
            table.row(
                    state.source().id(),
                    state.health().id(),
                    minute(state.succeeded()),
                    minute(state.next()),
                    state.pulse().every().map(w -> w.toString().substring(2)).orElse("-"),
                    String.valueOf(state.articles()),
                    minute(state.pulse().newest()),
                    state.problem().orElse(""));
        }
        table.print(System.out);
        return 0;
    }

    private static String minute(Optional<Instant> moment) {
        return moment.map(at -> at.toString().substring(0, 16) + "Z").orElse("-");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Tells the feeds and sitemaps that a page or its site names.")
    int find(@Parameters(paramLabel = "URL", description = "The address of a page.") URI url)
            throws IOException, InterruptedException {
        try (SourceBook book = starter.sourceBook()) {
            List<Found> found = book.find(url);
            Table table = new Table("FORM", "ADDRESS", "TITLE");
            found.forEach(f -> table.row(f.form(), f.url().toString(), f.title()));
            table.print(System.out);
            if (found.isEmpty()) {
                System.err.println("cordon: " + url + " names no feed and its site no sitemap");
            }
            return found.isEmpty() ? 1 : 0;
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Visits each enabled source once, politely, and tells whether it can be read as listed; changes nothing.")
    int check(
            @Parameters(arity = "0..*", paramLabel = "ID", description = "Sources to check, also ones switched off.")
                    List<String> ids)
            throws IOException, InterruptedException {
        List<String> wanted = ids == null ? List.of() : ids;
        try (SourceBook book = starter.sourceBook()) {
            List<Source> sources = new ArrayList<>(book.sources());
            List<String> known = sources.stream().map(Source::id).toList();
            List<String> unknown =
                    wanted.stream().filter(id -> !known.contains(id)).toList();
            if (!unknown.isEmpty()) {
                System.err.println("cordon: no source has the id " + String.join(", ", unknown));
                return 2;
            }
            sources.removeIf(s -> wanted.isEmpty() ? !s.enabled() : !wanted.contains(s.id()));
            List<SourceBook.Check> checks = book.check(sources);
            print(checks);
            return checks.stream().allMatch(SourceBook.Check::well) ? 0 : 1;
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Appends the sources of an OPML file to sources.yml; what stands there already is refused.")
    int add(
            @Parameters(paramLabel = "FILE", description = "An OPML file.") Path file,
            @Option(
                            names = "--class",
                            paramLabel = "CLASS",
                            description = "Who speaks, where the file does not tell: ${COMPLETION-CANDIDATES}.")
                    Optional<Source.Kind> kind,
            @Option(
                            names = "--jurisdiction",
                            paramLabel = "PLACE",
                            description = "Whose law holds, for example place:us.")
                    Optional<String> jurisdiction,
            @Option(names = "--language", paramLabel = "LANG", description = "en or zh (default: en).")
                    Optional<String> language)
            throws IOException {
        Language usual = language.flatMap(Language::of).orElse(Language.EN);
        try (SourceBook book = starter.sourceBook()) {
            Imported imported = book.add(file, new Usual(kind, jurisdiction, usual));
            imported.refused().forEach(why -> System.out.println("refused  " + why));
            imported.added().forEach(s -> System.out.println("added    " + s.id() + " " + s.url()));
            System.out.println("added " + imported.added().size() + ", refused "
                    + imported.refused().size());
            return imported.added().isEmpty() ? 1 : 0;
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Writes all sources as OPML 2.0.")
    int export() throws IOException {
        try (SourceBook book = starter.sourceBook()) {
            System.out.print(SourceBook.opml(book.sources()));
            return 0;
        }
    }

    private static void print(List<SourceBook.Check> checks) {
        Table table = new Table("SOURCE", "REACHED", "KIND", "ITEMS", "NEWEST", "SAMPLE OR PROBLEM");
        for (SourceBook.Check check : checks) {
            String found = check.found().map(Source.Format::id).orElse("?");
            String listed = check.source().format().id();
            table.row(
                    check.source().id(),
                    check.reached() ? "yes" : "no",
                    !check.reached() || found.equals(listed) ? listed : listed + ", but " + found,
                    String.valueOf(check.items()),
                    check.newest().map(at -> at.toString().substring(0, 10)).orElse("-"),
                    check.well() ? check.sample().map(URI::toString).orElse("") : String.join("; ", check.problems()));
        }
        table.print(System.out);
        long well = checks.stream().filter(SourceBook.Check::well).count();
        System.out.println(well + " of " + checks.size() + " can be read as listed");
    }
}
