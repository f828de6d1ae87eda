package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Entity;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Source;
import org.cordon.corpus.When;
import org.cordon.crawl.Trouble;
import org.cordon.timeline.Origin;
import org.cordon.timeline.Report;
import org.cordon.timeline.Status;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z.-]*)");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        for (String bundle : new String[] {"messages", "messages-terms", "messages-query"}) {
            try (Reader reader =
                    Files.newBufferedReader(Path.of("src/main/resources", bundle + language + ".properties"))) {
                words.load(reader);
            }
        }
        return words;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            return files.filter(f -> f.toString().endsWith(".html")).toList();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndNoEmptyWord() throws IOException {
        Properties english = words("");
        Properties chinese = words("_zh_CN");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values()).doesNotContain("");
        assertThat(chinese.values()).doesNotContain("");
    }

    @Test
    void everyMessageIsAWellFormedPatternWithoutApostrophes() throws IOException {
        for (String language : new String[] {"", "_zh_CN"}) {
            words(language).forEach((key, pattern) -> {
                assertThat(pattern.toString()).as(key.toString()).doesNotContain("'");
                assertThat(new MessageFormat(pattern.toString()).toPattern()).isNotEmpty();
            });
        }
    }

    @Test
    void everyKeyThatATemplateNamesHasWords() throws IOException {
        Properties english = words("");
        for (Path template : templates()) {
            Matcher keys = KEY.matcher(Files.readString(template));
            while (keys.find()) {
                assertThat(english.getProperty(keys.group(1)))
                        .as(template + " " + keys.group(1))
                        .isNotNull();
            }
        }
    }

    @Test
    void everyValueThatAPageCanNameHasWords() throws IOException {
        List<String> keys = new ArrayList<>();
        Stream.of(EventType.values()).forEach(t -> keys.add("type." + t.id()));
        Stream.of(Status.values()).forEach(s -> keys.add("status." + s.id()));
        Stream.of(When.Role.values()).forEach(r -> keys.addAll(List.of("role." + r.id(), "next." + r.id())));
        Stream.of(Source.Kind.values()).forEach(k -> keys.add("source." + k.id()));
        Stream.of(Report.Reason.Kind.values()).forEach(k -> keys.add("because." + k.id()));
        Stream.of(Origin.Ground.Kind.values()).forEach(k -> keys.add("ground." + k.id()));
        Stream.of(Entity.Kind.values()).forEach(k -> keys.addAll(List.of("kind." + k.id(), "kind.one." + k.id())));
        Stream.of(Origin.Relation.values()).forEach(r -> keys.add("relation." + r.id()));
        Stream.of(CuratedEvent.ConflictKind.values()).forEach(k -> keys.add("conflict." + k.id()));
        Stream.of(CuratedEvent.LinkKind.values())
                .forEach(k -> keys.addAll(List.of("link." + k.id(), "link." + k.id() + ".inverse")));
        Stream.of(Article.Notice.Kind.values()).forEach(k -> keys.add("notice." + k.id()));
        Stream.of(Trouble.values()).forEach(t -> keys.add("trouble." + t.id()));
        assertThat(words("").stringPropertyNames()).containsAll(keys);
    }

    /** A key is said whole, or by its beginning with the rest added from a value. */
    @Test
    void everyWordIsSaidSomewhere() throws IOException {
        StringBuilder program = new StringBuilder();
        for (Path folder :
                List.of(Path.of("src/main/java"), Path.of("src/main/resources/static"), Path.of("templates"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|html|js)"))
                        .toList()) {
                    program.append(Files.readString(file));
                }
            }
        }
        String said = program.toString();
        assertThat(words("").stringPropertyNames()).allMatch(key -> said.contains(key) || beginningIsSaid(key, said));
    }

    private static boolean beginningIsSaid(String key, String said) {
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String beginning = key.substring(0, dot);
            if (said.contains("\"" + beginning + ".\"") || said.contains("\"" + beginning + "\",")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void noTemplateHasAWordOfItsOwn() throws IOException {
        for (Path template : templates()) {
            List<String> bare = new ArrayList<>();
            Jsoup.parse(Files.readString(template))
                    .body()
                    .nodeStream(TextNode.class)
                    .filter(node -> node.parent() != null
                            && !node.parent().hasAttr("lang")
                            && !node.parent().nameIs("code"))
                    .map(node -> node.text().strip())
                    .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                    .forEach(bare::add);
            assertThat(bare).as(template.toString()).isEmpty();
        }
    }
}
