package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Article;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;
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
        List<String> wrong = new ArrayList<>();
        int both = 0;
        int wanted = 0;
        int joined = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Member one = members.get(i);
                Member other = members.get(j);
                boolean gold = one.group().equals(other.group()) && one.origin().equals(other.origin());
                boolean ours = origins.get(one.article().id())
                        .id()
                        .equals(origins.get(other.article().id()).id());
                wanted += gold ? 1 : 0;
                joined += ours ? 1 : 0;
                both += gold && ours ? 1 : 0;
                if (gold != ours) {
                    wrong.add((gold ? "not joined " : "joined ") + one.article().id() + " "
                            + other.article().id());
                }
            }
        }
        double precision = both / (double) joined;
        double recall = both / (double) wanted;
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                Locale.ROOT,
                "origins.pairs %d%norigins.precision %.4f%norigins.recall %.4f%norigins.f1 %.4f%n",
                wanted,
                precision,
                recall,
                f1);
        assertThat(f1).as("pairs judged wrongly: %s", wrong).isGreaterThanOrEqualTo(0.95);
    }

    private static List<Member> members() throws IOException {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        List<Member> members = new ArrayList<>();
        String group = "";
        String[] lines = read().split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher written = WRITTEN.matcher(lines[i]);
            Matcher copied = COPIED.matcher(lines[i]);
            if (lines[i].startsWith("== ")) {
                group = lines[i].substring(3);
            } else if (written.matches()) {
                List<String> text = new ArrayList<>();
                while (i + 1 < lines.length && !lines[i + 1].isBlank() && !lines[i + 1].startsWith("-- ")) {
                    text.add(lines[++i]);
                }
                paragraphs.put(written.group(1), text);
                members.add(new Member(
                        group,
                        written.group(2),
                        article(
                                written.group(1),
                                Language.of(written.group(3)).orElseThrow(),
                                written.group(4),
                                text,
                                written.group(5) != null)));
            } else if (copied.matches()) {
                List<String> text = new ArrayList<>(paragraphs
                        .get(copied.group(3))
                        .subList(
                                Integer.parseInt(copied.group(4)) - 1,
                                Math.min(
                                        Integer.parseInt(copied.group(5)),
                                        paragraphs.get(copied.group(3)).size())));
                if (copied.group(7) != null) {
                    text.add(copied.group(7).equals("before") ? 0 : text.size(), copied.group(8));
                }
                Language language =
                        text.getLast().chars().anyMatch(c -> Fold.han((char) c)) ? Language.ZH : Language.EN;
                members.add(new Member(
                        group, copied.group(2), article(copied.group(1), language, copied.group(6), text, false)));
            }
        }
        return members;
    }

    private static String read() throws IOException {
        try (InputStream in = FamiliesTest.class.getResourceAsStream("families.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Article article(
            String id, Language language, String day, List<String> paragraphs, boolean translated) {
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int start = text.isEmpty() ? 0 : text.append('\n').length();
            text.append(paragraph);
            passages.add(new Passage(passages.size(), start, text.length(), Passage.Kind.PARAGRAPH));
        }
        return new Article(
                id,
                "v-" + id,
                URI.create("https://news.example/" + id),
                paragraphs.getFirst(),
                List.of(),
                Optional.empty(),
                Optional.of(When.day(When.Role.PUBLISHED, LocalDate.parse(day))),
                Optional.empty(),
                language,
                Optional.empty(),
                Instant.parse("2031-12-01T00:00:00Z"),
                text.toString(),
                passages,
                translated ? List.of(new Notice(Notice.Kind.MACHINE_TRANSLATION, "translated")) : List.of());
    }
}
