package dev.ecps.idp.portal;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.DeviceStory;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The e-CPS and its phones in words for the page.
 *
 * @param state key of the text that tells how it is
 * @param tone how good that is: {@code success}, {@code warning}, {@code error}, or nothing
 * @param until its last day; empty without one
 * @param active whether there is one that can be deleted
 * @param phone the active phone; null without one
 * @param earlier the phones before, the newest first
 */
@TemplateData
public record EcpsView(
        String state,
        String tone,
        String until,
        boolean active,
        @org.jspecify.annotations.Nullable PhoneView phone,
        List<PhoneView> earlier) {

    /**
     * A phone.
     *
     * @param name as its holder calls it
     * @param since when its e-CPS was activated
     * @param used when it approved a login last; empty if it never did
     * @param ended when its e-CPS ended; empty while it is active, or if nobody knows
     * @param why key of the text that tells why it ended
     */
    @TemplateData
    public record PhoneView(String name, String since, String used, String ended, String why) {
        static PhoneView of(DeviceStory story) {
            var device = story.device();
            return new PhoneView(
                    device.name(),
                    Moments.minute(device.activatedAt()),
                    story.lastUsed().map(Moments::minute).orElse(""),
                    story.endedAt().map(Moments::minute).orElse(""),
                    device.ended().map(PhoneView::why).orElse(""));
        }

        private static String why(Device.Ending ending) {
            return switch (ending) {
                case REPLACED -> "portal.phone.replaced";
                case DELETED -> "portal.phone.deleted";
            };
        }
    }

    static EcpsView of(List<DeviceStory> stories, Instant now, Period soon) {
        var active = stories.stream()
                .filter(story -> story.device().ended().isEmpty())
                .findFirst();
        var earlier = stories.stream()
                .filter(story -> story.device().ended().isPresent())
                .map(PhoneView::of)
                .toList();
        if (active.isEmpty()) return new EcpsView("portal.state.none", "", "", false, null, earlier);
        var device = active.get().device();
        return state(device, now, soon, active.map(PhoneView::of), earlier);
    }

    private static EcpsView state(
            Device device, Instant now, Period soon, Optional<PhoneView> phone, List<PhoneView> earlier) {
        var until = Moments.day(device.expiresAt());
        var shown = phone.orElseThrow();
        if (device.expired(now)) return new EcpsView("portal.state.expired", "error", until, true, shown, earlier);
        if (device.blocked()) return new EcpsView("portal.state.blocked", "error", until, true, shown, earlier);
        if (device.expired(now.atZone(ZoneOffset.UTC).plus(soon).toInstant()))
            return new EcpsView("portal.state.soon", "warning", until, true, shown, earlier);
        return new EcpsView("portal.state.active", "success", until, true, shown, earlier);
    }
}
