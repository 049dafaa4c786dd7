package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Stamp.Step;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.legible.News;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.Undeliverable;
import dev.ecps.idp.shortlived.Quota;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells applicants by mail what became of their requests, once each: what is to be told is stored with the step, and
 * taken by one who sends it. What can't be handed over is put back, and sent with the next round. Whoever has no mail
 * address hears nothing: the request tells its state, and an allotted number, wherever it is shown. An address that an
 * applicant typed may be anybody's: of mails that need nobody's decision, it gets some within an hour, and no more.
 */
@Singleton
class Notices {
    private static final Logger LOG = Logger.getLogger(Notices.class);

    private final RequestRows rows;
    private final Practitioners practitioners;
    private final Messages messages;
    private final RegistryConfig config;
    private final InstantSource clock;
    private final News news;
    private final Quota<String> mails = new Quota<>();

    Notices(
            RequestRows rows,
            Practitioners practitioners,
            Messages messages,
            RegistryConfig config,
            InstantSource clock) {
        this.rows = rows;
        this.practitioners = practitioners;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
        this.news = new News(clock);
    }

    void tellAll() {
        rows.untold().forEach(id -> tell(new RequestId(id)));
    }

    void tell(RequestId id) {
        var taken = rows.takeUntold(id.value());
        if (taken.isBlank()) return;
        var request = rows.find(id.value()).map(RequestDocument::read).orElseThrow();
        for (var step : taken.strip().split(" ")) tell(request, Step.valueOf(step));
    }

    private void tell(Request request, Step step) {
        var now = clock.instant();
        var address = address(request, step).filter(it -> step != Step.SUBMITTED || mayGet(it, now));
        if (address.isEmpty()) return;
        try {
            messages.send(new NoticeText(request, step).mail(address.get()));
        } catch (Undeliverable why) {
            mails.uncount(key(address.get()), now, now);
            rows.addUntold(request.id().value(), step.name());
            if (news.isNews(String.valueOf(why.getMessage())))
                LOG.warnf("A notice of the register waits until it can be sent: %s", why.getMessage());
        }
    }

    private boolean mayGet(String address, Instant now) {
        return mails.take(key(address), config.mailsPerHour(), now);
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Where the applicant is reached now; somebody whose address is only being asked for, at that one. */
    private Optional<String> address(Request request, Step step) {
        var known = request.frame()
                .applicant()
                .nationalId()
                .or(() -> request.frame().number())
                .flatMap(id ->
                        Optional.ofNullable(practitioners.find(List.of(id)).get(id)))
                .map(Practitioner::contacts)
                .flatMap(Contacts::usableMail);
        return known.or(() -> asked(request).usableMail());
    }

    private static Contacts asked(Request request) {
        if (request.wish() instanceof FirstRegistration first) return first.contacts();
        return request.wish() instanceof ContactChange change ? change.contacts() : Contacts.NONE;
    }
}
