package org.cordon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of one's own for the time of a comparison: in a new folder, with the settings that it comes with but for
 * its memory, and gone afterwards. */
public final class Postgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "postgres";

    /** Where proc(5) has the user's time of children that ended, the system's next to it, in hundredths of a second. */
    private static final int ENDED_USER = 15;

    private static final long TICK = 10_000_000;

    private final Path bin;
    private final Path folder;
    private final int port;

    private Postgres(Path bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; empty where none is installed. */
    public static Optional<Postgres> start() throws IOException, InterruptedException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            Path bin = versions.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
            Path folder = Files.createTempDirectory("cordon-postgres");
            Postgres postgres = new Postgres(bin, folder, freePort());
            if (root()) {
                postgres.run("chown", OWNER, folder.toString());
            }
            postgres.asOwner("initdb", "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "-D", folder + "/data");
            postgres.asOwner(
                    "pg_ctl",
                    "-D",
                    folder + "/data",
                    "-w",
                    "-l",
                    folder + "/log",
                    "-o",
                    "-c listen_addresses=127.0.0.1 -c port=" + postgres.port + " -c shared_buffers=512MB -k " + folder,
                    "start");
            return Optional.of(postgres);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    /** Runs statements and the lines that they copy in. */
    public void sql(Stream<String> lines) throws IOException, InterruptedException {
        Path file = Files.createTempFile("cordon", ".sql");
        Files.write(file, (Iterable<String>) lines::iterator);
        file.toFile().setReadable(true, false);
        try {
            asOwner(
                    "psql",
                    "-h",
                    folder.toString(),
                    "-p",
                    Integer.toString(port),
                    "-U",
                    OWNER,
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

    /** A connection to it over the loopback interface, as a program of another process has; empty without the driver. */
    public Optional<Connection> connect() throws SQLException {
        boolean driven =
                DriverManager.drivers().anyMatch(d -> d.getClass().getName().startsWith("org.postgresql."));
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + OWNER;
        return driven ? Optional.of(DriverManager.getConnection(address)) : Optional.empty();
    }

    /** The process that serves a connection. */
    public static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * The CPU time in nanoseconds that a connection's process has taken so far, and with it that of processes which ended, as
     * those do that help with one query.
     */
    public long cpu(int process) {
        try {
            String own = Files.readString(Path.of("/proc/" + process + "/schedstat"));
            String postmaster =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
            String[] stat =
                    Files.readString(Path.of("/proc/" + postmaster + "/stat")).split(" ");
            long ended = Long.parseLong(stat[ENDED_USER]) + Long.parseLong(stat[ENDED_USER + 1]);
            return Long.parseLong(own.substring(0, own.indexOf(' '))) + ended * TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String asOwner(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(root() ? List.of("runuser", "-u", OWNER, "--") : List.of());
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
