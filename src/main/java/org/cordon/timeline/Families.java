package org.cordon.timeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.cordon.corpus.Article.Aside;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;

/**
 * Reads families of articles. {@code == name} opens a group about one act; {@code -- key origin language day [translated]} an
 * article of it, with a paragraph a line below; a line {@code = key 1-3,5} stands for those paragraphs of an article above it.
 * Articles of one group with one origin letter go back to one text; all others do not.
 */
final class Families {

    private static final Pattern ARTICLE = Pattern.compile("-- (\\w+) (\\w) (en|zh) (\\S+)( translated)?");
    private static final Pattern COPIED = Pattern.compile("= (\\w+) ([\\d,-]+)");
    private static final Instant FETCHED = Instant.parse("2032-01-01T00:00:00Z");

    /** An article, and the text it goes back to, which is {@code group} and letter. */
    record Member(String group, String origin, Article article) {}

    private final Map<String, List<String>> paragraphs = new LinkedHashMap<>();
    private final List<Member> members = new ArrayList<>();

    private Families() {}

    /** The articles of each file of a folder, by the file's name without its ending. */
    static Map<String, List<Member>> read(Path folder) throws IOException {
        Map<String, List<Member>> read = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String name = file.getFileName().toString();
                read.put(name.substring(0, name.length() - ".txt".length()), of(Files.readString(file)));
            }
        }
        return read;
    }

    private static List<Member> of(String text) {
        Families families = new Families();
        String group = "";
        for (String block : text.split("\n(?=-- |== )")) {
            List<String> lines = block.lines().filter(l -> !l.isBlank()).toList();
            if (!lines.isEmpty() && lines.getFirst().startsWith("== ")) {
                group = lines.getFirst().substring("== ".length());
            } else if (!lines.isEmpty()) {
                families.add(group, lines);
            }
        }
        return families.members;
    }

    private void add(String group, List<String> lines) {
        Matcher head = ARTICLE.matcher(lines.getFirst());
        if (!head.matches()) {
            throw new IllegalArgumentException("not the head of an article: " + lines.getFirst());
        }
        List<String> text = lines.subList(1, lines.size()).stream()
                .flatMap(l -> written(l).stream())
                .toList();
        paragraphs.put(head.group(1), text);
        Article article = article(head, text);
        members.add(new Member(group, head.group(2), article));
    }

    private List<String> written(String line) {
        Matcher copied = COPIED.matcher(line);
        if (!copied.matches()) {
            return List.of(line);
        }
        List<String> of = paragraphs.getOrDefault(copied.group(1), List.of());
        List<String> lines = new ArrayList<>();
        for (String range : copied.group(2).split(",")) {
            String[] ends = range.split("-");
            lines.addAll(of.subList(Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[ends.length - 1])));
        }
        return lines;
    }

    private static Article article(Matcher head, List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int start = text.isEmpty() ? 0 : text.append('\n').length();
            text.append(paragraph);
            passages.add(new Passage(passages.size(), start, text.length(), Passage.Kind.PARAGRAPH));
        }
        boolean translated = head.group(5) != null;
        return new Article(
                head.group(1),
                "v-" + head.group(1),
                URI.create("https://news.example/" + head.group(1)),
                paragraphs.getFirst(),
                List.of(),
                Optional.empty(),
                Optional.of(When.day(When.Role.PUBLISHED, LocalDate.parse(head.group(4)))),
                Optional.empty(),
                head.group(3).equals("zh") ? Language.ZH : Language.EN,
                Optional.empty(),
                FETCHED,
                text.toString(),
                passages,
                new Aside(
                        translated ? List.of(new Notice(Notice.Kind.MACHINE_TRANSLATION, "translated")) : List.of(),
                        Optional.empty()));
    }
}
