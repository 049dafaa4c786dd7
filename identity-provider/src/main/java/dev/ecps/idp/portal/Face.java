package dev.ecps.idp.portal;

import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.Look;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * What each page of the portal has.
 *
 * @param texts in the language of the visitor
 * @param chosen whether they chose it by a link of ours, rather than in their browser
 */
@TemplateData
public record Face(Texts texts, boolean chosen) {
    static final String LANGUAGE = "ui_locales";

    static Face of(UriInfo uri, HttpHeaders headers) {
        var asked = Optional.ofNullable(uri.getQueryParameters().getFirst(LANGUAGE));
        return new Face(Texts.of(headers, asked), asked.isPresent());
    }

    public Look look() {
        return WalletClient.LOOK;
    }

    public String get(String key) {
        return texts.get(key);
    }

    /** An address of the portal in the language of this page. */
    public String to(String path) {
        return chosen ? path + "?" + LANGUAGE + "=" + texts.lang() : path;
    }
}
