package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.cordon.corpus.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static Map<String, String[]> parameters(String address) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (String pair : address.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            parameters.merge(parts[0], new String[] {value}, (a, b) -> a[0].isEmpty() ? b : new String[] {a[0], b[0]});
        }
        return parameters;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=chips                                          | q=chips
            q=+chips++ban+&page=1&mode=both&sort=relevance   | q=chips+ban
            type=api-access&type=API-ACCESS                  | type=api-access
            actor=org:openai&q=%E8%8B%B1%E4%BC%9F%E8%BE%BE   | q=%E8%8B%B1%E4%BC%9F%E8%BE%BE&actor=org%3Aopenai
            from=2024-06&to=2024                             | from=2024-06-01&to=2024-12-31
            language=zh-CN&sort=newest&page=3&mode=words     | language=zh&mode=words&sort=newest&page=3
            status=in-force&jurisdiction=place:us&source=bis | jurisdiction=place%3Aus&source=bis&status=in-force
            type=-tariff&year=2024&target=-org:openai        | type=-tariff&target=-org%3Aopenai&year=2024
            class=State+media&class=                                 | class=state-media
            view=articles&like=event:a-1                     | like=event%3Aa-1&view=articles
            q=&from=&lang=zh&utm_source=x                    | ''
            """)
    void anAddressHasOneForm(String given, String canonical) throws QueryException {
        Query query = Query.parse(parameters(given));
        assertThat(query.toParameters()).isEqualTo(canonical);
        if (!canonical.isEmpty()) {
            assertThat(Query.parse(parameters(canonical))).isEqualTo(query);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type=weather                  | type         | there is no type “weather”
            status=open                   | status       | in-force
            language=fr                   | language     | use one of en, zh
            actor=OpenAI Inc              | actor        | org:openai
            actor=_notes:x                | actor        | org:openai
            from=yesterday                | from         | 2024-07-09
            from=+999999999-12-31         | from         | 2024-07-09
            to=0001                       | to           | between 1900 and 2200
            from=2024-07&to=2024-06       | to           | swap them
            page=0                        | page         | from 1 to 200
            page=-1                       | page         | from 1 to 200
            page=1000000000               | page         | from 1 to 200
            page=99999999999999999999     | page         | from 1 to 200
            sort=best                     | sort         | relevance
            mode=x                        | mode         | words, meaning, both
            q=a&q=b                       | q            | 2 times
            q="open                       | q            | at character 1: the quote is not closed
            q=a (b                        | q            | at character 3: the “(” is not closed
            q=a) b                        | q            | at character 2: the “)” closes nothing
            q=OR b                        | q            | OR needs words on both sides
            q=a OR                        | q            | OR needs words on both sides
            q=""                          | q            | the quotes are empty
            q=a type:tarif                | q            | at character 3: there is no type “tarif”; use one of export-control
            q=date:soon                   | q            | at character 1: “soon” is not a date
            q=date:2024-07..2024-06       | q            | is not a date
            q=effective:>0001             | q            | is not a date
            q=origins:many                | q            | at character 1: “many” is not a number
            year=24                       | year         | a year such as 2024
            type=-weather                 | type         | there is no type “weather”
            view=cards                    | view         | events, passages, articles
            like=org:x                    | like         | event:ID
            """)
    void aBadValueIsRefusedWithAHint(String given, String parameter, String hint) {
        String address = given.replace("+", "%2B").replace(" ", "+");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> Query.parse(parameters(address)))
                .satisfies(e -> assertThat(e.parameter()).isEqualTo(parameter))
                .withMessageContaining(hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chips to China            | Run[text=chips to China]
            chips -Huawei             | And[parts=[Run[text=chips], Not[part=Run[text=Huawei]]]]
            US-China a - b --         | Run[text=US-China a - b --]
            'a "b c" d'               | And[parts=[Run[text=a], Phrase[text=b c], Run[text=d]]]
            “搬家”方案                  | And[parts=[Phrase[text=搬家], Run[text=方案]]]
            a OR b c                  | Or[parts=[Run[text=a], Run[text=b c]]]
            ORACLE or else            | Run[text=ORACLE or else]
            (a OR b) -(c d)           | And[parts=[Or[parts=[Run[text=a], Run[text=b]]], Not[part=Run[text=c d]]]]
            chips type:tariff         | And[parts=[Run[text=chips], Clause[term=TYPE, value=tariff]]]
            -类型：关税                 | Not[part=Clause[term=TYPE, value=tariff]]
            (状态:生效中 OR lang:Chinese) | Or[parts=[Clause[term=STATUS, value=in-force], Clause[term=LANG, value=zh]]]
            行动方：“工业与安全局”        | Clause[term=ACTOR, value=工业与安全局]
            cites:"87 FR 62186" chips | And[parts=[Clause[term=CITES, value=87 FR 62186], Run[text=chips]]]
            has:分歧 origins:＞1       | And[parts=[Clause[term=HAS, value=conflict], Clause[term=ORIGINS, value=＞1]]]
            date:2024-06..2024-07     | Clause[term=DATE, value=2024-06..2024-07]
            effective:>2024-07-01     | Clause[term=EFFECTIVE, value=>2024-07-01]
            日期:2024年6月              | Clause[term=DATE, value=2024年6月]
            type: tariff              | Run[text=type: tariff]
            China: type x:y 16:9      | Run[text=China: type x:y 16:9]
            744.11(a)                 | And[parts=[Run[text=744.11], Run[text=a]]]
            """)
    void wordsAreReadAsMeant(String text, String expected) throws QueryException {
        assertThat(WordsParser.parse(text)).hasToString(expected);
    }

    @Test
    @Timeout(5)
    void hostileWordsEndAtOnce() {
        for (String hostile : new String[] {
            "(".repeat(500), "(".repeat(21) + "a" + ")".repeat(21), "-(".repeat(250), "-".repeat(512), "OR ".repeat(170)
        }) {
            long began = System.nanoTime();
            try {
                Query.of(hostile);
            } catch (QueryException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/((((a|b)*c){1,50}){1,50}){1,50}/", "*:*", "_notes:x", "a~2", "?*", "[a TO b]", "a AND b^9"})
    void signsOfOtherLanguagesAreWords(String text) throws QueryException {
        assertThat(Query.of(text).words()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "open words           | "open words"
            a (b (c               | a (b (c))
            a) b                  | a b
            a OR                  | a
            OR b                  | b
            a "" b                | a b
            type:tarif            | type:tariff
            类型：出口管治          | 类型：出口管制
            status:open x         | "status:open" x
            date:soon "half       | "date:soon" "half"
            (type:x OR            | ("type:x")
            """)
    void wordsThatCannotBeReadAreMendedWithTheLeastChange(String text, String mended) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> Query.of(text))
                .satisfies(e -> assertThat(e.repaired().orElseThrow().replace(" )", ")"))
                        .isEqualTo(mended));
    }

    private static final String[] ANY_WORDS =
            ("chips -type:tariff (a OR b) \"entity list\" 类型：关税 date:P30D -状态:生效中 OR ) ( \" “ has: "
                            + "origins:>x effective:2024-06.. cites:\"87 FR 1\" 芯片 & = + % # ; source:é actor:org:nvidia")
                    .split(" ");
    private static final String[][] OTHERS = {
        {"type", "tariff", "-court", "legislation"},
        {"year", "2024", "-2023"},
        {"actor", "org:nvidia", "-gov:us-bis"},
        {"class", "press", "-state-media"},
        {"view", "articles", "passages"},
        {"mode", "words", "meaning"},
        {"sort", "newest", "oldest"},
        {"page", "2", "200"},
        {"from", "2024", "2024-06-01"},
        {"like", "event:a-b", "passage:x/3"}
    };

    private static Map<String, String[]> anyParameters(Random random) {
        Map<String, String[]> given = new LinkedHashMap<>();
        StringBuilder asked = new StringBuilder();
        for (int n = random.nextInt(7); n > 0; n--) {
            asked.append(ANY_WORDS[random.nextInt(ANY_WORDS.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        given.put("q", new String[] {asked.toString()});
        for (int n = random.nextInt(4); n > 0; n--) {
            String[] other = OTHERS[random.nextInt(OTHERS.length)];
            given.put(other[0], new String[] {other[1 + random.nextInt(other.length - 1)]});
        }
        return given;
    }

    /** Many random parameters, the same in every run: what can be read comes back from its address as it was. */
    @Test
    void anyQueryThatCanBeReadComesBackFromItsAddressAndAnyOtherIsMended() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            Map<String, String[]> given = anyParameters(random);
            try {
                Query query = Query.parse(given);
                read++;
                assertThat(Query.parse(parameters("q=&" + query.toParameters())))
                        .isEqualTo(query);
            } catch (QueryException e) {
                String mended = e.repaired().orElse("");
                assertThatCode(() -> Query.of(mended))
                        .as(given.get("q")[0] + " mended as " + mended)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(read).isGreaterThan(5_000);
    }

    @Test
    void hintsAreInTheReadersLanguage() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> Query.of("a (b"))
                .satisfies(e -> assertThat(e.place()).hasValue(2))
                .satisfies(e -> assertThat(e.hint(Language.ZH)).isEqualTo("第3个字符：“(”没有闭合，请补上“)”"));
    }

    @Test
    void whatCannotBeSeenIsNoPartOfTheWords() throws QueryException {
        assertThat(Query.of("a\u0000b \ud800c\u202e d\u200b").words()).isEqualTo("a b c d");
    }

    @Test
    void aQueryOfMoreThan512CharactersIsRefused() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> Query.of("a".repeat(513)))
                .withMessageContaining("512");
    }
}
