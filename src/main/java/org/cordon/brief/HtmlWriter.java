package org.cordon.brief;

import java.util.List;
import org.cordon.brief.Brief.Claim;
import org.cordon.brief.Brief.Dated;
import org.cordon.brief.Brief.Disagreement;
import org.cordon.brief.Brief.Line;
import org.cordon.corpus.Language;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Writes a brief as one HTML page. Texts are set on elements of a tree, so that none can become markup. */
final class HtmlWriter {

    private static final int MAX_QUERY_IN_FOOT = 60;
    private static final int MAX_ADDRESS = 200;

    private final Brief brief;
    private final Wording wording;
    private final Document page = Document.createShell("");

    HtmlWriter(Brief brief) {
        this.brief = brief;
        this.wording = new Wording(brief);
        page.outputSettings().prettyPrint(false);
    }

    Document write() {
        head();
        runningFoot();
        title();
        Element main = page.body().appendElement("main");
        int year = Integer.MIN_VALUE;
        for (Line line : brief.lines()) {
            if (Wording.yearOf(line) != year) {
                year = Wording.yearOf(line);
                add(main, "h2", "year", wording.year(line));
            }
            line(main, line);
        }
        notes(main);
        foot();
        return page;
    }

    private void head() {
        page.prependChild(new DocumentType("html", "", ""));
        Element root = page.expectFirst("html");
        root.attr("lang", tag(brief.heading().language()));
        Element head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        head.appendElement("meta").attr("name", "description").attr("content", Printable.of(wording.asOf()));
        head.appendElement("title").text(Printable.of(brief.heading().title()));
        head.appendElement("style").appendChild(new DataNode(Resources.text("brief.css")));
    }

    // Only paper has it: the page's margin box takes it from here.
    private void runningFoot() {
        String query = Printable.cut(wording.query(), MAX_QUERY_IN_FOOT);
        add(page.body(), "div", "running", wording.asOf() + " · " + query);
    }

    private void title() {
        Element header = page.body().appendElement("header");
        add(header, "p", "kicker", wording.word("kicker"));
        add(header, "h1", "title", brief.heading().title());
        wording.facts().forEach(fact -> add(header, "p", "fact", fact));
        query(header);
    }

    private void query(Element to) {
        Element line = add(to, "p", "fact", wording.word("query") + wording.word("colon"));
        add(line, "code", "query", wording.query());
    }

    private void line(Element main, Line line) {
        Element event = main.appendElement("section").addClass("event");
        add(event, "p", "rail", wording.date(line));
        Element body = event.appendElement("div").addClass("body");
        add(body, "h3", "act", line.title());
        add(body, "p", "state", wording.state(line));
        numbers(add(body, "p", "sentence", line.sentence()), line.numbers());
        String parties = wording.parties(line);
        if (!parties.isEmpty()) {
            add(body, "p", "small", parties);
        }
        Element dates = body.appendElement("ul").addClass("dates");
        for (Dated dated : line.dates()) {
            numbers(add(dates, "li", "date", wording.dated(dated)), dated.numbers());
        }
        add(body, "p", "small", wording.tally(line));
        line.disagreements().forEach(d -> disagreement(body, d));
    }

    private void disagreement(Element body, Disagreement disagreement) {
        Element box = body.appendElement("div").addClass("conflict");
        add(box, "p", "differ", wording.disagreement(disagreement));
        Element claims = box.appendElement("ul");
        for (Claim claim : disagreement.claims()) {
            numbers(add(claims, "li", "claim", claim.says()), claim.numbers());
        }
        disagreement.note().ifPresent(note -> add(box, "p", "small", note));
    }

    private void numbers(Element to, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            to.appendText(wording.word("remark", wording.word("unsourced")));
        }
        for (int number : numbers) {
            Element mark = to.appendText(" ").appendElement("a").addClass("ref");
            mark.attr("href", "#n" + number).text("[" + number + "]");
        }
    }

    private void notes(Element main) {
        add(main, "h2", "notes", wording.word("notes"));
        for (Citation citation : brief.citations()) {
            Element note = main.appendElement("div").addClass("note").id("n" + citation.number());
            add(note, "p", "number", citation.number() + ".");
            Element body = note.appendElement("div").addClass("body");
            citation.quote().ifPresent(q -> add(body, "blockquote", "quote", q).attr("lang", tag(citation.language())));
            Element source = add(body, "p", "source", wording.source(citation));
            citation.address().ifPresent(a -> address(source, a.toASCIIString()));
            String standing = wording.standing(citation);
            if (!standing.isEmpty()) {
                add(body, "p", "standing", standing);
            }
        }
    }

    private static void address(Element source, String address) {
        add(source.appendText(" "), "a", "address", Printable.cut(address, MAX_ADDRESS))
                .attr("href", address)
                .attr("rel", "noopener noreferrer");
    }

    private void foot() {
        Element foot = page.body().appendElement("footer");
        add(foot, "p", "fact", wording.asOf());
        query(foot);
        add(foot, "p", "fact", wording.word("made"));
    }

    private static Element add(Element to, String tag, String name, String text) {
        return to.appendElement(tag).addClass(name).text(Printable.of(text));
    }

    private static String tag(Language language) {
        return language.locale().toLanguageTag();
    }
}
