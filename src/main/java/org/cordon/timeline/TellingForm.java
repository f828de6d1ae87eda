package org.cordon.timeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent.LinkKind;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Language;
import org.cordon.timeline.Evidence.Quote;
import org.cordon.timeline.Report.Reason;

/** The form in which it is kept what an article tells, for the same curated events only. */
final class TellingForm {

    private final Reading reading;
    private final Map<String, Known> curated;

    /** The form for an article, beside the curated events by their ids. */
    TellingForm(Reading reading, Map<String, Known> curated) {
        this.reading = reading;
        this.curated = curated;
    }

    void write(DataOutput out, Telling telling) throws IOException {
        out.writeInt(telling.given().size());
        for (Telling.Given given : telling.given()) {
            out.writeUTF(given.known().event().id());
            joined(out, given.joined());
        }
        out.writeInt(telling.acts().size());
        for (Finder.Plain plain : telling.acts()) {
            joined(out, plain.joined());
            Packed.texts(out, plain.actors());
        }
        out.writeInt(telling.links().size());
        for (Link link : telling.links()) {
            link(out, link);
        }
    }

    Telling read(DataInput in) throws IOException {
        List<Telling.Given> given = Packed.list(in, this::given);
        List<Finder.Plain> acts = Packed.list(in, i -> new Finder.Plain(joined(i), Packed.set(i)));
        return Telling.of(given, acts, Packed.list(in, this::link));
    }

    private Telling.Given given(DataInput in) throws IOException {
        Known known = curated.get(in.readUTF());
        if (known == null) {
            throw new IOException("an event that is not there");
        }
        return new Telling.Given(known, joined(in));
    }

    private static void joined(DataOutput out, Joined joined) throws IOException {
        out.writeInt(joined.line());
        report(out, joined.report());
        Packed.dates(out, joined.stated());
        Pointers pointers = joined.pointers();
        out.writeBoolean(pointers.bears());
        out.writeBoolean(pointers.back());
        Packed.texts(out, pointers.documents().keySet());
        Packed.texts(out, pointers.documents().values());
        Packed.texts(out, pointers.days());
    }

    private Joined joined(DataInput in) throws IOException {
        int line = in.readInt();
        Report report = report(in);
        return new Joined(reading, line, report, Packed.dates(in), pointers(in));
    }

    private static Pointers pointers(DataInput in) throws IOException {
        boolean bears = in.readBoolean();
        boolean back = in.readBoolean();
        List<String> keys = Packed.texts(in);
        List<String> words = Packed.texts(in);
        Map<String, String> documents = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            documents.put(keys.get(i), words.get(i));
        }
        return new Pointers(bears, back, documents.isEmpty() ? Map.of() : documents, Packed.texts(in));
    }

    private static void report(DataOutput out, Report report) throws IOException {
        quote(out, report.quote());
        out.writeByte(report.type().ordinal());
        Packed.texts(out, report.parties().actors());
        Packed.texts(out, report.parties().targets());
        Packed.texts(out, report.parties().about());
        Packed.dates(out, report.dates());
        out.writeBoolean(report.background());
        out.writeBoolean(report.tentative());
        out.writeInt(report.why().size());
        for (Reason reason : report.why()) {
            out.writeByte(reason.kind().ordinal());
            Packed.texts(out, reason.values());
        }
    }

    private Report report(DataInput in) throws IOException {
        Quote quote = quote(in);
        EventType type = EventType.values()[in.readByte()];
        Parties parties = new Parties(Packed.texts(in), Packed.texts(in), Packed.texts(in));
        List<org.cordon.corpus.When> dates = Packed.dates(in);
        boolean background = in.readBoolean();
        boolean tentative = in.readBoolean();
        List<Reason> why = Packed.list(in, i -> new Reason(Reason.Kind.values()[i.readByte()], Packed.texts(i)));
        return new Report(quote, type, parties, dates, background, tentative, why);
    }

    // All are of the article that is read.
    private static void quote(DataOutput out, Quote quote) throws IOException {
        out.writeInt(quote.passage());
        out.writeInt(quote.start());
        out.writeInt(quote.end());
        out.writeUTF(quote.words());
    }

    private Quote quote(DataInput in) throws IOException {
        int passage = in.readInt();
        int start = in.readInt();
        int end = in.readInt();
        Language language = reading.article().language();
        return new Quote(
                reading.article().id(), reading.article().version(), passage, start, end, language, in.readUTF());
    }

    private static void link(DataOutput out, Link link) throws IOException {
        out.writeByte(link.kind().ordinal());
        out.writeUTF(link.from());
        out.writeUTF(link.to());
        Packed.texts(out, link.basis().stream().toList());
        if (!(link.evidence().orElse(null) instanceof Quote quote)) {
            throw new IOException("a link that rests on no quote");
        }
        quote(out, quote);
    }

    private Link link(DataInput in) throws IOException {
        LinkKind kind = LinkKind.values()[in.readByte()];
        String from = in.readUTF();
        String to = in.readUTF();
        Optional<String> basis = Packed.texts(in).stream().findFirst();
        return new Link(kind, from, to, basis, Optional.of(quote(in)));
    }
}
