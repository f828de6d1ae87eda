package org.cordon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;

class TemplatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>\n<html xmlns:th='http://www.thymeleaf.org' lang=en><!-- kept --><br><img src=x/></html>",
                "<ul>\n  <li th:each='row : ${rows}' th:text='${row}'></li>\n</ul>",
                "<ul>\n  <li th:each='row : ${none}' th:text='${row}'></li>\n</ul>",
                "<p>\n  <b th:each='row : ${rows}' th:text='${row}'></b>\n</p>",
                "<i th:each='row, at : ${rows}'><u th:unless='${at.last}' th:text='${at.count} + ${row}'></u></i>",
                "<i th:each='row : ${rows}' th:text='${rowStat.index} + ${rowStat.odd} + ${rowStat.size}'></i>",
                "<i th:each='row : ${array}' th:text='${row}'></i>",
                "<i th:each='row : ${map}' th:text='${row.key} + ${row.value}'></i>",
                "<i th:each='row : ${two}' th:text='${row}'></i><i th:each='row : ${absent}'>x</i>",
                "<div th:each='row : ${rows}'>\n <p th:each='row : ${array}' th:text='${row}'></p> <q th:text='${row}'></q></div>",
                "<p th:with='a=${two},b=${a}' th:text='${a} + ${b}'></p><p th:text='${a}'></p>",
                "<p class='a' th:classappend=\"${part.marked} ? 'b'\">x</p><p th:classappend=\"${two}\" id='i'>x</p>",
                "<p class='' th:classappend=\"${two}\">x</p><p\n  class=a\n  th:classappend='${empty}' id=b>x</p>",
                "<option th:selected='${part.marked}' value=1>a</option><option selected th:selected='${no}'>b</option>",
                "<option\n th:selected='${two}'\n  th:value='${two}'>a</option><input th:disabled='true' checked>",
                "<p a=1\n th:title='${empty}'  b=2   th:lang='${two}'\tc=3>x</p>",
                "<p th:title='${empty}'>x</p><p th:title='${empty}' th:lang='${nothing}' >x</p>",
                "<p title='old' th:title='${two}'>x</p><p title='old' th:title='${empty}'>x</p>",
                "<p th:attr='title=${two},lang=${empty}' lang=en>x</p><p th:attr='data-a=${two},data-b=${part.text}'>x</p>",
                "<input th:value='${empty}' th:name='${nothing}' type='text'/><a th:href='${nothing}'>x</a>",
                "<svg th:viewBox='${two}' th:x='${empty}'></svg><p data-th-text='${two}'></p>",
                "<a th:href='@{/x.css}'>a</a><a th:href='@{/x(q=${part.text})}'>b</a>",
                "<p th:title='#{empty}' th:lang='#{plain}' th:text='#{plain}'>x</p>",
                "<p th:if='${two}' th:unless='${part.marked}'><th:block th:if='${no}'>x</th:block>y</p>",
                "<th:block th:text='${part.text}'>x</th:block><th:block>y</th:block>",
                "<ul><li>one<li th:text='${two}'>two</ul></b><p>open",
                "<b th:replace='~{:: f(${two}, ${part.text})}' th:if='${no}'>gone</b>|<i th:fragment='f(a, b)' th:title='${a}' "
                        + "th:text='${b} + ${two}'></i>",
                "<b th:replace='~{this :: none}'></b><i th:fragment='none' id=x>x</i>",
                "<b th:replace='~{:: hole(~{:: main})}'>x</b><main th:text='${two}'></main><th:block th:if='${part.marked}'>"
                        + "<q th:fragment='hole(main)'><s th:replace='${main}'></s></q></th:block>",
                "<p>[[${two}]] and [[#{plain}]]</p>",
                "<b th:replace='~{:: tree(${part})}'></b><ul th:if='${node}' th:fragment='tree(node)'><li th:text='${node.count}'></li>"
                        + "<li th:if='${node.count == 2}' th:with='node=${node.children().get(0)}'><u "
                        + "th:replace='~{:: tree(${node})}'></u></li></ul>"
            })
    void elementsAreWrittenAsThymeleafWritesThem(String template) {
        assertThat(Both.compiled(template)).isEqualTo(Both.byThymeleaf(template));
    }

    @Test
    void everyCharacterIsEscapedAsThymeleafDoes() {
        char[] all = new char[Character.MAX_VALUE + 1];
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            all[c] = Character.isSurrogate(c) ? ' ' : c;
        }
        String text = new String(all) + "\uD83D\uDE00 \uD83D x \uDE00";
        byte[] bytes = new byte[text.length() * Utf8.MOST];
        String ours = new String(bytes, 0, Utf8.escaped(text, bytes, 0), StandardCharsets.UTF_8);
        String theirs =
                Both.ENGINE.process("<p th:text='${text}'></p>", new Context(Both.LOCALE, Map.of("text", text)));
        assertThat("<p>" + ours + "</p>")
                .isEqualTo(new String(theirs.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext='${two}'></p>",
                "<p>[(${two})]</p>",
                "<p th:switch='${two}'><b th:case='2'>x</b></p>",
                "<p th:insert='~{:: x}'></p><b th:fragment='x'></b>",
                "<p th:remove='all'>x</p>",
                "<p th:text='${__${two}__}'></p>",
                "<p th:text='_'>x</p>",
                "<p th:text='${two} and ${no}'>x</p>",
                "<p th:inline='none'>x</p>",
                "<p th:onclick='${two}'>x</p>",
                "<p th:object='${part}'>x</p>",
                "<b th:replace='${two}'></b>",
                "<b th:replace='${part.marked} ? ~{:: x} : ~{:: x}'></b><b th:fragment='x'></b>",
                "<input th:field='*{text}'>",
                "<p th:text=''>x</p>",
                "<br th:text='${two}'>"
            })
    void whatIsNotKnownIsLeftToThymeleaf(String template) {
        Templates templates = new Templates(Both.ENGINE.getConfiguration());
        assertThat(templates.of(template, Both.LOCALE)).isEmpty();
        assertThat(templates.problem(template, Both.LOCALE)).isNotEmpty();
    }

    @Test
    void aPageLargerThanAnyBeforeIsWhole() {
        Template template = new Templates(Both.ENGINE.getConfiguration())
                .of("<b th:each='row : ${rows}' th:text='${row}'></b>", Both.LOCALE)
                .orElseThrow();
        String[] rows = new String[20_000];
        Arrays.fill(rows, "<\uD83D\uDE00>");
        for (Object all : List.of(List.of(), rows, rows)) {
            String page = StandardCharsets.UTF_8
                    .decode(template.page(new Both.Given(Map.of("rows", all))))
                    .toString();
            assertThat(page).isEqualTo("<b>&lt;\uD83D\uDE00&gt;</b>".repeat(all == rows ? rows.length : 0));
        }
    }
}
