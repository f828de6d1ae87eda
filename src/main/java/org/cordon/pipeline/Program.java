package org.cordon.pipeline;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Corpus;
import org.cordon.timeline.Timeline;

/** Tells this build of the program from any other that might find something else in the same articles. */
final class Program {

    /** A class of each package whose rules decide what is found. */
    private static final List<Class<?>> RULES = List.of(Corpus.class, Annotator.class, Timeline.class, Program.class);

    private static final String CLASS = ".class";

    private static final String STAMP = stamp(RULES);

    private Program() {}

    /** The sum of all files of the packages that read articles: of two builds with one stamp both find the same. */
    static String stamp() {
        return STAMP;
    }

    /** The sum of all files, classes and word lists, that lie beside some classes. */
    static String stamp(List<Class<?>> doors) {
        try {
            Map<String, Long> sums = new TreeMap<>();
            for (Class<?> one : doors) {
                sums.putAll(sums(one));
            }
            CRC32 sum = new CRC32();
            sum.update(sums.toString().getBytes(StandardCharsets.UTF_8));
            return Long.toHexString(sum.getValue()) + "-" + sums.size();
        } catch (IOException | URISyntaxException e) {
            // What cannot be told apart is not taken for the same.
            return UUID.randomUUID().toString();
        }
    }

    /** The sums of the files beside a class, by their names. */
    private static Map<String, Long> sums(Class<?> one) throws IOException, URISyntaxException {
        URL place = Optional.ofNullable(one.getResource(one.getSimpleName() + CLASS))
                .orElseThrow(() -> new IOException("nobody knows where " + one + " comes from"));
        if (place.openConnection() instanceof JarURLConnection jar) {
            return packed(jar);
        }
        return lying(one, Path.of(URI.create(place.toString())).resolveSibling(""));
    }

    private static Map<String, Long> packed(JarURLConnection jar) throws IOException {
        String entry = jar.getEntryName();
        String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        Map<String, Long> sums = new TreeMap<>();
        JarFile file = jar.getJarFile();
        try (Stream<JarEntry> all = file.stream()) {
            all.filter(e -> e.getName().startsWith(folder) && !e.isDirectory())
                    .forEach(e -> sums.put(e.getName(), e.getCrc()));
        }
        return sums;
    }

    private static Map<String, Long> lying(Class<?> one, Path folder) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                sums.put(one.getPackageName() + "/" + file.getFileName(), sum.getValue());
            }
        }
        return sums;
    }
}
