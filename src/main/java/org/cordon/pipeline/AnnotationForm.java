package org.cordon.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Mention;
import org.cordon.annotate.ProposedName;
import org.cordon.annotate.Sentence;
import org.cordon.corpus.Article;
import org.cordon.corpus.Entity;
import org.cordon.corpus.When;

/** The form in which an annotation is stored: spans and what they mean, without the article's text. */
final class AnnotationForm {

    private AnnotationForm() {}

    static byte[] bytes(Annotation annotation) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(buffer);
        out.writeInt(annotation.sentences().size());
        for (Sentence sentence : annotation.sentences()) {
            span(out, sentence.start(), sentence.end(), sentence.passage());
        }
        out.writeInt(annotation.mentions().size());
        for (Mention mention : annotation.mentions()) {
            out.writeUTF(mention.entity());
            span(out, mention.start(), mention.end(), mention.passage());
        }
        out.writeInt(annotation.dates().size());
        for (DateMention date : annotation.dates()) {
            date.when().write(out);
            span(out, date.start(), date.end(), date.passage());
        }
        out.writeInt(annotation.proposed().size());
        for (ProposedName name : annotation.proposed()) {
            out.writeByte(name.kind().ordinal());
            out.writeInt(name.start());
            out.writeInt(name.end());
        }
        return buffer.toByteArray();
    }

    /**
     * The annotation of an article that was stored.
     *
     * @throws IOException if the bytes end too soon
     * @throws IndexOutOfBoundsException if they are not of this article
     */
    static Annotation read(Article article, DataInputStream in) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            sentences.add(new Sentence(in.readInt(), in.readInt(), in.readInt()));
        }
        List<Mention> mentions = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            mentions.add(new Mention(in.readUTF(), in.readInt(), in.readInt(), in.readInt()));
        }
        List<DateMention> dates = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            dates.add(new DateMention(When.read(in), in.readInt(), in.readInt(), in.readInt()));
        }
        List<ProposedName> proposed = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Entity.Kind kind = Entity.Kind.values()[in.readByte()];
            int start = in.readInt();
            int end = in.readInt();
            proposed.add(new ProposedName(article.text().substring(start, end), kind, start, end));
        }
        return new Annotation(article, sentences, mentions, dates, proposed);
    }

    private static void span(DataOutputStream out, int start, int end, int passage) throws IOException {
        out.writeInt(start);
        out.writeInt(end);
        out.writeInt(passage);
    }
}
