package dev.ecps.idp.https;

import dev.ecps.idp.certificate.CertificateFolder;
import dev.ecps.idp.certificate.Issued;
import dev.ecps.idp.certificate.Pem;
import dev.ecps.idp.walk.RelyingParty;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** A relying party's HTTP client over a real TLS connection; it trusts the test authority and nobody else. */
final class TlsClient {
    private static final char[] PASSWORD = CertificateFolder.PASSWORD.toCharArray();

    private final HttpClient http;
    private final String server;

    private TlsClient(int port, CertificateFolder folder, @Nullable KeyStore identity) throws Exception {
        var context = SSLContext.getInstance("TLS");
        var trust = Stores.trust(Pem.certificates(folder.authorityFile()));
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(identity, PASSWORD);
        context.init(identity == null ? null : keys.getKeyManagers(), new TrustManager[] {trust}, null);
        this.server = "https://localhost:" + port;
        this.http = HttpClient.newBuilder()
                .sslContext(context)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    static TlsClient anonymous(int port, CertificateFolder folder) throws Exception {
        return new TlsClient(port, folder, null);
    }

    /** Shows the PKCS #12 file that the command wrote. */
    static TlsClient withBundle(int port, CertificateFolder folder, String name) throws Exception {
        var bundle = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(folder.bundleFile(name))) {
            bundle.load(file, PASSWORD);
        }
        return new TlsClient(port, folder, bundle);
    }

    /** Shows this certificate, whoever issued it. */
    static TlsClient showing(int port, CertificateFolder folder, Issued identity) throws Exception {
        return new TlsClient(port, folder, store(identity));
    }

    private static KeyStore store(Issued identity) throws GeneralSecurityException, IOException {
        // PKCS #12 keeps no chain whose links do not follow each other
        var store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setKeyEntry("client", identity.key(), PASSWORD, identity.chain().toArray(X509Certificate[]::new));
        return store;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(RelyingParty.query(form)));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(20));
    }
}
