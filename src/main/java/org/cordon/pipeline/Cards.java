package org.cordon.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cordon.corpus.Corpus;

/**
 * The cards of articles, kept by how their files stand on the disk: an article whose files are as they were is not read at a
 * start.
 */
final class Cards {

    private static final System.Logger LOG = System.getLogger(Cards.class.getName());

    private final Records records;
    private final Corpus corpus;
    private final Annotations annotations;

    private Cards(Records records, Corpus corpus, Annotations annotations) {
        this.records = records;
        this.corpus = corpus;
        this.annotations = annotations;
    }

    /** Finds what this program stored of what these annotations hold. */
    static Cards open(Path file, Corpus corpus, Annotations annotations) throws IOException {
        String form = Program.stamp() + " " + annotations.version();
        return new Cards(Records.open(file, form), corpus, annotations);
    }

    /** The card of the latest version of an article; empty if none can be read. */
    Optional<Card> of(String article) {
        Optional<String> key = corpus.stamp(article).map(stamp -> article + '\n' + stamp);
        return key.flatMap(this::known).or(() -> made(article, key));
    }

    private Optional<Card> known(String key) {
        return records.get(key).flatMap(bytes -> {
            try {
                return Optional.of(CardForm.read(bytes));
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                return Optional.empty();
            }
        });
    }

    private Optional<Card> made(String article, Optional<String> key) {
        Optional<Card> card = corpus.article(article).map(annotations::of).map(Card::of);
        if (key.isPresent() && card.isPresent()) {
            keep(key.get(), card.get());
        }
        return card;
    }

    private void keep(String key, Card card) {
        try {
            records.put(key, CardForm.bytes(card));
        } catch (IOException e) {
            // Too long a text to be kept: it is read at each start.
            LOG.log(System.Logger.Level.DEBUG, "not kept: " + key, e);
        }
    }

    /** Drops what is stored of other files than those asked for since the last time, once it is more than a little. */
    void keepOnlyUsed() throws IOException {
        records.keepOnlyUsed();
    }
}
