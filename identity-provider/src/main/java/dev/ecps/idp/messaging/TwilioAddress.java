package dev.ecps.idp.messaging;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends the requests of Twilio's library to another address: a proxy, or a stand-in in a test. The library itself only
 * knows {@code api.twilio.com} and its regions.
 */
final class TwilioAddress extends NetworkHttpClient {
    private final String base;

    /** @throws IllegalStateException if the address is no http(s) URL without query */
    TwilioAddress(URI address, Duration timeout) {
        super(requests(timeout), sockets(timeout));
        var http = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!http || address.getHost() == null || address.getRawQuery() != null)
            throw new IllegalStateException(
                    "The setting ecps.messaging.twilio.api-url must be an http or https address, not " + address);
        base = address.toString().replaceAll("/+$", "");
    }

    @SuppressWarnings("deprecation") // the connect timeout has moved to a class that Twilio's constructors don't take
    private static RequestConfig requests(Duration timeout) {
        var each = Timeout.of(timeout);
        return RequestConfig.custom()
                .setConnectionRequestTimeout(each)
                .setConnectTimeout(each)
                .setResponseTimeout(each)
                .build();
    }

    private static SocketConfig sockets(Duration timeout) {
        return SocketConfig.custom().setSoTimeout(Timeout.of(timeout)).build();
    }

    @Override
    public Response makeRequest(Request request) {
        return super.makeRequest(new Readdressed(request, base));
    }

    private static final class Readdressed extends Request {
        private final URL url;

        Readdressed(Request original, String base) {
            super(original.getMethod(), original.getUrl());
            url = url(base + original.constructURL().getFile());
            setAuth(original.getUsername(), original.getPassword());
            setContentType(original.getContentType());
            setUserAgentExtensions(original.getUserAgentExtensions());
            original.getPostParams().forEach((name, values) -> values.forEach(value -> addPostParam(name, value)));
            original.getHeaderParams().forEach((name, values) -> values.forEach(value -> addHeaderParam(name, value)));
        }

        private static URL url(String address) {
            try {
                return URI.create(address).toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public URL constructURL() {
            return url;
        }
    }
}
