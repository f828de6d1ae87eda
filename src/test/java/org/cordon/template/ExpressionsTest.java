package org.cordon.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${part.text}",
                "${part.words()}",
                "${part.words().isEmpty()}",
                "${!part.words().isEmpty()}",
                "${!part.marked}",
                "${part.ref.isPresent()}",
                "${part.ref.get().href}",
                "${entry.key}",
                "${map.size}",
                "${map.size()}",
                "${absent}",
                "${part.class}",
                "${part.getClass()}",
                "${!part.marked and part.text == 'x'}",
                "${!part.marked or part.nowhere}",
                "${part.marked or (part.count > 1 and part.count <= 2)}",
                "${part.count == 2}",
                "${part.count != 2 ? 'a' : 'b'}",
                "${part.text == null}",
                "${absent == null}",
                "${part.kind == null or part.kind.name() == 'ONE'}",
                "${part.first('q')}",
                "${rows.contains('x')}",
                "${big > 3}",
                "${big == 1234567}",
                "${part.text.length() - 1}",
                "${rows[1]}",
                "${part?.text}",
                "${absent?.text}",
                "${'it''s'}",
                "${ {'a', 'b'} }",
                "${#strings.listJoin(part.words(), ' · ')}",
                "${#strings.toString(big)}",
                "${#locale.toLanguageTag()}",
                "${#lists.size(rows)}",
                "#{plain}",
                "#{missing}",
                "#{|kind.${part.kind}|}",
                "#{|kind.${part.text}|}",
                "#{with(${part.text}, ${part.count})}",
                "#{with(${big}, ${part.text})}",
                "#{with(${nothing}, 'x')}",
                "#{many(${part.count})}",
                "#{plain} + ' ' + ${part.count}",
                "${part.count} + ${two}",
                "${part.count} + ${two} + 'x'",
                "'x' + ${part.count} + ${two}",
                "${absent} + ${two}",
                "${part.marked} ? #{plain}",
                "${part.marked} ? 'a' : ${part.text}",
                "(${part.marked} ? 'a' : 'b') + 'c'",
                "|the ${part.text} of ${two}|",
                "${no} ? 'yes' : 'no'"
            })
    void expressionsComeToWhatThymeleafMakesOfThem(String expression) {
        for (String template : List.of(
                "<p th:text=\"" + expression + "\">gone</p>",
                "<p th:if=\"" + expression + "\">there</p>",
                "<p th:unless=\"" + expression + "\">there</p>",
                "<a class='x' th:title=\"" + expression + "\" th:href=\"" + expression + "\" id=y th:x=\"" + expression
                        + "\">t</a>")) {
            assertThat(Both.compiled(template)).as(template).isEqualTo(Both.byThymeleaf(template));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text='${part.nowhere}'></p>",
                "<p th:text='${absent.text}'></p>",
                "<p th:text='${!two}'></p>",
                "<p th:text='#{|${empty}|}'></p>",
                "<b th:replace='~{:: f}'></b><i th:fragment='f'><b th:replace='~{:: f}'></b></i>"
            })
    void whatFailsInThymeleafFailsHere(String template) {
        assertThatThrownBy(() -> Both.byThymeleaf(template)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Both.compiled(template)).isInstanceOf(RuntimeException.class);
    }
}
