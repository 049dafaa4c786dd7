package dev.ecps.idp.oidc.logout;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.logout.notice.Notice;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.setting.Setting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The pages of a logout: the question, the end, the refusal. */
@Singleton
class LogoutPages {
    private final LogoutConfig config;

    LogoutPages(LogoutConfig config) {
        this.config = config;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.logout.frontchannel-wait", config.frontchannelWait());
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirm(Texts texts, String target, String client, String state, String proof);

        static native TemplateInstance done(Texts texts);

        static native TemplateInstance leaving(Texts texts, List<Notice> frames, String onward, Wait wait);

        static native TemplateInstance refused(Texts texts, String message);
    }

    /**
     * How long the frames may take.
     *
     * @param milliseconds for the script
     * @param seconds for browsers without
     */
    record Wait(long milliseconds, long seconds) {}

    Response confirm(Texts texts, LogoutRequest request, String proof) {
        var page = Templates.confirm(
                texts,
                request.target().orElse(""),
                request.client().map(Client::id).orElse(""),
                request.state().orElse(""),
                proof);
        return PageAnswer.leadingAway(200, page).build();
    }

    /** Says so; loads the frames, and goes on when all are there or had their time. */
    ResponseBuilder ended(Texts texts, List<Notice> frames, Optional<URI> onward) {
        if (frames.isEmpty()) return PageAnswer.of(200, Templates.done(texts));
        var wait = new Wait(
                config.frontchannelWait().toMillis(),
                Math.max(1, config.frontchannelWait().toSeconds()));
        var page = Templates.leaving(texts, frames, onward.map(URI::toString).orElse(""), wait);
        var sources =
                frames.stream().map(frame -> source(frame.address())).distinct().toList();
        return PageAnswer.framing(200, page, sources);
    }

    Response refused(Texts texts, String message) {
        return PageAnswer.of(400, Templates.refused(texts, message)).build();
    }

    /** An address as a content security policy names it: without query, and without the policy's own separators. */
    private static String source(String address) {
        int end = address.indexOf('?');
        return (end < 0 ? address : address.substring(0, end))
                .replace(";", "%3B")
                .replace(",", "%2C");
    }
}
