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
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells applicants by mail what became of their requests, once each: what is to be told is stored with the step, and
 * taken by one who sends it. What can't be handed over is put back, and sent with the next round. Whoever has no mail
 * address hears nothing: the request tells its state, and an allotted number, wherever it is shown.
 */
@Singleton
class Notices {
    private static final Logger LOG = Logger.getLogger(Notices.class);

    private final RequestRows rows;
    private final Practitioners practitioners;
    private final Messages messages;
    private final News news;

    Notices(RequestRows rows, Practitioners practitioners, Messages messages, InstantSource clock) {
        this.rows = rows;
        this.practitioners = practitioners;
        this.messages = messages;
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
        var address = address(request, step);
        if (address.isEmpty()) return;
        try {
            messages.send(new NoticeText(request, step).mail(address.get()));
        } catch (Undeliverable why) {
            rows.addUntold(request.id().value(), step.name());
            if (news.isNews(String.valueOf(why.getMessage())))
                LOG.warnf("A notice of the register waits until it can be sent: %s", why.getMessage());
        }
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
