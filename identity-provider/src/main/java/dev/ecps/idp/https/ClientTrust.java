package dev.ecps.idp.https;

import dev.ecps.idp.legible.Legible;
import dev.ecps.idp.legible.News;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jboss.logging.Logger;

/**
 * The platform's check of client certificates (validity by the machine's clock, chain, purpose), and a line in the log
 * for each that fails, not for each time: the handshake's alert tells its client next to nothing.
 */
final class ClientTrust extends X509ExtendedTrustManager {
    private static final Logger LOG = Logger.getLogger(ClientTrust.class);

    private final X509ExtendedTrustManager platform;
    private final News news;

    ClientTrust(X509ExtendedTrustManager platform, InstantSource clock) {
        this.platform = platform;
        this.news = new News(clock);
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private void logged(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.run();
        } catch (CertificateException e) {
            var subject =
                    chain.length == 0 ? "" : chain[0].getSubjectX500Principal().getName();
            var line = "The client certificate of %s is refused: %s."
                    .formatted(Legible.line(subject), Legible.line(reason(e)));
            if (news.isNews(line)) LOG.info(line);
            throw e;
        }
    }

    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return String.valueOf(root.getMessage());
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        logged(chain, () -> platform.checkClientTrusted(chain, type, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        logged(chain, () -> platform.checkClientTrusted(chain, type, socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        logged(chain, () -> platform.checkClientTrusted(chain, type));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        platform.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        platform.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        platform.checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return platform.getAcceptedIssuers();
    }
}
