package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cordon.corpus.Article;
import org.cordon.search.Facet;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.search.QueryException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an index that another version of the program left behind. */
class OtherFormTest {

    private static final Path FIXTURE = Path.of("src/test/resources/e2e");
    private static final List<String> QUESTIONS =
            List.of("LumenAI block", "\"API traffic\"", "瀚海智能 迁移", "type:api-access -licence");

    @TempDir
    static Path built;

    private static List<List<String>> before = List.of();

    @TempDir
    Path root;

    private Map<String, String> form = Map.of();

    @BeforeAll
    static void built() throws Exception {
        Desk.corpus(FIXTURE.resolve("corpus"), built);
        try (Desk desk = Desk.open(built)) {
            desk.add(FIXTURE.resolve("articles"));
            before = answers(desk);
        }
        assertThat(before).anyMatch(answer -> answer.size() > 1);
    }

    @BeforeEach
    void copied() throws IOException {
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(built.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        form = form();
        assertThat(form).isNotEmpty();
    }

    @Test
    void itAnswersWhileTheNewOneIsBuiltFromTheFilesByItself() throws Exception {
        Map<String, String> files = files();
        ofAnotherForm();
        try (Desk desk = Desk.open(root);
                ExecutorService background = Executors.newSingleThreadExecutor()) {
            assertThat(form()).isNotEqualTo(form);
            assertThat(answers(desk)).isEqualTo(before);
            CompletableFuture<RunReport> built = CompletableFuture.supplyAsync(() -> indexed(desk), background);
            do {
                assertThat(answers(desk)).isEqualTo(before);
            } while (!built.isDone());
            assertThat(built.join().added() + built.join().changed()).isZero();
            assertThat(form()).isEqualTo(form);
            assertThat(answers(desk)).isEqualTo(before);
        }
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void oneWithoutTheFieldsOfTodayFindsLessUntilTheNewOneIsBuilt() throws Exception {
        onlyStored();
        try (Desk desk = Desk.open(root)) {
            assertThat(answers(desk)).isNotEqualTo(before).hasSameSizeAs(before);
            desk.pipeline.index(Progress.NONE);
            assertThat(form()).isEqualTo(form);
            assertThat(answers(desk)).isEqualTo(before);
        }
    }

    private static RunReport indexed(Desk desk) {
        try {
            return desk.pipeline.index(Progress.NONE);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is found, in each mode, view and order, with what can be chosen from. */
    private static List<List<String>> answers(Desk desk) throws QueryException {
        List<List<String>> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            for (Query.Mode mode : Query.Mode.values()) {
                for (Query.View view : Query.View.values()) {
                    for (Query.Sort sort : Query.Sort.values()) {
                        Query query = Query.parse(Map.of(
                                "q", new String[] {question},
                                "mode", new String[] {mode.id()},
                                "view", new String[] {view.id()},
                                "sort", new String[] {sort.id()}));
                        answers.add(answer(desk, query));
                    }
                }
            }
        }
        return answers;
    }

    private static List<String> answer(Desk desk, Query query) {
        var results = desk.pipeline.searcher().search(query);
        List<String> answer = new ArrayList<>(List.of(query.toParameters()));
        results.hits().stream().map(OtherFormTest::told).forEach(answer::add);
        results.facets().stream().map(Facet::toString).forEach(answer::add);
        return answer;
    }

    private static String told(Hit hit) {
        return hit.kind() + " " + hit.id();
    }

    private Path lucene() {
        return root.resolve("index/lucene");
    }

    private Map<String, String> form() throws IOException {
        try (Directory directory = FSDirectory.open(lucene())) {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        }
    }

    private void ofAnotherForm() throws IOException {
        Map<String, String> other = new TreeMap<>(form);
        other.replaceAll((key, value) -> "0 " + value);
        try (Directory directory = FSDirectory.open(lucene())) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            commit.setUserData(other, true);
            commit.commit(directory);
        }
    }

    /** Leaves of each document only what is stored, which can be found by its words. */
    private void onlyStored() throws IOException {
        List<Document> stored = new ArrayList<>();
        try (Directory directory = FSDirectory.open(lucene());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                Document bare = new Document();
                for (IndexableField field : reader.storedFields().document(i)) {
                    bare.add(field);
                    if (field.stringValue() != null) {
                        String name = field.name().replace(".stored", "");
                        bare.add(
                                name.equals(field.name())
                                        ? new StringField(name, field.stringValue(), Store.NO)
                                        : new TextField(name, field.stringValue(), Store.NO));
                    }
                }
                stored.add(bare);
            }
        }
        IndexWriterConfig anew = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (Directory directory = FSDirectory.open(lucene());
                IndexWriter writer = new IndexWriter(directory, anew)) {
            writer.addDocuments(stored);
            writer.setLiveCommitData(Map.of("cordon.schema", "1").entrySet());
            writer.commit();
        }
    }

    /** All files but those below {@code index/} and of the database, by their contents. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith("index") && !name.startsWith("data")) {
                    files.put(name, Article.Digest.of(Files.readAllBytes(file)).hex());
                }
            }
        }
        return files;
    }
}
