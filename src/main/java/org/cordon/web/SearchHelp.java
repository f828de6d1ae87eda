package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The query language, told by examples that can be followed; Chinese readers see the Chinese names of fields as well. */
record SearchHelp(Words words) {

    /** Lines under a heading. */
    record Part(String title, List<Line> lines) {}

    /** Ways to write something, and what they find. */
    record Line(List<Ref> examples, String finds) {}

    /** The values that a field can have. */
    record Values(String term, List<Ref> values) {}

    private record Example(String key, List<String> written) {}

    private static final List<Example> WORDS = List.of(
            new Example("words", List.of("Nvidia ban", "英伟达禁令")),
            new Example("phrase", List.of("\"supported countries\"", "“实体清单”")),
            new Example("not", List.of("chips -Nvidia", "芯片 -英伟达")),
            new Example("or", List.of("Nvidia OR AMD", "(华为 OR 中芯国际) 许可")),
            new Example("cited", List.of("87 FR 62186", "EO 14110", "商务部公告2024年第46号")));

    private static final List<Example> FIELDS = List.of(
            new Example("type", List.of("type:export-control", "类型：出口管制")),
            new Example("status", List.of("status:in-force", "-状态：生效中")),
            new Example("actor", List.of("actor:BIS", "行动方：商务部")),
            new Example("target", List.of("target:Huawei", "对象：华为")),
            new Example("entity", List.of("entity:OpenAI", "实体：“英伟达”")),
            new Example("place", List.of("place:Netherlands", "jurisdiction:place:cn", "法域：中国")),
            new Example("source", List.of("class:government", "lang:zh", "语言：英文")),
            new Example("has", List.of("has:conflict", "含有：分歧", "origins:>1")),
            new Example("cites", List.of("cites:\"15 CFR 744\"", "引用：“公告2024年第46号”")));

    private static final List<Example> DATES = List.of(
            new Example("date", List.of("date:2024-06..2024-07", "日期：2024年6月")),
            new Example("open", List.of("date:<2023", "date:2024-Q3..")),
            new Example("effective", List.of("effective:>2024-07-01", "生效：2025")),
            new Example("period", List.of("date:P30D", "announced:P6M")));

    List<Part> parts() {
        return List.of(part("words", WORDS), part("fields", FIELDS), part("dates", DATES));
    }

    private Part part(String key, List<Example> examples) {
        List<Line> lines = new ArrayList<>();
        for (Example example : examples) {
            lines.add(new Line(
                    example.written().stream().map(SearchHelp::search).toList(), words.of("help." + example.key())));
        }
        return new Part(words.of("help.part." + key), lines);
    }

    List<Values> values() {
        return Stream.of("type", "status", "class", "lang", "has")
                .map(this::values)
                .toList();
    }

    private Values values(String term) {
        String named = words.of("term." + term);
        Endings endings = new Endings(words);
        return new Values(
                named.equals(term) ? term : term + " " + named,
                Endings.values(term).stream()
                        .map(id -> new Ref(
                                endings.label(term, id), search(term + ":" + id).href()))
                        .toList());
    }

    private static Ref search(String written) {
        return new Ref(
                written,
                Address.of("/search", Map.of("q", new String[] {written})).toString());
    }
}
