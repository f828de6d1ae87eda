package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalCitationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the rule (88 FR 73458) of October | fr:88:73458",
                "see 88 Fed. Reg. 73458 | fr:88:73458",
                "under Executive Order 14105 | eo:14105",
                "依据第14105号之外的行政令14105 | eo:14105",
                "Senate bill S. 1705 would | s:1705",
                "H.R. 3447 was introduced | hr:3447",
                "Regulation (EU) 2024/1689 | eu:2024/1689",
                "商务部公告2024年第46号 | cn:2024:46",
                "商務部公告2024年第46號 | cn:2024:46",
                "MOFCOM Announcement No. 46 of 2024 | cn:2024:46",
                "RIN 0694-AJ74 | rin:0694-aj74",
                "总统签署第14105号行政令 | eo:14105",
                "《联邦公报》第88卷第73458页 | fr:88:73458",
                "众议院第3447号法案 | hr:3447",
                "参议院第1705号法案 | s:1705",
                "Colorado's SB 24-205 | sb:24-205"
            })
    void everyWayOfWritingACitationGivesOneKey(String text, String key) {
        assertThat(LegalCitation.keys(text)).containsExactly(key);
    }

    @Test
    void aNoticeOfSeveralNumbersCitesEach() {
        assertThat(LegalCitation.keys("商务部公告2025年第61号、62号发布")).containsExactly("cn:2025:61", "cn:2025:62");
    }

    @Test
    void numbersOfOtherThingsAreNoCitations() {
        assertThat(LegalCitation.keys("The 25 fr 12; chips 88 fresh 73458; us 1705; 第46号文件"))
                .isEmpty();
    }

    @Test
    void partsOfTheCodeAreToldInBothLanguagesAndAreNoDocuments() {
        String text = Fold.of("amends 15 CFR Parts 742, 744 and 748; 修订《联邦法规》第31编第850部分; 15 C.F.R. § 744.23");

        assertThat(LegalCitation.parts(text, 0, text.length()))
                .extracting(LegalCitation::key)
                .containsExactlyInAnyOrder("cfr:15:742", "cfr:15:744", "cfr:15:748", "cfr:31:850", "cfr:15:744");
        assertThat(LegalCitation.keys(text)).isEmpty();
    }
}
