package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalCitationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            87 FR 62186                     | 87 FR 62186      | https://www.federalregister.gov/citation/87-FR-62186
            87 Fed. Reg. 62186              | 87 FR 62186      | https://www.federalregister.gov/citation/87-FR-62186
            FR Doc. 2025-19846              | FR Doc. 2025-19846 | https://www.federalregister.gov/d/2025-19846
            15 CFR 744.11                   | 15 CFR 744.11    | https://www.ecfr.gov/current/title-15/section-744.11
            15 C.F.R. § 744.11(b)(2)        | 15 CFR 744.11    | https://www.ecfr.gov/current/title-15/section-744.11
            15 CFR Part 744                 | 15 CFR 744       | https://www.ecfr.gov/current/title-15/part-744
            E.O. 14105                      | EO 14105         | https://www.federalregister.gov/executive-order/14105
            Executive Order 14105           | EO 14105         | https://www.federalregister.gov/executive-order/14105
            第14105号行政令                  | EO 14105         | https://www.federalregister.gov/executive-order/14105
            H.R. 2683                       | H.R. 2683        |
            HR 2683 (119th Congress)        | H.R. 2683        | https://www.congress.gov/bill/119th-congress/house-bill/2683
            SB 53                           | SB 53            |
            商务部公告2024年第46号            | 公告2024年第46号   |
            商务部 海关总署公告2025年第10号    | 公告2025年第10号   |
            MOFCOM Announcement No. 46 of 2024 | 公告2024年第46号 |
            """)
    void aCitationIsKnownHoweverItIsWritten(String typed, String usual, String official) {
        LegalCitation citation = LegalCitation.of(typed).orElseThrow();
        assertThat(citation.usual()).isEqualTo(usual);
        assertThat(citation.official().map(Object::toString).orElse(null)).isEqualTo(official);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chips", "2024", "87 FR", "in 87 FR 62186 it says", "公告", "S. Korea", "15 CFR"})
    void otherWordsAreNoCitation(String typed) {
        assertThat(LegalCitation.of(typed)).isEmpty();
    }
}
