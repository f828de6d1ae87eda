package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The company announced on June 25 that it will leave          | announced
            On June 25, the company announced that it will leave         | announced
            The rule was published in the Federal Register on June 25    | published
            The ministry issued draft rules on June 22 for comment       | published
            The rule takes effect on July 9                              | effective
            The rule, effective July 9, binds all                        | effective
            Starting from July 9, it blocks the traffic                  | effective
            The start was delayed until July 9                           | effective
            Comments are due by August 4                                 | comment-close
            The comment period closes on August 4                        | comment-close
            The licence expires on July 9                                | ended
            The ban is suspended until July 9                            | ended
            Around June 25 there was rain                                | stated
            公司6月25日宣布退出                                           | announced
            财政部6月22日发布规则草案                                      | published
            该规定自7月9日起施行                                          | effective
            该规定将于7月9日生效                                          | effective
            征求意见截止日期为8月4日                                       | comment-close
            该措施暂停至7月9日                                            | ended
            许可证7月9日到期                                             | ended
            6月25日下雨                                                  | stated
            """)
    void theWordsAroundADateTellWhatItIsTheDateOf(String text, String role) {
        assertThat(Texts.annotate(text, "2024-06-26").dates())
                .extracting(date -> date.when().role().id())
                .containsExactly(role);
    }

    @Test
    void twoDatesOfASentenceHaveTheirOwnRoles() {
        String english = "It announced early on June 25 that it would block traffic starting from July 9.";
        assertThat(Texts.annotate(english, "2024-06-26").dates())
                .extracting(date -> date.when().toString())
                .containsExactly("announced 2024-06-25", "effective 2024-07-09");
        assertThat(Texts.annotate("公司在6月25日凌晨宣布，将从7月9日起阻止流量。", "2024-06-26").dates())
                .extracting(date -> date.when().toString())
                .containsExactly("announced 2024-06-25", "effective 2024-07-09");
    }
}
