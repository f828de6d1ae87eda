package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;
import org.cordon.crawl.Page;
import org.cordon.extract.Extraction.Extracted;
import org.cordon.extract.Extraction.Skipped;

/** Turns a page into an article, or says why not. */
public final class Extractor {

    private static final int MAX_BYTES = 5 << 20;
    private static final int MIN_WEIGHT = 200;
    private static final int SMALL = 700;
    private static final Pattern ERROR = Pattern.compile(
            "\\b(?:404|403|410|500|502|503)\\b.{0,40}(?:not found|error|forbidden|unavailable|gone|gateway)|\\b(?:page|file|article) (?:was |is |could )?not (?:be )?(?:found|available)"
                    + "|^(?:404|403|error|forbidden|not found|access denied)\\b|access (?:to this page )?(?:has been |is )?denied|are you (?:a robot|human)|captcha|just a moment"
                    + "|attention required|verify (?:that )?you are (?:a )?human|security check|enable (?:javascript|cookies)|unusual traffic|^(?:log|sign) ?in\\b|session (?:has )?expired"
                    + "|页面不存在|頁面不存在|找不到|无法访问|访问受限|访问被拒绝|验证码|安全验证|请登录|用户登录|请先登录|请完成验证",
            Pattern.CASE_INSENSITIVE);

    private Extractor() {}

    /** Reads a page. Nothing about a page makes this throw. */
    public static Extraction extract(Page page) {
        byte[] body = page.body();
        if (body.length > MAX_BYTES) {
            return skip(page, SkipReason.TOO_LARGE, body.length + " bytes");
        }
        if (body.length == 0) {
            return skip(page, SkipReason.EMPTY, "0 bytes");
        }
        Optional<String> binary = Media.binary(body);
        if (binary.isPresent()) {
            return skip(page, SkipReason.BINARY, binary.get());
        }
        Optional<Media> media = Media.of(page, body);
        if (media.isEmpty()) {
            return skip(page, SkipReason.UNSUPPORTED_TYPE, page.contentType());
        }
        return media.get() == Media.HTML
                ? html(page, Markup.of(body, page.contentType()))
                : text(page, media.get(), Charsets.decode(body, page.contentType()));
    }

    /**
     * Reads a watched page: every row of its lists and tables and every paragraph but what is furniture, also where none is
     * prose. Where the text itself does not tell its language, it is the one expected.
     */
    public static Extraction watched(Page page, Language expected) {
        Extraction read = extract(page);
        boolean rows = read instanceof Extracted
                || read instanceof Skipped skipped && skipped.reason().ofProse();
        return rows && Media.of(page, page.body()).equals(Optional.of(Media.HTML)) ? Listing.of(page, expected) : read;
    }

    private static Extraction html(Page page, Markup markup) {
        return refusal(page, markup.text(), markup.cut()).orElseGet(() -> {
            LocalDate latest = LocalDate.ofInstant(page.fetched(), ZoneOffset.ofHours(14));
            return read(page, Html.read(markup, page.url(), latest), Media.HTML, markup.text());
        });
    }

    private static Extraction text(Page page, Media media, Charsets.Decoded decoded) {
        String text = decoded.text();
        return refusal(page, text, decoded.cut())
                .orElseGet(() ->
                        read(page, media == Media.MARKDOWN ? Markdown.read(text) : PlainText.read(text), media, text));
    }

    private static Optional<Extraction> refusal(Page page, String text, boolean cut) {
        if (text.isBlank()) {
            return Optional.of(skip(page, SkipReason.EMPTY, "nothing but white space"));
        }
        if (Media.hasControls(text)) {
            return Optional.of(skip(page, SkipReason.BINARY, "control characters"));
        }
        return cut
                ? Optional.of(skip(page, SkipReason.TRUNCATED, "the last character is cut in two"))
                : Optional.empty();
    }

    private static Extraction skip(Page page, SkipReason reason, String detail) {
        return new Skipped(page.url(), reason, detail);
    }

