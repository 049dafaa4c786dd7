package dev.ecps.idp.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The files of the test authorities: {@code ca.pem}, {@code ca-persons.pem}, {@code server.pem}, and for each client and
 * card {@code <name>.pem} and {@code <name>.p12}; keys beside them as {@code …-key.pem}, for their owner's eyes alone. Nothing is overwritten.
 */
public final class CertificateFolder {
    /** Of the PKCS #12 files. No secret: it opens test keys that lie beside it in plain text. */
    public static final String PASSWORD = "changeit";

    private static final String AUTHORITY = "ca";
    private static final String PERSONS = "ca-persons";
    private static final String SERVER = "server";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    public CertificateFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the authority's certificate is. */
    public Path authorityFile() {
        return certificateFile(AUTHORITY);
    }

    /** Whether there is an authority already. */
    public boolean hasAuthority() {
        return Files.exists(authorityFile());
    }

    /**
     * The authority of this folder, made if there is none yet.
     *
     * @throws IOException if its files can't be read or written; the message names the file
     */
    public CertificateAuthority authority(Instant now) throws IOException {
        if (hasAuthority()) return new CertificateAuthority(read(AUTHORITY));
        var made = CertificateAuthority.made(now);
        write(AUTHORITY, made.own());
        return made;
    }

    /**
     * The authority of this folder for the cards of persons, made if there is none yet.
     *
     * @throws IOException as {@link #authority}
     */
    public CertificateAuthority persons(Instant now) throws IOException {
        if (Files.exists(certificateFile(PERSONS))) return new CertificateAuthority(read(PERSONS));
        var made = CertificateAuthority.madeForPersons(now);
        write(PERSONS, made.own());
        return made;
    }

    /**
     * The server certificate of this folder, made if there is none yet.
     *
     * @throws IOException as {@link #authority}
     */
    public Issued server(Instant now) throws IOException {
        if (Files.exists(certificateFile(SERVER))) return read(SERVER);
        var made = authority(now).issue(Order.server(now));
        write(SERVER, made);
        return made;
    }

    /**
     * Makes a client's certificate.
     *
     * @param name its CN and the name of its files
     * @throws FileAlreadyExistsException if there is one of this name
     * @throws IOException as {@link #authority}
     */
    public Issued addClient(String name, Instant now) throws IOException {
        for (var file : files(name)) if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
        var made = authority(now).issue(Order.client(name, now));
        write(name, made);
        writeBundle(name, made);
        return made;
    }

    /**
     * Makes the two certificates of a card, {@code card-<number>-auth} and {@code card-<number>-sign}.
     *
     * @throws FileAlreadyExistsException if this card has certificates
     * @throws IOException as {@link #authority}
     */
    public List<Issued> addCard(CardHolder holder, Instant now) throws IOException {
        for (var name : holder.fileNames()) {
            for (var file : files(name)) if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
        }
        var authority = persons(now);
        var issued = List.of(authority.issue(holder.authentication(now)), authority.issue(holder.signature(now)));
        for (int i = 0; i < issued.size(); i++) {
            write(holder.fileNames().get(i), issued.get(i));
            writeBundle(holder.fileNames().get(i), issued.get(i));
        }
        return issued;
    }

    /** Forgets the authorities, the server, and the files of these names. */
    public void clear(List<String> names) throws IOException {
        for (var name : names) delete(name);
        delete(PERSONS);
        delete(SERVER);
        delete(AUTHORITY);
    }

    private void delete(String name) throws IOException {
        for (var file : files(name)) Files.deleteIfExists(file);
    }

    private List<Path> files(String name) {
        return List.of(certificateFile(name), keyFile(name), bundleFile(name));
    }

    public Path certificateFile(String name) {
        return folder.resolve(name + ".pem");
    }

    public Path keyFile(String name) {
        return folder.resolve(name + "-key.pem");
    }

    /** PKCS #12: key, certificate and authority, opened by {@link #PASSWORD}. */
    public Path bundleFile(String name) {
        return folder.resolve(name + ".p12");
    }

    private Issued read(String name) throws IOException {
        try {
            return new Issued(Pem.key(keyFile(name)), Pem.certificates(certificateFile(name)));
        } catch (IllegalArgumentException e) {
            throw new IOException(keyFile(name) + " is not the key of " + certificateFile(name));
        }
    }

    /** The key goes first: a certificate without its key would be found and be of no use. */
    private void write(String name, Issued issued) throws IOException {
        Files.createDirectories(folder);
        try (var file = createdForOwner(keyFile(name))) {
            file.write(Pem.of(issued.key()).getBytes(StandardCharsets.US_ASCII));
        }
        Files.writeString(certificateFile(name), Pem.of(issued.chain()), StandardOpenOption.CREATE_NEW);
    }

    private void writeBundle(String name, Issued issued) throws IOException {
        try (var file = createdForOwner(bundleFile(name))) {
            var bundle = KeyStore.getInstance("PKCS12");
            bundle.load(null, null);
            bundle.setKeyEntry(
                    name, issued.key(), PASSWORD.toCharArray(), issued.chain().toArray(X509Certificate[]::new));
            bundle.store(file, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutputStream createdForOwner(Path file) throws IOException {
        if (POSIX)
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        else Files.createFile(file);
        return Files.newOutputStream(file);
    }

    /** Names that the folder itself uses, which a client can't have. */
    static boolean isTaken(String name) {
        return Set.of(AUTHORITY, PERSONS, SERVER).contains(name) || name.endsWith("-key") || name.startsWith("card-");
    }
}
