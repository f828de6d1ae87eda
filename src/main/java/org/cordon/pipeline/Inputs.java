package org.cordon.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.crawl.Page;

/** Turns the paths that a person names into pages: a folder stands for all files below it that Cordon reads. */
final class Inputs {

    private static final int MAX_BYTES = (5 << 20) + 1;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "htm", "text/html",
            "txt", "text/plain",
            "md", "text/markdown",
            "markdown", "text/markdown");

    private Inputs() {}

    /** Whether an argument is an address rather than a path. */
    static boolean address(String argument) {
        return argument.startsWith("http://") || argument.startsWith("https://");
    }

    /**
     * The files that an argument stands for, sorted by path.
     *
     * @throws IOException if there is no such file or folder
     */
    static List<Path> files(String argument) throws IOException {
        Path path = Path.of(argument);
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IOException("there is no file or folder '" + argument + "'");
        }
        try (Stream<Path> files = Files.walk(path)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .filter(f -> TYPES.containsKey(extension(f)))
                    .sorted()
                    .toList());
        }
    }

    static Page page(Path file, Clock clock) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] body = in.readNBytes(MAX_BYTES);
            String type = TYPES.getOrDefault(extension(file), "");
            return new Page(address(file), type, body, clock.instant(), Optional.empty());
        }
    }

    // Only the file's name: where it lay on somebody's machine is nobody's business.
    private static URI address(Path file) {
        try {
            return new URI("file", null, "/" + file.getFileName(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address for " + file, e);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