    private static Extraction read(Page page, Draft draft, Media media, String text) {
        Notices.Sorted sorted = Notices.sort(draft.blocks());
        Optional<Skipped> fault = fault(page, draft.withBlocks(sorted.blocks()), media, text);
        if (fault.isPresent()) {
            return fault.get();
        }
        String joined = join(sorted.blocks());
        Optional<Language> language = LanguageGuess.of(joined, draft.language());
        if (language.isEmpty()) {
            return skip(page, SkipReason.UNSUPPORTED_LANGUAGE, draft.language());
        }
        return new Extracted(article(page, draft, sorted, language.get()));
    }

    private static Optional<Skipped> fault(Page page, Draft draft, Media media, String raw) {
        List<Block> blocks = draft.blocks();
        int weight = blocks.stream().mapToInt(b -> Strings.weight(b.text())).sum();
        boolean html = media == Media.HTML;
        String opening =
                draft.title() + (blocks.isEmpty() ? "" : "\n" + blocks.get(0).text());
        if (weight < SMALL
                && opening.lines()
                        .anyMatch(
                                l -> Strings.weight(l) < 160 && ERROR.matcher(l).find())) {
            return Optional.of(new Skipped(page.url(), SkipReason.ERROR_PAGE, draft.title()));
        }
        if (html ? breaksOff(raw) : breaksOff(blocks, raw)) {
            return Optional.of(new Skipped(
                    page.url(), SkipReason.TRUNCATED, "ends in the middle of " + (html ? "a tag" : "a sentence")));
        }
        if (blocks.isEmpty()
                || html && weight < MIN_WEIGHT && blocks.stream().noneMatch(b -> Strings.endsSentence(b.text()))) {
            return Optional.of(
                    new Skipped(page.url(), html ? SkipReason.NO_TEXT : SkipReason.TOO_SHORT, draft.title()));
        }
        return weight < MIN_WEIGHT
                ? Optional.of(new Skipped(page.url(), SkipReason.TOO_SHORT, String.valueOf(weight)))
                : Optional.empty();
    }

    /** A page whose last tag is never closed did not arrive whole. */
    private static boolean breaksOff(String html) {
        int open = html.lastIndexOf('<');
        boolean tag = open >= 0
                && open + 1 < html.length()
                && (Character.isLetter(html.charAt(open + 1)) || html.charAt(open + 1) == '/');
        return tag
                && html.indexOf('>', open) < 0
                && !html.toLowerCase(Locale.ROOT).contains("</html");
    }

    /** A file breaks off when its last line is prose that ends in no sentence's end, and nothing stands below it. */
    private static boolean breaksOff(List<Block> blocks, String raw) {
        if (blocks.isEmpty()) {
            return false;
        }
        String last = blocks.get(blocks.size() - 1).text();
        long ended = blocks.stream().filter(b -> Strings.endsSentence(b.text())).count();
        boolean lastLine = Strings.squeeze(raw.substring(Math.max(0, raw.length() - 40)))
                .endsWith(last.substring(Math.max(0, last.length() - 8)));
        boolean prose = blocks.size() < 3 || ended * 2 > blocks.size() - 1;
        return lastLine && prose && Strings.weight(last) >= 60 && !Strings.endsSentence(last);
    }

    static String join(List<Block> blocks) {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }

    static Article article(Page page, Draft draft, Notices.Sorted sorted, Language language) {
        String text = join(sorted.blocks());
        URI url = Address.of(page, draft.canonical());
        return new Article(
                Address.id(page, url),
                Strings.hash(text, 16),
                url,
                draft.title(),
                draft.authors(),
                draft.publisher(),
                draft.published().map(Extractor::published),
                draft.modified().map(d -> When.day(When.Role.STATED, d)),
                language,
                page.source(),
                page.fetched(),
                text,
                passages(sorted.blocks()),
                Article.Aside.of(sorted.notices()));
    }

    private static When published(LocalDate day) {
        return When.day(When.Role.PUBLISHED, day);
    }

    private static List<Passage> passages(List<Block> blocks) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (Block block : blocks) {
            int end = start + block.text().length();
            passages.add(new Passage(passages.size(), start, end, block.kind()));
            start = end + 1;
        }
        return passages;
    }
}
