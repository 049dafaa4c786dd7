package dev.ecps.idp.sandbox;

import dev.ecps.idp.messaging.Mail;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.idp.messaging.QrCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Mails as rendered and SMS as bubbles, as they come in. Works without script by reloading itself. */
@Path("/sandbox/outbox")
class OutboxPage {
    private static final String HTML = "text/html;charset=UTF-8";

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A mail may look as it likes, and open links in a new tab; it runs no script, sends no form, loads nothing. */
    private static final String MAIL_POLICY = "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private static final Pattern HEAD = Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);

    private final Outbox outbox;
    private final Messages messages;

    OutboxPage(Outbox outbox, Messages messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(OutboxView view);

        static native TemplateInstance list(OutboxView view);
    }

    @GET
    @Operation(hidden = true)
    public Response page(
            @RestQuery @DefaultValue("") String to,
            @RestQuery("ui_locales") @DefaultValue("") String uiLocales,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String acceptLanguage) {
        return html(Templates.page(view(to, uiLocales, acceptLanguage)).render(), PAGE_POLICY);
    }

    /** The messages alone, which the page's script takes over. */
    @GET
    @Path("list")
    @Operation(hidden = true)
    public Response list(
            @RestQuery @DefaultValue("") String to,
            @RestQuery("ui_locales") @DefaultValue("") String uiLocales,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String acceptLanguage) {
        return html(Templates.list(view(to, uiLocales, acceptLanguage)).render(), PAGE_POLICY);
    }

    private OutboxView view(String to, String uiLocales, String acceptLanguage) {
        var words = Words.of(uiLocales, acceptLanguage);
        return new OutboxView(words, outbox.newestFirst(), messages.kept(), to, !uiLocales.isBlank());
    }

    /** Says that the list has changed, and once at the beginning: who comes back may have missed a change. */
    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Multi<String> changes() {
        return Multi.createFrom()
                .emitter(
                        page -> {
                            page.onTermination(outbox.onChange(() -> page.emit("changed")));
                            page.emit("changed");
                        },
                        BackPressureStrategy.LATEST);
    }

    /** A mail's HTML as the recipient sees it. */
    @GET
    @Path("{id: [0-9]{1,18}}/html")
    @Operation(hidden = true)
    public Response mail(@RestPath long id) {
        var mail = outbox.find(id).filter(OutboxMessage::isMail).orElseThrow(NotFoundException::new);
        return html(rendered(mail), MAIL_POLICY);
    }

    private static String rendered(OutboxMessage mail) {
        var html = HEAD.matcher(mail.html()).replaceFirst("$0<base target=\"_blank\">");
        return mail.qr().isEmpty() ? html : html.replace(Mail.QR_SOURCE, picture(mail.qr()));
    }

    private static String picture(String qr) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(qr));
    }

    @POST
    @Path("empty")
    @Operation(hidden = true)
    public Response empty() {
        outbox.empty();
        return Response.seeOther(URI.create("/sandbox/outbox")).build();
    }

    /** With "no-referrer", browsers would send the page's own forms with {@code Origin: null}. */
    private static Response html(String html, String policy) {
        return Response.ok(html, HTML)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .build();
    }
}
