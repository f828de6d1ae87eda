package org.cordon.brief;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** Prints the HTML page of a brief on A4. Everything it needs is in the program: no address is ever opened. */
final class PdfWriter {

    static {
        // It logs each rule of a stylesheet that is meant for browsers only.
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    static void write(Brief brief, OutputStream to) throws IOException {
        Document page = new HtmlWriter(brief).write();
        markMissing(page, new Wording(brief));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        for (Typeface font : Typeface.all()) {
            builder.useFont(font::open, font.family(), 400, FontStyle.NORMAL, true);
        }
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Cordon");
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, brief);
            document.save(to);
        }
    }

    private static void markMissing(Document page, Wording wording) {
        Typeface font = Typeface.full();
        int[] missing = new int[1];
        page.body().forEachNode(node -> {
            if (node instanceof TextNode text) {
                String printed = font.print(text.getWholeText());
                missing[0] += printed.equals(text.getWholeText()) ? 0 : 1;
                text.text(printed);
            }
        });
        if (missing[0] > 0) {
            String geta = Character.toString(Typeface.GETA);
            page.expectFirst("footer").appendElement("p").addClass("fact").text(wording.word("glyph", geta));
        }
    }

    // The day of the brief and not of the printing, so that the same brief gives the same bytes.
    private static void date(PDDocument document, Brief brief) {
        GregorianCalendar day = GregorianCalendar.from(brief.heading().asOf().atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.setDocumentId((long) brief.heading().query().hashCode());
    }
}
