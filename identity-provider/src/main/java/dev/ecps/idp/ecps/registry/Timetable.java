package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Request.Submitted;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.Schedule.Moment;
import dev.ecps.idp.ecps.registry.Stamp.Step;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.idp.setting.Setting;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When what is in force, counted from the validation. */
@Singleton
class Timetable {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int MOST_OPEN = 1000;

    private final RegistryConfig config;
    private final RppsNumbers numbers;
    private final Practitioners practitioners;

    Timetable(RegistryConfig config, RppsNumbers numbers, Practitioners practitioners) {
        this.config = config;
        this.numbers = numbers;
        this.practitioners = practitioners;
    }

    void checkSettings(@Observes StartupEvent started) {
        notNegative("ecps.registry.registration-wait", config.registrationWait());
        notNegative("ecps.registry.contacts-wait", config.contactsWait());
        notNegative("ecps.registry.activity-wait", config.activityWait());
        notNegative("ecps.registry.plus-number-wait", config.plusNumberWait());
        notNegative("ecps.registry.plus-listed-wait", config.plusListedWait());
        notNegative("ecps.registry.plus-ecps-wait", config.plusEcpsWait());
        config.validatesItselfAfter().ifPresent(delay -> notNegative("ecps.registry.validates-itself-after", delay));
        Setting.within("ecps.registry.most-open", config.mostOpen(), 1, MOST_OPEN);
        Setting.within("ecps.registry.mails-per-hour", config.mailsPerHour(), 1, 1_000);
    }

    private static void notNegative(String name, Duration wait) {
        if (wait.isNegative() || wait.compareTo(Duration.ofDays(3660)) > 0) {
            throw new IllegalStateException(
                    "The setting " + name + " is " + wait + "; it must be from PT0S to ten years (P3660D).");
        }
    }

    /** The request once it is validated, in the transaction at hand; empty if its applicant is gone. */
    Optional<Validated> validated(Submitted request, String by, Instant now) {
        var frame = request.frame();
        if (frame.wish() instanceof FirstRegistration first) {
            return Optional.of(request.validate(by, now, schedule(first, now), Optional.of(numbers.allot())));
        }
        var there = frame.applicant().nationalId().filter(this::isThere).isPresent();
        return there
                ? Optional.of(request.validate(by, now, schedule(frame.wish(), now), Optional.empty()))
                : Optional.empty();
    }

    private boolean isThere(NationalId id) {
        return !practitioners.known(List.of(id)).isEmpty();
    }

    private Schedule schedule(FirstRegistration first, Instant now) {
        var number = first.plus() ? now.plus(config.plusNumberWait()) : now;
        var listed = first.plus() ? number.plus(config.plusListedWait()) : now.plus(config.registrationWait());
        var reached = first.plus() ? listed.plus(config.plusEcpsWait()) : listed;
        return Schedule.of(
                new Moment(Step.NUMBERED, number),
                new Moment(Step.LISTED, listed),
                new Moment(Step.EFFECTIVE, reached));
    }

    private Schedule schedule(Wish wish, Instant now) {
        var wait = wish instanceof ContactChange ? config.contactsWait() : config.activityWait();
        var soonest = now.plus(wait);
        var wished = wish.notBefore().map(Timetable::beginning).orElse(soonest);
        return Schedule.of(new Moment(Step.EFFECTIVE, wished.isAfter(soonest) ? wished : soonest));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(FRANCE).toInstant();
    }
}
