package org.cordon.pipeline;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.Source;
import org.cordon.pipeline.Opml.Outline;
import org.cordon.pipeline.SourceBook.Imported;
import org.cordon.pipeline.SourceBook.Usual;

/** Makes sources of the outlines of an OPML list, refusing those that are read already or of which too little is known. */
final class OpmlImport {

    private final Corpus corpus;
    private final Usual usual;
    private final List<Source> added = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    OpmlImport(Corpus corpus, Usual usual) {
        this.corpus = corpus;
        this.usual = usual;
    }

    Imported read(List<Outline> outlines) {
        for (Outline outline : outlines) {
            String address =
                    outline.value("xmlUrl").or(() -> outline.value("url")).orElse("");
            try {
                Source source = source(outline, address);
                Optional<String> refusal = refusal(source);
                refusal.ifPresent(why -> refused.add(address + ": " + why));
                if (refusal.isEmpty()) {
                    added.add(source);
                }
            } catch (IllegalArgumentException | DateTimeException | IOException e) {
                refused.add(address + ": " + e.getMessage());
            }
        }
        return new Imported(added, refused);
    }

    private Optional<String> refusal(Source source) {
        for (Source other : added) {
            if (other.url().equals(source.url())) {
                return Optional.of("stands in the list twice");
            }
            if (other.id().equals(source.id())) {
                return Optional.of("has the same id as " + other.url());
            }
        }
        return corpus.refusal(source);
    }

    private Source source(Outline outline, String address) throws IOException {
        String name = outline.value("text").or(() -> outline.value("title")).orElse(address);
        boolean feed = outline.value("xmlUrl").isPresent();
        return new Source(
                outline.value("cordon:id").orElseGet(() -> free(name, address)),
                new Label(name, outline.value("cordon:zh").orElse(name)),
                address(address),
                outline.value("htmlUrl").map(OpmlImport::address),
                outline.value("cordon:format")
                        .map(id -> choice(id, Source.Format.values()))
                        .orElse(feed ? Source.Format.FEED : Source.Format.PAGE),
                outline.value("cordon:links"),
                outline.value("cordon:class")
                        .map(id -> choice(id, Source.Kind.values()))
                        .or(usual::kind)
                        .orElseThrow(() -> new IOException("does not tell its class; give one with --class")),
                language(outline, name),
                outline.value("cordon:jurisdiction")
                        .or(usual::jurisdiction)
                        .orElseThrow(
                                () -> new IOException("does not tell its jurisdiction; give one with --jurisdiction")),
                outline.value("cordon:every").map(Duration::parse),
                !outline.value("isComment").orElse("false").equals("true"),
                outline.value("cordon:note"));
    }

    // Brackets are written as they are in many lists, though an address has them only escaped.
    private static URI address(String text) {
        return URI.create(text.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20"));
    }

    private Language language(Outline outline, String name) {
        String told = outline.value("language").orElse("").toLowerCase(Locale.ROOT);
        boolean han = name.codePoints().anyMatch(Character::isIdeographic);
        return Language.of(told.split("-", 2)[0]).orElse(han ? Language.ZH : usual.language());
    }

    private static <T extends Enum<T>> T choice(String id, T[] known) {
        for (T constant : known) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is none of " + List.of(known));
    }

    /** An id from the name, else from the host, that nobody has yet. */
    private String free(String name, String address) {
        String host = String.valueOf(address(address).getHost());
        String slug = slug(name).length() > 2 ? slug(name) : slug(host);
        String id = slug;
        for (int n = 2; taken(id); n++) {
            id = slug + "-" + n;
        }
        return id;
    }

    private boolean taken(String id) {
        return added.stream().anyMatch(s -> s.id().equals(id))
                || corpus.source(id).isPresent();
    }

    private static String slug(String text) {
        String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String bare = slug.startsWith("-") ? slug.substring(1) : slug;
        String cut = bare.length() > 60 ? bare.substring(0, 60) : bare;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
