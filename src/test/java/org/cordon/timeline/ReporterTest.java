package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordon.corpus.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReporterTest {

    private static Statement only(Marked marked, String sentence) {
        return Reporter.statements(new Reading(marked.says(sentence))).getFirst();
    }

    private static Statement en(String sentence) {
        return only(Marked.en("en", "2031-05-07"), sentence);
    }

    private static Statement zh(String sentence) {
        return only(Marked.zh("zh", "2031-05-07"), sentence);
    }

    @Test
    void theSubjectActsAndTheObjectIsTheTarget() {
        Cast cast = en("<org:lumen>Lumen</> will suspend services to <org:quill>Quill</>.")
                .cast();

        assertThat(cast.actors()).containsExactly("org:lumen");
        assertThat(cast.targets()).containsExactly("org:quill");
    }

    @Test
    void theAgentOfAPassiveActs() {
        Cast cast = en("<org:quill>Quill</> was banned by <gov:ar-treasury>the Treasury</>.")
                .cast();

        assertThat(cast.actors()).containsExactly("gov:ar-treasury");
        assertThat(cast.targets()).containsExactly("org:quill");
    }

    @Test
    void chinesePassivesAndPrepositionsTurnTheCast() {
        assertThat(zh("<org:quill>羽笔</>被<gov:ar-treasury>财政部</>列入实体清单。").cast().actors())
                .containsExactly("gov:ar-treasury");
        assertThat(zh("<gov:bo-trade>商务部</>对<org:lumen>流明</>立案调查。").cast().targets())
                .containsExactly("org:lumen");
    }

    @Test
    void aPlaceActsOnlyAsTheSubjectOfTheVerb() {
        assertThat(en("<place:ar>Arcadia</> has banned the app.").cast().actors())
                .containsExactly("place:ar");
        assertThat(en("<place:ar>Arcadian</> chip exports are restricted.")
                        .cast()
                        .actors())
                .isEmpty();
    }

    @Test
    void theSourceOfAReportDoesNotAct() {
        assertThat(en("According to <org:quill>Quill</>, <org:lumen>Lumen</> cut off developers.")
                        .cast()
                        .actors())
                .containsExactly("org:lumen");
    }

    @Test
    void aSentenceWithoutAnActorTakesTheOneBefore() {
        Reading reading = new Reading(Marked.en("en", "2031-05-07")
                .says("<org:lumen>Lumen</> wrote to developers. | The company will block API traffic."));

        assertThat(Reporter.statements(reading).getLast().cast().carried()).containsExactly("org:lumen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            API_ACCESS      | Lumen will block API traffic from unsupported regions.
            PRODUCT_BAN     | The governor banned the app from government devices.
            EXPORT_CONTROL  | The ministry imposed export controls on advanced chips.
            ENTITY_LISTING  | The bureau added twelve firms to the Entity List.
            LICENCE_ACTION  | The department revoked export licences for the chip maker.
            INVESTMENT_RULE | The Treasury issued a draft rule on outbound investment.
            TARIFF          | The president imposed a tariff on chips.
            ENFORCEMENT     | Prosecutors charged the smuggler and the court case goes on: he was charged with smuggling.
            LEGISLATION     | The Senate passed the bill.
            COURT           | A federal judge granted an injunction.
            DIPLOMACY       | The two reached an agreement at trade talks.
            API_ACCESS      | 流明宣布终止向该地区提供API服务。
            EXPORT_CONTROL  | 商务部宣布对稀土实施出口管制。
            ENTITY_LISTING  | 十二家企业被列入实体清单。
            LICENCE_ACTION  | 政府吊销了两家公司的出口许可证。
            TARIFF          | 政府宣布加征关税。
            COUNTER_MEASURE | 網信辦就安全風險約談企業。
            """)
    void actsAreTypedByTheirWords(EventType type, String sentence) {
        assertThat(en(sentence).clues().strongest()).contains(type);
    }

    @Test
    void reserveIsMarkedAndTheMonthOfMayIsNone() {
        assertThat(en("Lumen may block API traffic.").clues().tentative()).isTrue();
        assertThat(en("In May Lumen blocked API traffic.").clues().tentative()).isFalse();
        assertThat(zh("此前流明曾限制API访问。").clues().background()).isTrue();
    }
}
