package dev.ecps.idp.certificate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code certificates --out folder [--client name]… [--force]}: writes the test authority and what it issues. */
public final class CertificatesCommand {
    /** What the program's first argument must be. */
    public static final String NAME = "certificates";

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String USAGE = """
            Usage: certificates --out FOLDER [--client NAME]... [--force]

            Writes a test authority, a server certificate for localhost, and certificates of clients,
            as PEM and as PKCS #12 (password: %s). An authority that is there is used again.

              --out FOLDER    where to write; the provider looks in ecps-data/certificates
              --client NAME   a client's CN and the name of its files; several are possible; demo-client by default
              --force         begins anew, authority and server included, over what is there
              --help          this text

            Exit code: 0 written, 1 not written, 2 not understood.
            """.formatted(CertificateFolder.PASSWORD);

    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    public CertificatesCommand(InstantSource clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** A wish that can't be understood. */
    private static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message, null, false, false);
        }
    }

    private record Wish(@Nullable Path folder, List<String> clients, boolean force, boolean help) {
        static Wish of(List<String> arguments) throws Misuse {
            var left = new ArrayDeque<>(arguments);
            var clients = new ArrayList<String>();
            Path folder = null;
            boolean force = false;
            while (!left.isEmpty()) {
                var option = left.remove();
                switch (option) {
                    case "--help", "-h" -> {
                        return new Wish(null, List.of(), false, true);
                    }
                    case "--force" -> force = true;
                    case "--out" -> folder = Path.of(value(option, left));
                    case "--client" -> clients.add(client(value(option, left)));
                    default -> throw new Misuse("There is no option " + option + ".");
                }
            }
            if (folder == null) throw new Misuse("The option --out is missing.");
            return new Wish(folder, clients.isEmpty() ? List.of("demo-client") : clients, force, false);
        }

        private static String value(String option, ArrayDeque<String> left) throws Misuse {
            if (left.isEmpty() || left.peek().startsWith("--"))
                throw new Misuse("The option " + option + " has no value.");
            return left.remove();
        }

        private static String client(String name) throws Misuse {
            if (CLIENT.matcher(name).matches() && !CertificateFolder.isTaken(name)) return name;
            throw new Misuse("A client's name has 1 to 64 letters, digits, dots, hyphens and underscores, begins with a"
                    + " letter or digit, does not end with -key, and is neither ca nor server.");
        }
    }

    /** @return the exit code */
    public int run(List<String> arguments) {
        try {
            var wish = Wish.of(arguments);
            if (wish.help()) out.print(USAGE);
            else write(wish);
            return DONE;
        } catch (Misuse e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return MISUSED;
        } catch (FileAlreadyExistsException e) {
            err.println(e.getMessage() + " is there already. Nothing is overwritten without --force.");
            return FAILED;
        } catch (IOException e) {
            err.println("Could not write: " + e.getMessage());
            return FAILED;
        }
    }

    private void write(Wish wish) throws IOException {
        var folder = new CertificateFolder(wish.folder());
        if (wish.force()) folder.clear(wish.clients());
        var now = clock.instant();
        var authority = told(folder.authorityFile());
        var server = told(folder.certificateFile("server"));
        folder.server(now);
        out.println("Authority  " + authority);
        out.println("Server     " + server);
        for (var name : wish.clients()) {
            var issued = folder.addClient(name, now);
            out.println("Client     " + folder.certificateFile(name));
            out.println("           " + folder.bundleFile(name));
            out.println("           "
                    + issued.certificate().getSubjectX500Principal().getName());
        }
    }

    /** Before it is written. */
    private static String told(Path file) {
        return file + (Files.exists(file) ? " (kept)" : "");
    }
}
