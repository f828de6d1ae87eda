package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.namefind.NameSample;
import org.cordon.corpus.Entity.Kind;
import org.junit.jupiter.api.Test;

class NameProposerTest {

    private static final int FOLDS = 4;

    @Test
    void thereAreFourHundredSentencesOfOurOwn() {
        assertThat(NameSamples.own()).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void namesOfSentencesHeldOutAreFound() {
        List<NameSample> all = NameSamples.own();
        int right = 0;
        int found = 0;
        int marked = 0;
        List<NameSample> training = new ArrayList<>();
        List<NameSample> heldOut = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (i % FOLDS == 0 ? heldOut : training).add(all.get(i));
        }
        NameProposer proposer = NameProposer.trained(training);
        for (NameSample sample : heldOut) {
            String text = String.join(" ", sample.getSentence());
            Set<String> names = new HashSet<>();
            for (var name : sample.getNames()) {
                names.add(String.join(" ", List.of(sample.getSentence()).subList(name.getStart(), name.getEnd())));
            }
            List<ProposedName> proposed = proposer.in(text);
            found += proposed.size();
            marked += names.size();
            right += (int) proposed.stream().filter(p -> names.remove(p.text())).count();
        }
        double f1 = 2.0 * right / (found + marked);
        assertThat(f1).isGreaterThan(0.85);
    }

    @Test
    void anUnseenNameIsProposedWithItsKindAndAKnownOneIsNot() {
        Annotation annotation = Texts.annotate(
                "Officials said that Veldtech Semiconductor had bought the servers. "
                        + "OpenAI and its lawyer, Samantha Brightwater, declined to comment.\n"
                        + "中国的公司没有回应。",
                "2026-01-14");
        List<ProposedName> proposed = NameProposer.own().in(annotation);
        assertThat(proposed).extracting(ProposedName::text).contains("Veldtech Semiconductor", "Samantha Brightwater");
        assertThat(proposed)
                .filteredOn(p -> p.text().equals("Samantha Brightwater"))
                .extracting(ProposedName::kind)
                .containsExactly(Kind.PER);
        assertThat(proposed)
                .allSatisfy(p -> assertThat(annotation.article().text().substring(p.start(), p.end()))
                        .isEqualTo(p.text()));

        Annotation known = Annotator.of(List.of(Texts.entity("org:openai", "OpenAI", "OpenAI")))
                .annotate(annotation.article());
        assertThat(NameProposer.own().in(known)).extracting(ProposedName::text).doesNotContain("OpenAI");
    }
}
