package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads an article from a web page. */
final class Html {

    private static final Pattern FORUM_SOFTWARE =
            Pattern.compile("phpbb|vbulletin|discourse|xenforo|mybb|invision|flarum", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORUM = Pattern.compile(
            "//(?:forums?|community|discuss|discussions?|talk|boards?|answers)\\.|/(?:forums?|threads?|topics?|t|discussions?|questions|viewtopic|showthread|comments|community|item)(?:[/.?-]|$)");

    private Html() {}

    static Draft read(Markup markup, URI url, LocalDate latest) {
        Metadata metadata = new Metadata(parse(markup, url));
        String title = metadata.title();
        List<Block> blocks =
                MainText.of(metadata.page().body(), metadata.survey().names, title, isForum(metadata, url));
        return new Draft(
                title,
                metadata.authors(),
                metadata.publisher(),
                DateFinder.published(markup.lean(), metadata, url, latest),
                DateFinder.modified(metadata),
                metadata.canonical(url),
                metadata.language(),
                blocks);
    }

    /** On a forum what readers write is the page's text. */
    private static boolean isForum(Metadata metadata, URI url) {
        return metadata.json().types().stream().anyMatch(t -> t.contains("DiscussionForum") || t.contains("QAPage"))
                || metadata.meta("generator")
                        .map(g -> FORUM_SOFTWARE.matcher(g).find())
                        .orElse(false)
                || FORUM.matcher(url.toString()).find();
    }

    /** The day a page was published, none after the last that is possible. */
    static Optional<LocalDate> published(Markup markup, URI url, LocalDate latest) {
        return DateFinder.published(markup.lean(), new Metadata(parse(markup, url)), url, latest);
    }

    private static Document parse(Markup markup, URI url) {
        return Jsoup.parse(markup.text(), Address.isWeb(url) ? url.toString() : "");
    }
}
