package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Anchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    /** All articles here were published on a Wednesday. */
    private static final String PUBLISHED = "2024-06-26";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The rule of June 25, 2024 stands            | 2024-06-25
            The rule of 25 June 2024 stands             | 2024-06-25
            On the 25th of June 2024 it came            | 2024-06-25
            Dated Feb. 3, 2023 in the register          | 2023-02-03
            It was Tuesday, June 25, 2024 at last       | 2024-06-25
            Filed 2024-06-25 by hand                    | 2024-06-25
            Filed 2024/6/5 by hand                      | 2024-06-05
            Filed 06/28/2024 by hand                    | 2024-06-28
            Filed 28.06.2024 by hand                    | 2024-06-28
            06/28 2024 427                              | 2024-06-28
            Stamped 2024-06-25T08:46:00Z by a machine   | 2024-06-25
            in June 2024 it began                       | 2024-06
            a report for Q3 2024 came                   | 2024-Q3
            the third quarter of 2024 was slow          | 2024-Q3
            in H1 2025 it began                         | 2025-H1
            in the first half of 2025 it began          | 2025-H1
            in the second half of this year it ends     | 2024-H2
            in 2023 it began                            | 2023
            the FY2025 budget                           | 2025
            fiscal year 2025 was hard                   | 2025
            """)
    void englishDatesThatSayAllOfThemselves(String text, String iso) {
        assertThat(isos(text, PUBLISHED)).containsExactly(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It spoke yesterday                          | 2024-06-25
            It spoke today                              | 2024-06-26
            The ministry said on Monday                 | 2024-06-24
            And just on Wednesday it replied            | 2024-06-26
            It will answer on Friday                    | 2024-06-28
            It spoke last week                          | 2024-06-17/2024-06-23
            It spoke last month                         | 2024-05
            It will speak next month                    | 2024-07
            It spoke two days ago                       | 2024-06-24
            It spoke three years ago                    | 2021
            Nothing happened this year                  | 2024
            It closed in April this year                | 2024-04
            It closed in April of last year             | 2023-04
            In May alone it closed two                  | 2024-05
            It closed in October                        | 2023-10
            It closed last July                         | 2023-07
            by the end of the year it closes            | 2024
            early this year it closed                   | 2024
            on June 22 it closed                        | 2024-06-22
            starting from July 9 it closes              | 2024-07-09
            on December 20 it closed                    | 2023-12-20
            in the early morning of June 25 it closed   | 2024-06-25
            """)
    void englishDatesReckonedFromThePublication(String text, String iso) {
        assertThat(isos(text, PUBLISHED)).containsExactly(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            于2024年6月25日宣布           | 2024-06-25
            于２０２４年６月２５日宣布      | 2024-06-25
            于二〇二四年六月二十五日宣布    | 2024-06-25
            于2024-06-25宣布             | 2024-06-25
            6月25日宣布                   | 2024-06-25
            6月25日凌晨宣布               | 2024-06-25
            6月25号宣布                   | 2024-06-25
            24日晚间宣布                  | 2024-06-24
            2024年6月起                   | 2024-06
            在2023年全年                  | 2023
            今年上半年增长                | 2024-H1
            上半年增长                    | 2024-H1
            三季度增长                    | 2024-Q3
            2025年第一季度增长            | 2025-Q1
            昨日宣布                      | 2024-06-25
            上周三宣布                    | 2024-06-19
            上週三宣佈                    | 2024-06-19
            周一表示                      | 2024-06-24
            将于周五公布                  | 2024-06-28
            今年4月停止                   | 2024-04
            去年10月停止                  | 2023-10
            本月停止                      | 2024-06
            上个月停止                    | 2024-05
            7月9日起施行                  | 2024-07-09
            民国三年                      | 1914
            """)
    void chineseDates(String text, String iso) {
        assertThat(isos(text, PUBLISHED)).containsExactly(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The fair runs June 25-27 in the hall          | 2024-06-25/2024-06-27
            It is closed from July 9 to August 1          | 2024-07-09/2024-08-01
            between June 3 and June 9, 2023 it was open    | 2023-06-03/2023-06-09
            in 2019-2021 it was open                      | 2019-01-01/2021-12-31
            6月25日至7月9日开放                            | 2024-06-25/2024-07-09
            6月25日至27日开放                              | 2024-06-25/2024-06-27
            2024年12月30日至1月3日开放                      | 2024-12-30/2025-01-03
            """)
    void twoEndsOfARangeAreOneDate(String text, String iso) {
        assertThat(isos(text, PUBLISHED)).containsExactly(iso);
    }

    @Test
    void theSameDayIsThatOfWhatIsToldAsDoneNotOfWhatIsAnnounced() {
        assertThat(isos("6月25日用户收到邮件，称7月9日起停止服务。多家公司当天回应", "2024-06-26"))
                .containsExactly("2024-06-25", "2024-07-09", "2024-06-25");
        assertThat(isos("6月25日用户收到邮件。次日该公司回应", "2024-07-20")).containsExactly("2024-06-25", "2024-06-26");
    }

    @Test
    void aDateThatWasMovedIsNoRange() {
        assertThat(isos("The start was delayed from June 25 to July 9", PUBLISHED))
                .containsExactly("2024-06-25", "2024-07-09");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It serves 188 countries and regions
            The call is at 2 pm or 14:30 at the latest
            Take version 3.5 or GPT-4 of it
            It costs $2024 or 2024% of that
            It has 2,024 chips and about 2000 workers
            They may march in the fall of prices
            有188个国家和地区
            今日头条和第25日线
            售价2024元
            """)
    void otherNumbersAreNoDates(String text) {
        assertThat(isos(text, PUBLISHED)).isEmpty();
    }

    @Test
    void theYearOfADecemberDateReadInJanuaryIsTheLastOne() {
        assertThat(isos("It was signed on December 30", "2025-01-03")).containsExactly("2024-12-30");
        assertThat(isos("It takes effect on January 1", "2024-12-30")).containsExactly("2025-01-01");
    }

    @Test
    void aDateTellsFromWhichDayItWasReckoned() {
        When monday = dates("It answered on Monday", Optional.of(LocalDate.parse(PUBLISHED)))
                .get(0);
        assertThat(monday.anchor()).contains(new Anchor(LocalDate.parse(PUBLISHED), Anchor.Kind.PUBLICATION));
        When full = dates("It answered on June 25, 2024", Optional.of(LocalDate.parse(PUBLISHED)))
                .get(0);
        assertThat(full.anchor()).isEmpty();
    }

    @Test
    void aMonthInTheSentenceOfAFullDateIsOfItsYear() {
        List<When> found = dates(
                "In April 2023 it forbade that; in September it looked again", Optional.of(LocalDate.parse(PUBLISHED)));
        assertThat(found).extracting(When::iso).containsExactly("2023-04", "2023-09");
        assertThat(found.get(1).anchor()).contains(new Anchor(LocalDate.parse("2023-04-01"), Anchor.Kind.TEXT));
    }

    @Test
    void withoutAPublicationDateTheLatestYearInTheTextServes() {
        assertThat(dates("Starting July 9 it stops. As of March 2024 there were ten; in 2022 one.", Optional.empty()))
                .extracting(When::iso)
                .containsExactly("2024-07-09", "2024-03", "2022");
        assertThat(dates("6月25日宣布。《2024年度报告》显示", Optional.empty()))
                .extracting(When::iso)
                .containsExactly("2024-06-25", "2024");
    }

    @Test
    void aYearAfterACommaIsAYearAndOneInsideANumberIsNot() {
        assertThat(isos("报道回顾说，2024年5月该公司暂停服务", "2025-10-24")).containsExactly("2024-05");
        assertThat(isos("文章称,2023年7月9日起停止", "2025-10-24")).containsExactly("2023-07-09");
        assertThat(isos("距今12,024年", "2025-10-24")).isEmpty();
    }

    @Test
    void aDayFromWhichSomethingGoesOnMayHaveBeenTheDayBefore() {
        assertThat(isos("从24日晚间起，多名用户收到邮件", "2024-06-25")).containsExactly("2024-06-24");
        assertThat(isos("从24日晚间起，多名用户收到邮件", "2024-06-29")).containsExactly("2024-06-24");
        assertThat(isos("从9日起停止服务", "2024-06-25")).containsExactly("2024-07-09");
    }

    @Test
    void withoutAnyYearADayOfAMonthIsLeftOut() {
        assertThat(dates("Starting July 9 it stops, as it said on Monday.", Optional.empty()))
                .isEmpty();
    }

    @Test
    void aTermFromPublicationEndsSoManyDaysLater() {
        When when = dates(
                        "The rule, published on June 20, binds within 30 days of publication",
                        Optional.of(LocalDate.parse(PUBLISHED)))
                .get(1);
        assertThat(when.iso()).isEqualTo("2024-07-20");
        assertThat(when.approximate()).isTrue();
        assertThat(when.anchor()).contains(new Anchor(LocalDate.parse("2024-06-20"), Anchor.Kind.TEXT));
    }

    @Test
    void daysThatTheCalendarDoesNotHaveAreNoDates() {
        assertThat(isos("On February 30, 2024 and 2024-13-45 and 2023年2月29日", PUBLISHED))
                .isEmpty();
    }

    private static List<String> isos(String text, String published) {
        return dates(text, Optional.of(LocalDate.parse(published))).stream()
                .map(When::iso)
                .toList();
    }

    private static List<When> dates(String text, Optional<LocalDate> published) {
        return Annotator.of(List.of()).annotate(Texts.article(text, published)).dates().stream()
                .map(DateMention::when)
                .toList();
    }
}
