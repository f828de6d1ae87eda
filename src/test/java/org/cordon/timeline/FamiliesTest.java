package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Article;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Language;
import org.cordon.corpus.Written;
import org.junit.jupiter.api.Test;

/** Measures origins on the families of articles in {@code families.txt}: reprints, cuts, translations and look-alikes. */
class FamiliesTest {

    private static final Pattern WRITTEN = Pattern.compile("-- (\\w+) (\\w) (en|zh) (\\S+)( translated)?");
    private static final Pattern COPIED =
            Pattern.compile("-- (\\w+) (\\w) = (\\w+) (\\d)-(\\d) (\\S+)(?: (before|after) \"([^\"]*)\")?");

    private record Member(String group, String origin, Article article) {}

    @Test
    void articlesThatGoBackToOneTextAreToldFromThoseThatOnlyTellTheSame() throws IOException {
        List<Member> members = members();
        Annotator annotator = Annotator.of(Corpus.open(Path.of("corpus")).entities());
        List<Reading> readings = members.stream()
                .map(m -> new Reading(annotator.annotate(m.article())))
                .toList();
        Map<String, Origin> origins = Origins.of(readings);
        Pairs pairs = new Pairs();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pairs.add(members.get(i), members.get(j), origins);
            }
        }
        pairs.print();
        assertThat(pairs.f1()).as("pairs judged wrongly: %s", pairs.wrong).isGreaterThanOrEqualTo(0.95);
    }

    /** Pairs of articles, by whether they go back to one text and whether we say so. */
    private static final class Pairs {
        private final List<String> wrong = new ArrayList<>();
        private int both;
        private int wanted;
        private int joined;

        void add(Member one, Member other, Map<String, Origin> origins) {
            String pair = one.article().id() + " " + other.article().id();
            boolean gold = one.group().equals(other.group()) && one.origin().equals(other.origin());
            String origin = origins.get(one.article().id()).id();
            boolean ours = origin.equals(origins.get(other.article().id()).id());
            wanted += gold ? 1 : 0;
            joined += ours ? 1 : 0;
            both += gold && ours ? 1 : 0;
            if (gold != ours) {
                wrong.add((gold ? "not joined " : "joined ") + pair);
            }
        }

        double f1() {
            return 2.0 * both / (wanted + joined);
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "origins.pairs %d%norigins.precision %.4f%norigins.recall %.4f%norigins.f1 %.4f%n",
                    wanted,
                    both / (double) joined,
                    both / (double) wanted,
                    f1());
        }
    }

    private static List<Member> members() throws IOException {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        List<Member> members = new ArrayList<>();
        String group = "";
        for (String block : read().split("\n(?=-- |== )")) {
            List<String> lines = block.lines().filter(l -> !l.isBlank()).toList();
            Matcher written = WRITTEN.matcher(lines.getFirst());
            Matcher copied = COPIED.matcher(lines.getFirst());
            if (lines.getFirst().startsWith("== ")) {
                group = lines.getFirst().substring(3);
            } else if (written.matches()) {
                List<String> text = lines.subList(1, lines.size());
                paragraphs.put(written.group(1), text);
                Article article = article(written.group(1), written.group(4), text, written.group(5) != null);
                members.add(new Member(group, written.group(2), article));
            } else if (copied.matches()) {
                List<String> text = copied(copied, paragraphs.get(copied.group(3)));
                Article article = article(copied.group(1), copied.group(6), text, false);
                members.add(new Member(group, copied.group(2), article));
            }
        }
        return members;
    }

    private static List<String> copied(Matcher copied, List<String> original) {
        int last = Math.min(Integer.parseInt(copied.group(5)), original.size());
        List<String> text = new ArrayList<>(original.subList(Integer.parseInt(copied.group(4)) - 1, last));
        if (copied.group(7) != null) {
            text.add(copied.group(7).equals("before") ? 0 : text.size(), copied.group(8));
        }
        return text;
    }

    private static String read() throws IOException {
        try (InputStream in = FamiliesTest.class.getResourceAsStream("families.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Article article(String id, String day, List<String> paragraphs, boolean translated) {
        boolean han = paragraphs.stream().flatMapToInt(String::chars).anyMatch(c -> Fold.han((char) c));
        return Written.of(id, String.join("\n", paragraphs))
                .titled(paragraphs.getFirst())
                .on(day)
                .in(han ? Language.ZH : Language.EN)
                .noting(translated ? List.of(new Notice(Notice.Kind.MACHINE_TRANSLATION, "translated")) : List.of())
                .article();
    }
}
