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

/** {@code certificates --out folder [--client name]… [--card holder=number]… [--force]}: writes the test authority and what it issues. */
public final class CertificatesCommand {
    /** What the program's first argument must be. */
    public static final String NAME = "certificates";

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String USAGE = """
            Usage: certificates --out FOLDER [--client NAME]... [--card HOLDER=NUMBER]... [--force]

            Writes a test authority, a server certificate for localhost, certificates of clients and of
            cards, as PEM and as PKCS #12 (password: %s). An authority that is there is used again.

              --out FOLDER    where to write; the provider looks in ecps-data/certificates
              --client NAME   a client's CN and the name of its files; several are possible; demo-client by default
              --card HOLDER=NUMBER
                              a CPx card: its holder's national identifier and its number, as
                              GET /sandbox/api/cards tells it; writes its certificates for
                              authentication and for signature, of an authority for persons
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

    private record Wish(
            @Nullable Path folder, List<String> clients, List<CardHolder> cards, boolean force, boolean help) {
        static Wish of(List<String> arguments) throws Misuse {
            var left = new ArrayDeque<>(arguments);
            var clients = new ArrayList<String>();
            var cards = new ArrayList<CardHolder>();
            Path folder = null;
            boolean force = false;
            while (!left.isEmpty()) {
                var option = left.remove();
                switch (option) {
                    case "--help", "-h" -> {
                        return new Wish(null, List.of(), List.of(), false, true);
                    }
                    case "--force" -> force = true;
                    case "--out" -> folder = Path.of(value(option, left));
                    case "--client" -> clients.add(client(value(option, left)));
                    case "--card" -> cards.add(card(value(option, left)));
                    default -> throw new Misuse("There is no option " + option + ".");
                }
            }
            if (folder == null) throw new Misuse("The option --out is missing.");
            boolean nothing = clients.isEmpty() && cards.isEmpty();
            return new Wish(folder, nothing ? List.of("demo-client") : clients, cards, force, false);
        }

        /** Of all files that are written beside those of the authorities and the server. */
        List<String> names() {
            var names = new ArrayList<>(clients);
            cards.forEach(card -> names.addAll(card.fileNames()));
            return names;
        }

        private static String value(String option, ArrayDeque<String> left) throws Misuse {
            if (left.isEmpty() || left.peek().startsWith("--"))
                throw new Misuse("The option " + option + " has no value.");
            return left.remove();
        }

        private static String client(String name) throws Misuse {
            if (CLIENT.matcher(name).matches() && !CertificateFolder.isTaken(name)) return name;
            throw new Misuse(
                    "A client's name has 1 to 64 letters, digits, dots, hyphens and underscores, begins with a"
                            + " letter or digit, does not begin with card- nor end with -key, and is neither ca, ca-persons nor server.");
        }

        private static CardHolder card(String text) throws Misuse {
            return CardHolder.read(text)
                    .orElseThrow(
                            () -> new Misuse("A card is told by its holder's national identifier and its number of ten"
                                    + " digits: 899700001011=9970123456."));
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
        if (wish.force()) folder.clear(wish.names());
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
        if (wish.cards().isEmpty()) return;
        out.println("Persons    " + told(folder.certificateFile("ca-persons")));
        for (var card : wish.cards()) writeCard(folder, card);
    }

    private void writeCard(CertificateFolder folder, CardHolder holder) throws IOException {
        var issued = folder.addCard(holder, clock.instant());
        for (var name : holder.fileNames()) {
            out.println("Card       " + folder.certificateFile(name));
            out.println("           " + folder.bundleFile(name));
        }
        out.println("           "
                + issued.get(0).certificate().getSubjectX500Principal().getName());
    }

    /** Before it is written. */
    private static String told(Path file) {
        return file + (Files.exists(file) ? " (kept)" : "");
    }
}
