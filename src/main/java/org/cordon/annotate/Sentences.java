package org.cordon.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.cordon.corpus.Article;
import org.cordon.corpus.Passage;

/** Cuts passages into sentences: by OpenNLP's English model, and by their signs where Chinese is written. */
final class Sentences {

    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    /** The model looks back over a whole sentence, so that endless ones would cost the square of their length. */
    private static final int WINDOW = 1_500;

    private static final int LONGEST_WORD = 20;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "gov", "sen", "rep", "reps", "sens", "st", "lt", "col", "maj",
            "capt", "no", "nos", "sec", "secs", "art", "arts", "ch", "fig", "para", "pp", "vol", "v", "vs", "e.g",
            "i.e", "cf", "al", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "approx", "est", "dept", "fed", "reg", "pub", "stat", "res", "h.r", "messrs", "hon", "asst", "adm", "cmdr",
            "sgt");

    /** These end a sentence as well as a name: what follows decides. */
    private static final Set<String> PERHAPS_LAST = Set.of(
            "inc", "corp", "ltd", "co", "llc", "bros", "plc", "u.s", "u.k", "u.n", "e.u", "d.c", "p.r.c", "jr", "sr",
            "etc", "a.m", "p.m");

    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "it",
            "its",
            "he",
            "she",
            "they",
            "we",
            "i",
            "this",
            "that",
            "these",
            "those",
            "in",
            "on",
            "at",
            "but",
            "and",
            "however",
            "as",
            "for",
            "while",
            "when",
            "after",
            "since",
            "under",
            "according",
            "also",
            "if",
            "meanwhile");

    /** The model never ends a sentence there, so that this is done by rule. */
    private static final Pattern LAST_AFTER_ALL = Pattern.compile(
            "(?<=\\b(?:U\\.S|U\\.K|U\\.N|E\\.U|D\\.C|Inc|Corp|Ltd|Co|LLC|Jr|Sr|etc|[ap]\\.m))\\.[\"\u201d\u2019)]?(?= {1,2}"
                    + "(?:The|It|Its|He|She|They|We|This|That|These|Those|In|But|And|However|As|For|While|When|After|Under|Meanwhile)\\b)");

    private static final String ENDS = "。!?！？;；…｡";

    private static final String CLOSERS = "”’」』）)》〉\"'】]";

    private final SentenceModel model;

    Sentences() {
        try (InputStream in = SentenceModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("no sentence model on the class path: " + MODEL);
            }
            model = new SentenceModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL, e);
        }
    }

    /** The sentences of all passages, in order; blank space belongs to none. */
    List<Sentence> of(Article article) {
        SentenceDetectorME detector = new SentenceDetectorME(model);
        List<Sentence> sentences = new ArrayList<>();
        for (Passage passage : article.passages()) {
            String text = article.text(passage);
            List<Integer> ends = isHan(text) ? chinese(text) : english(text, detector);
            add(sentences, passage, text, ends);
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, Passage passage, String text, List<Integer> ends) {
        int from = 0;
        for (int end : ends) {
            int start = from;
            int stop = end;
            while (start < stop && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            if (stop > start) {
                sentences.add(new Sentence(passage.start() + start, passage.start() + stop, passage.index()));
            }
            from = end;
        }
    }

    private static boolean isHan(String text) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < text.length() && i < WINDOW; i++) {
            char c = text.charAt(i);
            han += isHan(c) ? 1 : 0;
            latin += c < 0x250 && Character.isLetter(c) ? 1 : 0;
        }
        return han * 3 > latin;
    }

    private static boolean isHan(int c) {
        return c >= 0x3400 && c <= 0x9fff;
    }

    private static List<Integer> chinese(String text) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isEnd(text, at)) {
                at++;
                continue;
            }
            while (at < text.length() && (isEnd(text, at) || CLOSERS.indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            ends.add(at);
        }
        ends.add(text.length());
        return ends;
    }

    /** A full stop of the Latin script ends a Chinese sentence only between a Han character and a space or the end. */
    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        if (c == '.') {
            boolean stop = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            return stop && at > 0 && isHan(text.charAt(at - 1));
        }
        return ENDS.indexOf(c) >= 0;
    }

    private static List<Integer> english(String text, SentenceDetectorME detector) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + WINDOW);
            Span[] spans = detector.sentPosDetect(text.substring(from, to));
            boolean whole = to == text.length();
            int known = whole ? spans.length : spans.length - 1;
            for (int i = 0; i < known; i++) {
                addEnd(ends, text, from + spans[i].getEnd());
            }
            from = known > 0 && !whole ? from + spans[known - 1].getEnd() : to;
        }
        TreeSet<Integer> all = new TreeSet<>(ends);
        Matcher last = LAST_AFTER_ALL.matcher(Width.fold(text)).useTransparentBounds(true);
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (last.region(dot, text.length()).lookingAt()) {
                all.add(last.end());
            }
        }
        all.add(text.length());
        return List.copyOf(all);
    }

    private static void addEnd(List<Integer> ends, String text, int end) {
        if (end < text.length() && endsInAbbreviation(text, end)) {
            return;
        }
        ends.add(end);
    }

    private static boolean endsInAbbreviation(String text, int end) {
        if (text.charAt(end - 1) != '.') {
            return false;
        }
        String last = wordBefore(text, end - 1);
        String next = wordAfter(text, end);
        if (ABBREVIATIONS.contains(last) || last.length() == 1 && Character.isLetter(last.charAt(0))) {
            return true;
        }
        return PERHAPS_LAST.contains(last) && !OPENERS.contains(next);
    }

    /** The word before a place, in lower case, cut at twenty letters. */
    private static String wordBefore(String text, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static String wordAfter(String text, int start) {
        int from = start;
        while (from < text.length() && from < start + 3 && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && to - from < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }
}
