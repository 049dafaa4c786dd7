package dev.ecps.idp.ecps.activation;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.idp.ecps.activation.Activations.Candidate;
import dev.ecps.idp.ecps.activation.Outcome.Taken;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.Registrations;
import dev.ecps.idp.ecps.device.SignedRequest;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.messaging.Undeliverable;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.NationalId.Flaw;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.ActivationOpened;
import dev.ecps.wire.activation.ActivationRequest;
import dev.ecps.wire.activation.EnteredCode;
import dev.ecps.wire.activation.MailSent;
import dev.ecps.wire.activation.PinRules;
import dev.ecps.wire.activation.ScannedLink;
import dev.ecps.wire.activation.SmsRequest;
import dev.ecps.wire.activation.SmsSent;
import dev.ecps.wire.device.DeviceRegistration;
import dev.ecps.wire.device.RegisteredDevice;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The activation as a phone goes through it, step by step. */
@Path(PhonePaths.ACTIVATIONS)
@Blocking
class ActivationEndpoint {
    private static final int PIN_LENGTH = 4;

    private final Practitioners practitioners;
    private final Activations activations;
    private final ActivationMessages messages;
    private final ActivationLinks links;
    private final ActivationConfig config;
    private final Devices devices;
    private final Registrations registrations;
    private final SignedRequest request;

    ActivationEndpoint(
            Practitioners practitioners,
            Activations activations,
            ActivationMessages messages,
            ActivationLinks links,
            ActivationConfig config,
            Devices devices,
            Registrations registrations,
            SignedRequest request) {
        this.practitioners = practitioners;
        this.activations = activations;
        this.messages = messages;
        this.links = links;
        this.config = config;
        this.devices = devices;
        this.registrations = registrations;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    public ActivationOpened open(@Nullable ActivationRequest body) {
        if (body == null || body.nationalId() == null) throw Refusal.field("nationalId", "It is required.");
        var practitioner = practitioner(body.nationalId());
        var contacts = practitioner.contacts();
        var mail = contacts.usableMail();
        var mobile = contacts.usableMobile();
        if (mail.isEmpty() || mobile.isEmpty()) throw missing(contacts);
        var opened = activations.begin(practitioner.nationalId(), mail.get(), mobile.get());
        return new ActivationOpened(opened.secret(), Masking.of(mail.get(), mobile.get()), opened.expiresAt());
    }

    private Practitioner practitioner(String typed) {
        var flaw = NationalId.flawOfTyped(typed);
        if (flaw.isPresent()) throw notRecognised(flaw.get(), advice(flaw.get()));
        return practitioners
                .find(NationalId.of(typed))
                .orElseThrow(() -> notRecognised(
                        NotFound.NOT_IN_DIRECTORY, "It is well formed, but nobody in the directory has it."));
    }

    private enum NotFound {
        NOT_IN_DIRECTORY
    }

    private static Refusal notRecognised(Enum<?> cause, String advice) {
        return new Refusal(Problem.of(ProblemType.NATIONAL_ID_NOT_RECOGNISED, "Identifiant RPPS non reconnu. " + advice)
                .about("nationalId")
                .because(cause));
    }

    private static String advice(Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> "Type the national identifier.";
            case MISSING_PREFIX -> "Put 8 before an RPPS number, 0 before an ADELI number.";
            case WRONG_LENGTH -> "It has 12 digits for RPPS and 10 for ADELI, prefix included.";
            case UNKNOWN_FORM -> "It begins with 8 (RPPS) or 0 (ADELI).";
        };
    }

    private enum Missing {
        MAIL,
        MOBILE,
        BOTH
    }

    private static Refusal missing(Contacts contacts) {
        var what = contacts.usableMail().isPresent()
                ? Missing.MOBILE
                : contacts.usableMobile().isPresent() ? Missing.MAIL : Missing.BOTH;
        return new Refusal(Problem.of(
                        ProblemType.CONTACTS_MISSING,
                        "The directory lacks a correspondence e-mail or a mobile number: have it updated"
                                + " (Order, ARS or the eRPPS portal), wait 48 hours, try again.")
                .about("nationalId")
                .because(what));
    }

    @POST
    @Path("{activation}/" + PhonePaths.MAIL)
    public MailSent mail(@PathParam("activation") String secret) {
        var mailing = told(activations.mail(secret));
        var to = practitioners.find(mailing.taking().frame().nationalId()).orElseThrow(ActivationEndpoint::gone);
        try {
            messages.mail(to, mailing, links.to(mailing.token()));
        } catch (Undeliverable undeliverable) {
            activations.takeBack(secret, mailing.taking());
            throw unavailable("mail");
        }
        return new MailSent(mailing.linkExpiresAt(), mailing.resendsLeft());
    }

    private static Refusal gone() {
        return notRecognised(NotFound.NOT_IN_DIRECTORY, "This practitioner left the directory.");
    }

    private static Refusal unavailable(String what) {
        return new Refusal(
                ProblemType.UNAVAILABLE, "The " + what + " could not be handed over; it was not counted. Try again.");
    }

    @POST
    @Path("{activation}/" + PhonePaths.LINK)
    public void link(@PathParam("activation") String secret, @Nullable ScannedLink body) {
        if (body == null || body.link() == null) throw Refusal.field("link", "It is required.");
        told(activations.confirm(secret, links.tokenIn(body.link())));
    }

    @POST
    @Path("{activation}/" + PhonePaths.SMS)
    public SmsSent sms(@PathParam("activation") String secret, @Nullable SmsRequest body) {
        if (body == null) throw Refusal.field("tag", "It is required.");
        var texting = told(activations.text(secret));
        try {
            messages.text(texting, body.tag());
        } catch (Undeliverable undeliverable) {
            activations.takeBack(secret, texting.taking());
            throw unavailable("SMS");
        }
        return new SmsSent(config.codeLength(), texting.codeExpiresAt(), texting.resendsLeft());
    }

    @POST
    @Path("{activation}/" + PhonePaths.CODE)
    public PinRules code(@PathParam("activation") String secret, @Nullable EnteredCode body) {
        if (body == null || body.code() == null) throw Refusal.field("code", "It is required.");
        told(activations.enter(secret, body.code().strip()));
        return new PinRules(PIN_LENGTH, config.forbiddenPins());
    }

    @POST
    @Path("{activation}/" + PhonePaths.DEVICE_OF_ACTIVATION)
    @ResponseStatus(201)
    public RegisteredDevice device(@PathParam("activation") String secret, byte @Nullable [] body)
            throws JsonProcessingException {
        var registration = registrations.check(request, body, request.read(body, DeviceRegistration.class));
        var candidate = new Candidate(registration.thumbprint(), registration.pinVerifier());
        var device = told(activations.register(secret, candidate, (frame, now) -> {
            practitioners.find(frame.nationalId()).orElseThrow(ActivationEndpoint::gone);
            return devices.register(registration.of(frame.nationalId())).id();
        }));
        return registrations.seen(devices.of(device).orElseThrow());
    }

    private static <T> T told(Outcome<T> outcome) {
        if (outcome instanceof Taken<T> taken) return taken.told();
        throw ActivationRefusals.of((Outcome.Refused<T>) outcome);
    }
}
