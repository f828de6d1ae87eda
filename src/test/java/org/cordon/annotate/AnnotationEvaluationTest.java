package org.cordon.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationEvaluationTest {

    @TempDir
    Path folder;

    @Test
    void ofTwoMarkedDatesOneFoundWithItsValueIsTwoThirds() throws IOException {
        Files.writeString(folder.resolve("one.tml"), """
                <TimeML><DCT><TIMEX3 type="DATE" value="2024-06-26">June 26, 2024</TIMEX3></DCT>
                <TEXT>It spoke on <TIMEX3 tid="t1" type="DATE" value="2024-06-24">Monday</TIMEX3> &amp; in the
                <TIMEX3 tid="t2" type="DATE" value="XXXX">old days</TIMEX3>.</TEXT></TimeML>
                """);
        assertThat(run("temporal")).contains("strict-f1 0.6667", "relaxed-f1 0.6667", "value-f1 0.6667");
    }

    @Test
    void chineseCasesAreRightByTheirDays() throws IOException {
        Files.writeString(folder.resolve("cases.json"), """
                [{"Input": "昨天下雨", "Context": {"ReferenceDateTime": "2024-06-26T00:00:00"}, "Results": [
                  {"Text": "昨天", "TypeName": "datetimeV2.date", "Start": 0, "End": 1,
                   "Resolution": {"values": [{"timex": "2024-06-25", "type": "date", "value": "2024-06-25"}]}}]},
                 {"Input": "每天三点", "Results": [{"Text": "每天三点", "TypeName": "datetimeV2.set", "Start": 0}]}]
                """);
        assertThat(run("temporal")).contains("expressions 1", "strict-f1 1.0000", "value-f1 1.0000");
    }

    @Test
    void namesAreCountedBySpan() throws IOException {
        Files.writeString(folder.resolve("dev.txt"), "Nobody\tB-person\nknows\tO\nMars\tB-location\n\n");
        Files.writeString(
                folder.resolve("dev.json"), "{\"text\": \"某人来了\", \"label\": {\"name\": {\"某人\": [[0, 1]]}}}\n");
        assertThat(run("entities")).contains("names 3").anyMatch(line -> line.startsWith("f1 "));
    }

    @Test
    void anUnknownTaskIsRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> run("weather")).withMessageContaining("weather");
    }

    private String[] run(String task) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, UTF_8)) {
            AnnotationEvaluation.run(task, folder, out);
        }
        return bytes.toString(UTF_8).split("\\R");
    }
}
