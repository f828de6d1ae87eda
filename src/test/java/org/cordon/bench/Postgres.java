package org.cordon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PostgreSQL of one's own for the time of a comparison: in a new folder, over a socket in it, and gone afterwards. */
public final class Postgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");

    private final Path bin;
    private final Path folder;

    private Postgres(Path bin, Path folder) {
        this.bin = bin;
        this.folder = folder;
    }

    /** Starts one; empty where none is installed. */
    public static Optional<Postgres> start() throws IOException, InterruptedException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            Path bin = versions.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
            Path folder = Files.createTempDirectory("cordon-postgres");
            Postgres postgres = new Postgres(bin, folder);
            if (root()) {
                postgres.run("chown", "postgres", folder.toString());
            }
            postgres.asOwner("initdb", "-A", "trust", "-E", "UTF8", "--locale=C", "-D", folder + "/data");
            postgres.asOwner(
                    "pg_ctl",
                    "-D",
                    folder + "/data",
                    "-w",
                    "-l",
                    folder + "/log",
                    "-o",
                    "-c listen_addresses= -c shared_buffers=512MB -k " + folder,
                    "start");
            return Optional.of(postgres);
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    /** What a statement prints. */
    public String sql(String statement) throws IOException, InterruptedException {
        Path file = Files.createTempFile("cordon", ".sql");
        Files.writeString(file, statement);
        file.toFile().setReadable(true, false);
        try {
            return asOwner(
                    "psql",
                    "-h",
                    folder.toString(),
                    "-d",
                    "postgres",
                    "-XAtq",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-f",
                    file.toString());
        } finally {
            Files.delete(file);
        }
    }

    /** The milliseconds that the server took for each of some queries, the fastest of three, by its own clock. */
    public double millis(List<String> queries) throws IOException, InterruptedException {
        StringBuilder statements = new StringBuilder();
        for (String query : queries) {
            statements.append(("EXPLAIN (ANALYZE, TIMING OFF) " + query + ";\n").repeat(3));
        }
        Matcher times = TIME.matcher(sql(statements.toString()));
        List<Double> all = new ArrayList<>();
        while (times.find()) {
            all.add(Double.valueOf(times.group(1)));
        }
        double sum = 0;
        for (int i = 0; i < all.size(); i += 3) {
            sum += Math.min(all.get(i), Math.min(all.get(i + 1), all.get(i + 2)));
        }
        return sum / queries.size();
    }

    private String asOwner(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(root() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("cordon", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            String printed = Files.readString(out, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + printed);
            }
            return printed;
        } finally {
            Files.delete(out);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        asOwner("pg_ctl", "-D", folder + "/data", "-w", "-m", "fast", "stop");
        run("rm", "-r", folder.toString());
    }
}
