package org.cordon.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java installations of this machine, in the places where packages and version managers put them. */
final class JavaHomes {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d{1,4})");

    private record Found(Path java, int version) {}

    private JavaHomes() {}

    /** The {@code java} of the newest installation of at least a version; empty if there is none. */
    static Optional<Path> newest(int oldest) {
        return folders().stream()
                .flatMap(JavaHomes::homes)
                .flatMap(home -> found(home).stream())
                .filter(f -> f.version() >= oldest)
                .max(Comparator.comparingInt(Found::version))
                .map(Found::java);
    }

    private static List<Path> folders() {
        Path user = Path.of(System.getProperty("user.home"));
        return List.of(
                Path.of("/usr/lib/jvm"),
                user.resolve(".sdkman/candidates/java"),
                user.resolve(".jdks"),
                Path.of("/Library/Java/JavaVirtualMachines"));
    }

    private static Stream<Path> homes(Path folder) {
        List<Path> homes = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.forEach(entry -> homes.addAll(List.of(entry, entry.resolve("Contents/Home"))));
            } catch (IOException e) {
                System.err.println("Cordon could not look for Java in " + folder + ": " + e.getMessage());
            }
        }
        return homes.stream();
    }

    private static Optional<Found> found(Path home) {
        Path java = home.resolve("bin/java");
        Path release = home.resolve("release");
        if (!Files.isExecutable(java) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(release));
            return version.find() ? Optional.of(new Found(java, Integer.parseInt(version.group(1)))) : Optional.empty();
        } catch (IOException e) {
            System.err.println("Cordon could not read " + release + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
