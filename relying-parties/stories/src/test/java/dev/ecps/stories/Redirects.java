package dev.ecps.stories;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.net.URI;

/** Where an address leads, for a browser without cookies. */
final class Redirects {
    private Redirects() {}

    static URI of(URI address) throws IOException {
        var request = new HTTPRequest(HTTPRequest.Method.GET, address);
        request.setFollowRedirects(false);
        var location = request.send().getLocation();
        if (location == null) throw new AssertionError(address + " leads nowhere");
        return address.resolve(location);
    }
}
