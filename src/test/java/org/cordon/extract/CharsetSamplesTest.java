package org.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real pages and feeds in many charsets, a folder a charset: each has to be read in it, without being told. */
class CharsetSamplesTest {

    /** The sets that pages mean when they name a smaller one. */
    private static final Map<String, String> MEANT = Map.of(
            "gb2312", "GB18030",
            "big5", "Big5-HKSCS",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "euc-tw", "x-EUC-TW",
            "iso-8859-1", "windows-1252",
            "utf-8-sig", "UTF-8");

    @Test
    void samplesAreReadInTheirCharset() throws IOException {
        Path folder = Path.of(System.getProperty("cordon.shared", "")).resolve("eval/robustness/charsets");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no samples at " + folder);
        Map<String, int[]> right = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getParent().getFileName().toString();
                int[] counts = right.computeIfAbsent(name, k -> new int[2]);
                counts[1]++;
                byte[] body = Files.readAllBytes(file);
                Charsets.Decoded decoded = Charsets.decode(body, "");
                if (same(decoded.text(), body, name)) {
                    counts[0]++;
                } else {
                    wrong.add(name + "/" + file.getFileName() + " as " + decoded.charset());
                }
            }
        }
        right.forEach((name, counts) -> System.out.println(name + " " + counts[0] + " of " + counts[1]));
        wrong.forEach(System.out::println);
        for (String chinese : List.of("GB2312", "Big5", "utf-8", "UTF-16")) {
            assertThat(right.get(chinese)[0]).as(chinese).isEqualTo(right.get(chinese)[1]);
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(4);
    }

    private static boolean same(String text, byte[] body, String folder) {
        String meant = MEANT.getOrDefault(folder.toLowerCase(Locale.ROOT), folder);
        String expected = new String(body, Charset.forName(meant));
        return text.equals(expected.startsWith("\ufeff") ? expected.substring(1) : expected);
    }
}
