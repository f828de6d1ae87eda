package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void aMarkedWordStandsForItsEnglishForms() {
        assertThat(Lexicon.forms("block~")).containsExactlyInAnyOrder("block", "blocks", "blocked", "blocking");
        assertThat(Lexicon.forms("ban~~")).containsExactlyInAnyOrder("ban", "bans", "banned", "banning");
        assertThat(Lexicon.forms("revoke~")).containsExactlyInAnyOrder("revoke", "revokes", "revoked", "revoking");
        assertThat(Lexicon.forms("sign~ into law")).contains("signed into law");
    }

    @Test
    void phrasesAreFoundAtWordBoundariesOverlappingOnesToo() {
        Automaton<String> automaton = new Automaton<>();
        List.of("api", "api access", "ban", "出口", "出口管制").forEach(p -> automaton.add(p, p));

        assertThat(hits(automaton, "api access to the urban rapid api")).containsExactly("api", "api access", "api");
        assertThat(hits(automaton, "实施出口管制")).containsExactly("出口", "出口管制");
    }

    @Test
    void traditionalHanAndFullWidthLettersFoldWithoutMovingASpan() {
        String text = "管制禁令「OpenAI」發佈";

        assertThat(Fold.of(text)).isEqualTo("管制禁令「openai」发布").hasSameSizeAs(text);
    }

    private static List<String> hits(Automaton<String> automaton, String text) {
        return automaton.scan(text, 0, text.length()).stream()
                .map(Automaton.Hit::value)
                .toList();
    }
}
