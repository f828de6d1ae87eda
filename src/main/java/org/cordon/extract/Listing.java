package org.cordon.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.crawl.Page;
import org.jsoup.Jsoup;

/** Reads a page whose rows count: every row of a list or table and every paragraph is a block, but for the page's furniture. */
final class Listing {

    private static final int SHORT = 120;

    /** When a page says it was touched, and how often it was read, changes while nothing in it does. */
    private static final Pattern COUNTER = Pattern.compile(
            "^(?:page |date |this page was )?(?:last )?(?:updated|modified|reviewed|edited|refreshed)\\b|^(?:as of|generated|retrieved) (?:on )?\\d"
                    + "|^[\\d,.]{1,12}\\s?(?:views|visits|visitors|readers|comments|likes|shares|online)\\b"
                    + "|^(?:views|visits|visitors|comments|shares)\\s?[:：]"
                    + "|^(?:最后)?(?:更新|修改|发布)(?:时间|日期|于)|^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\\s?[:：\\d]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOCK = Pattern.compile(
            "(?:[\\d\\s.,:/年月日时分秒()-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|gmt|utc|am|pm|星期.)+",
            Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks = new ArrayList<>();

    private Listing() {}

    static Extraction of(Page page, Language expected) {
        String html = Charsets.decode(page.body(), page.contentType()).text();
        Box body = BoxBuilder.build(Jsoup.parse(html).body(), new Names.Reader());
        MainText.furnish(body, false);
        Listing listing = new Listing();
        listing.collect(body);
        Notices.Sorted sorted = Notices.sort(listing.blocks);
        if (sorted.blocks().isEmpty()) {
            return new Extraction.Skipped(page.url(), SkipReason.NO_TEXT, "");
        }
        LocalDate latest = LocalDate.ofInstant(page.fetched(), ZoneOffset.ofHours(14));
        Draft draft = Html.read(Markup.of(page.body(), page.contentType()), page.url(), latest);
        Language language = LanguageGuess.of(Extractor.join(sorted.blocks()), draft.language())
                .orElse(expected);
        return new Extraction.Extracted(Extractor.article(page, draft, sorted, language));
    }

    private void collect(Box box) {
        for (Box child : box.children) {
            if (child.furniture) {
                continue;
            }
            if (child.isLeaf()) {
                add(box.tag().equals("tr") ? Passage.Kind.LIST_ITEM : child.kind, child.text);
            } else if (child.tag().equals("tr")) {
                row(child);
            } else {
                collect(child);
            }
        }
    }

    private void row(Box row) {
        List<Box> cells = new ArrayList<>();
        row.leaves(cells);
        add(
                Passage.Kind.LIST_ITEM,
                String.join(" ", cells.stream().map(cell -> cell.text).toList()));
    }

    private void add(Passage.Kind kind, String text) {
        boolean counter = text.length() < SHORT
                && (COUNTER.matcher(text).find() || CLOCK.matcher(text).matches());
        if (!counter) {
            blocks.add(new Block(kind, text));
        }
    }
}
