package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final Entity OPENAI = Texts.entity("org:openai", "OpenAI", "OpenAI");
    private static final Entity ZERO_ONE = Texts.entity("org:01ai", "Zero One", "零一万物", "01.AI");
    private static final Entity META = Texts.entity("org:meta", "Meta", "Meta");
    private static final Entity ORACLE = Texts.entity("org:oracle", "Oracle", "甲骨文");
    private static final Entity H20 = Texts.entity("prod:h20", "H20", "H20");
    private static final Entity US = Texts.entity("place:us", "United States", "美国", "US", "U.S.");
    private static final Entity CHINA = Texts.entity("place:cn", "China", "中国");
    private static final Entity COMMERCE_CN =
            Texts.entity("gov:mofcom", "Ministry of Commerce of China", "中国商务部", "商务部");
    private static final Entity TREASURY = Texts.weak(
            Texts.entity("gov:treasury", "Department of the Treasury", "财政部"), Optional.of("place:us"), "Treasury");

    private static final Gazetteer NAMES =
            Gazetteer.of(List.of(OPENAI, ZERO_ONE, META, ORACLE, H20, US, CHINA, COMMERCE_CN, TREASURY));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The rules of OpenAI changed            | org:openai | OpenAI
            The rules of Open AI changed           | org:openai | Open AI
            The rules of OPENAI changed            | org:openai | OPENAI
            OpenAI's rules changed                 | org:openai | OpenAI
            The rules of OpenAl changed            | org:openai | OpenAl
            The rules of ＯｐｅｎＡＩ changed        | org:openai | ＯｐｅｎＡＩ
            从OpenAI禁令看                          | org:openai | OpenAI
            没有H20芯片                             | prod:h20   | H20
            Many H20s were sold                    | prod:h20   | H20
            The plan of ZeroOne is new             | org:01ai   | ZeroOne
            The plan of Zero-One is new            | org:01ai   | Zero-One
            甲骨文公司                              | org:oracle | 甲骨文
            headline: META IS FINED                | org:meta   | META
            中国商务部回应                           | gov:mofcom | 中国商务部
            中國商務部回應                           | gov:mofcom | 中國商務部
            the department of the treasury said    | gov:treasury | department of the treasury
            """)
    void aNameIsFoundAsItMayBeWritten(String text, String id, String written) {
        assertThat(NAMES.find(text))
                .singleElement()
                .satisfies(m -> assertThat(m.entity()).isEqualTo(id))
                .satisfies(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            An oracle spoke
            The meta level and a metaphor
            Metal and MetaMask
            AH200 and H200 sell
            You and us in a bus
            They open AI shops
            Write to press@openai.com at once
            A zero one may roll
            """)
    void otherWordsAreNoNames(String text) {
        assertThat(NAMES.find(text)).isEmpty();
    }

    @Test
    void aWeakNameCountsOnlyBesideAStrongOne() {
        assertThat(NAMES.find("The Treasury issued a rule")).isEmpty();
        assertThat(NAMES.find("The Treasury issued a rule; the Department of the Treasury said so"))
                .extracting(Mention::entity)
                .containsExactly("gov:treasury", "gov:treasury");
        assertThat(NAMES.find("In the United States the Treasury issued a rule"))
                .extracting(Mention::entity)
                .containsExactly("place:us", "gov:treasury");
    }

    @Test
    void aNameOfTwoEntitiesCountsForTheOneThatTheTextNamesOtherwise() {
        Gazetteer twins = Gazetteer.of(List.of(
                Texts.entity("org:cloud", "Nimbus Cloud", "云一", "Nimbus"),
                Texts.entity("org:rain", "Nimbus Rain", "云二", "Nimbus")));
        assertThat(twins.find("Nimbus fell")).isEmpty();
        assertThat(twins.find("Nimbus fell, said Nimbus Rain"))
                .extracting(Mention::entity)
                .containsExactly("org:rain", "org:rain");
    }

    @Test
    void offsetsAreThoseOfTheTextAsItStands() {
        String text = "“美國”的 Open　AI，与中国。";
        assertThat(NAMES.find(text))
                .extracting(m -> text.substring(m.start(), m.end()))
                .containsExactly("美國", "Open　AI", "中国");
    }

    @Test
    void withoutEntitiesNothingIsFound() {
        assertThat(Gazetteer.of(List.of()).find("OpenAI and China")).isEmpty();
    }
}
