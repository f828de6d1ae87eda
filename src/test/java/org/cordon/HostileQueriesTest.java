package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.pipeline.Progress;
import org.junit.jupiter.api.Test;

/**
 * Random and hostile addresses, over HTTP, to the whole program with an index of its own. How many is set by the system property
 * {@code cordon.hostile}; they are the same in every run.
 */
class HostileQueriesTest extends WholeProgram {

    private static final int MANY = Integer.getInteger("cordon.hostile", 400);
    private static final long SEED = 20_261_122;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final HostileAddresses addresses = new HostileAddresses(SEED);

    @Test
    void noQueryFailsOrLingersOrChangesAnything() throws Exception {
        pipeline.add(List.of(FIXTURE.resolve("articles").toString()), Progress.NONE);
        assertThat(ask(URI.create(site() + "/search?q=Lumen")).body()).contains("class=\"hit\"");
        Map<String, String> before = digests();
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < MANY; i++) {
            URI address = URI.create(site() + addresses.next());
            HttpResponse<String> answer = ask(address);
            answers.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500) {
                faults.add(answer.statusCode() + " " + address);
            } else if (fastest(address).compareTo(Duration.ofSeconds(1)) > 0) {
                faults.add("slow " + address);
            }
        }
        System.out.println("hostile addresses answered: " + answers);
        assertThat(faults).isEmpty();
        assertThat(answers.keySet()).contains(200, 400).isSubsetOf(200, 304, 308, 400, 404, 410, 414, 431);
        assertThat(digests()).isEqualTo(before);
    }

    private Duration last = Duration.ZERO;

    private HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
        last = Duration.ofNanos(System.nanoTime() - began);
        return answer;
    }

    /** The best of three, for other work on the machine can hold up one. */
    private Duration fastest(URI address) throws IOException, InterruptedException {
        Duration best = last;
        for (int i = 0; i < 2 && best.compareTo(Duration.ofSeconds(1)) > 0; i++) {
            ask(address);
            best = best.compareTo(last) < 0 ? best : last;
        }
        return best;
    }

    private String site() {
        return "http://localhost:" + port;
    }

    private static Map<String, String> digests() throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (String folder : List.of("corpus", "index")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    digests.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest));
                }
            }
        }
        return digests;
    }
}
