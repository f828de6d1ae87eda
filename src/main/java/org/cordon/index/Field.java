package org.cordon.index;

import java.util.List;
import java.util.Locale;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.timeline.Status;

/** The fields of the index. A document is an article, one of its passages, or an event. */
public enum Field {
    /** What the document is: a {@link Kind}. */
    KIND,
    /** The id of the article or event; a passage carries its article's. */
    ID,
    /** What the document belongs to and is replaced with: kind and id of an article or event. */
    KEY,
    /** Which passage of its article the document is; no other document has it. */
    PASSAGE,
    /** Where the document lies: its {@link Section}'s place, on the last document of those that are written together. */
    SECTION,
    /** What the document was made from, so that a rebuild writes only what changed. */
    DIGEST,
    TITLE_EN,
    TITLE_ZH,
    TEXT_EN,
    /** Chinese words; {@link #PAIRS_ZH} holds the same text as overlapping pairs of characters. */
    TEXT_ZH,
    PAIRS_ZH,
    /** The ids of the entities named, the same in both languages. */
    ENTITY,
    /** First and last day, counted from 1970-01-01. */
    FROM,
    TO,
    /** Since which day it is known. */
    KNOWN,
    TYPE,
    /** Who acts; {@link #TARGET} on whom. */
    ACTOR,
    TARGET,
    JURISDICTION,
    LANGUAGE,
    SOURCE,
    /** What kind of source speaks. */
    CLASS,
    /** The year of the first day. */
    YEAR,
    STATUS,
    /** What an event has beside its dates: a {@link Having}. */
    HAS,
    /** On how many origins an event rests. */
    ORIGINS,
    DATE,
    VECTOR_EN,
    VECTOR_ZH,
    /** An event's vectors: in fields of their own, so that neither kind is in the other's way. */
    VECTOR_EVENT_EN,
    VECTOR_EVENT_ZH,
    /** A passage's vector in the space that both languages share, in a field for the language it is written in. */
    VECTOR_SHARED_EN,
    VECTOR_SHARED_ZH;

    /** The fields that are searched by words. */
    static final List<Field> TEXTS = List.of(TITLE_EN, TITLE_ZH, TEXT_EN, TEXT_ZH, PAIRS_ZH);

    /** What a document is. */
    public enum Kind {
        ARTICLE,
        PASSAGE,
        EVENT;

        /** The term in {@link Field#KIND}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What lies side by side in the index, in this order, so that it can be searched without passing by all else. */
    public enum Section {
        /** English articles, each behind its passages. */
        ENGLISH,
        CHINESE,
        EVENTS;

        /** Where the articles of a language lie. */
        public static Section of(Language language) {
            return language == Language.ZH ? CHINESE : ENGLISH;
        }
    }

    /** What only some events have. */
    public enum Having {
        CONFLICT,
        LINK,
        REPORT,
        CITATION;

        /** The term in {@link Field#HAS}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name in the index. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name under which the field's text is kept to be shown, as a value of the document. */
    public String stored() {
        return id() + ".stored";
    }

    /** The name under which it is kept where the field's text names entities. */
    public String named() {
        return id() + ".named";
    }

    /** The field that holds the days on which a status held. */
    public static String status(Status status) {
        return STATUS.id() + "." + status.id();
    }

    /** The field that holds the days of a role, for example those on which acts took effect. */
    public static String date(When.Role role) {
        return DATE.id() + "." + role.id();
    }

    /** The field of the text in a language. */
    public static Field text(Language language) {
        return language == Language.ZH ? TEXT_ZH : TEXT_EN;
    }

    /** The field of the title in a language. */
    public static Field title(Language language) {
        return language == Language.ZH ? TITLE_ZH : TITLE_EN;
    }

    /** The field of the vectors of one kind of documents in a language. */
    public static Field vector(Kind kind, Language language) {
        boolean chinese = language == Language.ZH;
        return kind == Kind.EVENT ? chinese ? VECTOR_EVENT_ZH : VECTOR_EVENT_EN : chinese ? VECTOR_ZH : VECTOR_EN;
    }

    /** The field of the shared vectors of passages written in a language. */
    public static Field shared(Language language) {
        return language == Language.ZH ? VECTOR_SHARED_ZH : VECTOR_SHARED_EN;
    }
}
