package org.cordon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Addresses that somebody careless or hostile might ask for; the same ones for the same seed. */
final class HostileAddresses {

    private static final List<String> PATHS = words("""
            /search /search /search /search.json /search.atom / /timeline.json /timeline.atom /suggest /brief.md /entities
            /help/search""");

    private static final List<String> THINGS = words("/events/ /articles/ /entities/ /sources/ /e/ /static/ /");

    private static final List<String> SIGNS = words("""
            ( ) （ " “ ” 「 - -- OR AND NOT : ： .. > <= ~2 * ? ^9 [a TO b] \\ / && % + # ; '""");

    private static final List<String> TERMS = words("""
            type: 类型： status: -状态： actor: target: entity: place: jurisdiction: source: class: lang: date: effective: 日期：
            has: cites: origins: year: _notes: q:""");

    private static final List<String> VALUES = words("""
            tariff 出口管制 in-force nvidia 英伟达 org:openai zh 2024-06..2024-07 >2024-07-01 P30D P999999999Y -2024 2024-13-45
            9999-12-31 conflict "87FR62186" >1 .. 99999999999999999999 2024年6月 Lumen API H20芯片 the ban""");

    private static final List<String> PARAMETERS = words("""
            type status actor target jurisdiction language class source year from to mode sort view page like asof lang""");

    private static final List<String> SETTINGS = words("""
            -tariff words meaning newest articles passages 2 200 event:lumen-api-block-2025 passage:x/1 passage:x/99999
            place:us -place:cn 2024 2024-06 soon zh - --""");

    private static final List<String> HOSTILE = List.of(
            "/((((a|b)*c){1,50}){1,50}){1,50}/",
            "(".repeat(20_000),
            "(".repeat(500),
            "(".repeat(21) + "a" + ")".repeat(21),
            "-(".repeat(250),
            "\"".repeat(511),
            "a OR ".repeat(102),
            "type:".repeat(100),
            "一".repeat(512),
            "\"英伟 达\" ".repeat(73),
            "a".repeat(5_000),
            "${7*7} *{7*7} __${7*7}__::.x [[${7*7}]]",
            "<script>alert(1)</script>",
            "'; DROP TABLE source; --",
            "../../../../etc/passwd",
            "\u0000\u0001\uFFFF",
            "\uD800 half \uDFFF",
            "\u202Egnirts\u200B",
            "𠀀𠮷 😀👩‍👩‍👧 e\u0301\u0323".repeat(20));

    private final Random random;

    HostileAddresses(long seed) {
        this.random = new Random(seed);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** The next path with its query. */
    String next() {
        return random.nextInt(10) == 0 ? thing() : any(PATHS) + asked();
    }

    private String asked() {
        StringBuilder asked = new StringBuilder("?q=" + encoded(words()));
        for (int i = Math.max(0, random.nextInt(5) - 2); i > 0; i--) {
            List<String> values = random.nextBoolean() ? SETTINGS : VALUES;
            asked.append('&')
                    .append(any(PARAMETERS))
                    .append('=')
                    .append(encoded(random.nextInt(8) == 0 ? noise() : any(values)));
        }
        return asked.toString();
    }

    private String thing() {
        return any(THINGS)
                + encoded(random.nextBoolean() ? noise() : any(HOSTILE).substring(0, 3))
                        .replace("+", "%20");
    }

    private String words() {
        return switch (random.nextInt(6)) {
            case 0 -> any(HOSTILE);
            case 1 -> noise();
            default -> soup();
        };
    }

    private String soup() {
        StringBuilder soup = new StringBuilder();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            soup.append(
                    switch (random.nextInt(4)) {
                        case 0 -> any(SIGNS);
                        case 1 -> any(TERMS) + (random.nextInt(4) == 0 ? "" : any(VALUES));
                        default -> any(VALUES);
                    });
            soup.append(random.nextInt(4) == 0 ? "" : " ");
        }
        return soup.toString();
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            int bound = random.nextBoolean() ? 0x80 : random.nextBoolean() ? 0xA000 : Character.MAX_CODE_POINT;
            noise.appendCodePoint(random.nextInt(bound));
        }
        return noise.toString();
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
