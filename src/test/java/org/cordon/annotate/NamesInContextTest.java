package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Entity.Title;
import org.cordon.corpus.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesInContextTest {

    private static final Entity US = place("place:us", "United States", "美国", "US", "美");
    private static final Entity CHINA = place("place:cn", "China", "中国", "Chinese", "华", "中");
    private static final Entity NVIDIA = Texts.entity("org:nvidia", "Nvidia", "英伟达");
    private static final Entity H20 =
            of("prod:h20", "Nvidia H20", "英伟达H20", "org:nvidia", "", List.of("H20"), List.of());
    private static final Entity BAIDU = Texts.entity("org:baidu", "Baidu", "百度");
    private static final Entity CLOUD =
            of("org:baidu-cloud", "Baidu Cloud", "百度云", "org:baidu", "", List.of(), List.of());
    private static final Entity QUALCOMM = Texts.entity("org:qualcomm", "Qualcomm", "高通");
    private static final Entity HUAWEI = Texts.entity("org:huawei", "Huawei", "华为");
    private static final Entity COMMERCE =
            of("gov:us-commerce", "US Department of Commerce", "美国商务部", "", "place:us", List.of(), List.of());
    private static final Entity BUREAU = Texts.entity("gov:bis", "Bureau of Industry and Security", "工业和安全局");
    private static final Entity NOTICE_61 = Texts.entity("law:n61", "Announcement 2025 No. 61", "商务部公告2025年第61号");
    private static final Entity NOTICE_62 = Texts.entity("law:n62", "Announcement 2025 No. 62", "商务部公告2025年第62号");
    private static final Entity FIRST = president("per:first", "Anna First", "2021-01-20", Optional.of("2025-01-20"));
    private static final Entity SECOND = president("per:second", "Bert Second", "2025-01-20", Optional.empty());

    private static final Gazetteer NAMES = Gazetteer.of(List.of(
            US, CHINA, NVIDIA, H20, BAIDU, CLOUD, QUALCOMM, HUAWEI, COMMERCE, BUREAU, NOTICE_61, NOTICE_62, FIRST,
            SECOND));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sales of Nvidia H20 fell                    | prod:h20 Nvidia H20, org:nvidia Nvidia
            百度云降价                                    | org:baidu-cloud 百度云, org:baidu 百度
            The US Department of Commerce acts          | gov:us-commerce US Department of Commerce, place:us US
            提高通关效率                                  | -
            其中国家电网                                  | -
            对发展中国家的援助                              | -
            高通公司上诉                                  | org:qualcomm 高通
            在中国的高通公司                               | place:cn 中国, org:qualcomm 高通
            放宽对华出口                                  | place:cn 华
            對華銷售                                     | place:cn 華
            中美关系紧张                                  | place:cn 中, place:us 美
            对华为的限制                                  | org:huawei 华为
            集中美国的力量                                 | place:us 美国
            推动高中英语教学                               | -
            """)
    void chineseWordsAndNestedNamesAreToldApart(String text, String found) {
        assertThat(shown(text, NAMES.find(text))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BIS came first. The Bureau of Industry and Security (BIS) ruled. BIS said | gov:bis, gov:bis, gov:bis
            工业和安全局(以下简称“安全局”)发布规则。安全局表示                              | gov:bis, gov:bis, gov:bis
            the Bureau of Industry and Security (the "Bureau") said. The Bureau waits | gov:bis, gov:bis, gov:bis
            the Bureau of Industry and Security (see page 9) ruled                    | gov:bis
            """)
    void aShortNameCountsFromWhereTheTextDefinesIt(String text, String ids) {
        assertThat(String.join(
                        ", ", NAMES.find(text).stream().map(Mention::entity).toList()))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sales of Qualcom fell                        | org:qualcomm Qualcom
            Sales of Qualkomm fell                       | org:qualcomm Qualkomm
            the Bureau of Industy and Security ruled     | gov:bis Bureau of Industy and Security
            Sales of Kualcomm fell                       | -
            Sales of Qualcomms fell                      | org:qualcomm Qualcomm
            Sales of Huavei fell                         | -
            """)
    void aLongNameIsFoundWithOneLetterWrong(String text, String found) {
        String shown = shown(text, NAMES.find(text));
        assertThat(shown.replace("Qualcomms", "Qualcomm")).isEqualTo(found);
    }

    @Test
    void aSurnameCountsOnceTheFullNameIsTold() {
        assertThat(NAMES.find("Second spoke.")).isEmpty();
        assertThat(NAMES.find("Bert Second spoke. Then Second left."))
                .extracting(Mention::entity)
                .containsExactly("per:second", "per:second");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-01 | The US President signed          | per:first
            2026-01-14 | The US President signed          | per:second
            2026-01-14 | In the US, the President signed  | per:second
            2026-01-14 | In the US, the President of the club signed | -
            2026-01-14 | In China, the President signed   | -
            """)
    void anOfficeNamesWhoHeldItThatDay(LocalDate day, String text, String person) {
        assertThat(NAMES.find(text, Optional.of(day)).stream()
                        .map(Mention::entity)
                        .filter(id -> id.startsWith("per:"))
                        .findFirst()
                        .orElse("-"))
                .isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            商务部发布2025年第61号、第62号公告      | law:n61, law:n62
            暂停实施第60、61、62号三项公告          | law:n61, law:n62
            Announcements No. 61 and 62 of 2025 | law:n61, law:n62
            第61号、第62号楼                      | -
            """)
    void noticesCitedTogetherAreEachFound(String text, String ids) {
        List<Mention> found = NAMES.find(text, Optional.of(LocalDate.of(2025, 11, 7)));
        assertThat(
                        found.isEmpty()
                                ? "-"
                                : String.join(
                                        ", ",
                                        found.stream().map(Mention::entity).toList()))
                .isEqualTo(ids);
    }

    private static String shown(String text, List<Mention> mentions) {
        return mentions.isEmpty()
                ? "-"
                : String.join(
                        ", ",
                        mentions.stream()
                                .map(m -> m.entity() + " " + text.substring(m.start(), m.end()))
                                .toList());
    }

    private static Entity place(String id, String en, String zh, String alias, String... letters) {
        return of(id, en, zh, "", "", List.of(alias), List.of(letters));
    }

    private static Entity of(
            String id, String en, String zh, String parent, String place, List<String> aliases, List<String> weak) {
        return new Entity(
                id,
                new Label(en, zh),
                aliases,
                weak,
                Optional.of(parent).filter(p -> !p.isEmpty()),
                Optional.of(place).filter(p -> !p.isEmpty()),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    private static Entity president(String id, String name, String from, Optional<String> until) {
        Title title = new Title(
                List.of("US President"), List.of("the President"), LocalDate.parse(from), until.map(LocalDate::parse));
        return new Entity(
                id,
                Label.same(name),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("place:us"),
                Map.of(),
                Optional.empty(),
                List.of(title));
    }
}
