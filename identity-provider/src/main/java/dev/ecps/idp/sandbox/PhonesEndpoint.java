package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.Registrations;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.device.DeviceRegistration;
import dev.ecps.wire.device.RegisteredDevice;
import dev.ecps.wire.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Registers phones by the hundred, with the last step of the activation alone: a load test can't wait for mails. */
@Path("/sandbox/api/phones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phones", description = "Phones that are registered without mail and SMS.")
@Blocking
class PhonesEndpoint {
    private static final int MOST = 500;

    private final Practitioners practitioners;
    private final Registrations registrations;
    private final Devices devices;

    PhonesEndpoint(Practitioners practitioners, Registrations registrations, Devices devices) {
        this.practitioners = practitioners;
        this.registrations = registrations;
        this.devices = devices;
    }

    /** What to register. */
    @Schema(
            name = "PhonesWanted",
            requiredProperties = {"phones"})
    record Wanted(
            @Schema(description = "1 to 500, each of another practitioner") @Nullable
            List<@Nullable Phone> phones) {}

    /** A phone and whose it is. The other half of its key, and the secret behind the PIN, never leave it. */
    @Schema(
            name = "PhoneWanted",
            requiredProperties = {"nationalId", "publicKey", "pinVerifier", "name"})
    record Phone(
            @Schema(examples = "899700001011") @Nullable String nationalId,

            @Schema(description = "public JWK, kty=EC, crv=P-256") @Nullable
            Map<String, Object> publicKey,

            @Schema(description = "base64url of SHA-256(HMAC-SHA-256(secret, PIN))") @Nullable
            String pinVerifier,

            @Schema(description = "1 to 60 characters", examples = "fleet-00001") @Nullable
            String name) {}

    /** What was registered. */
    @Schema(
            name = "PhonesRegistered",
            requiredProperties = {"phones"})
    record Registered(
            @Schema(description = "in the order of the request, each as its phone sees it")
            List<RegisteredDevice> phones) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "registerPhones",
            summary = "Registers phones, all of them or none",
            description = "As the last step of an activation does, which it spares: an earlier e-CPS of the same"
                    + " practitioner is replaced. Each phone goes on as in docs/phone-protocol.md.")
    @APIResponse(
            responseCode = "201",
            description = "The phones are registered",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "A member is missing or malformed, or nobody has an identifier; field names it, phones[3].publicKey"
                            + " for example",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Registered register(@Nullable Wanted wanted) {
        if (wanted == null
                || wanted.phones() == null
                || wanted.phones().isEmpty()
                || wanted.phones().size() > MOST) {
            throw Refusal.field("phones", "It is required: 1 to " + MOST + " phones.");
        }
        var phones = checked(wanted.phones());
        var holders =
                practitioners.find(phones.stream().map(NewDevice::nationalId).toList());
        IntStream.range(0, phones.size())
                .filter(index -> !holders.containsKey(phones.get(index).nationalId()))
                .findFirst()
                .ifPresent(index -> {
                    throw about(index, "nationalId", "Nobody in the directory has this identifier.");
                });
        return new Registered(devices.register(phones).stream()
                .map(device -> seen(device, holders))
                .toList());
    }

    private List<NewDevice> checked(List<@Nullable Phone> wanted) {
        var phones = new ArrayList<NewDevice>(wanted.size());
        var holders = new HashSet<NationalId>();
        for (int index = 0; index < wanted.size(); index++) phones.add(checked(index, wanted.get(index), holders));
        return phones;
    }

    private NewDevice checked(int index, @Nullable Phone phone, Set<NationalId> holders) {
        if (phone == null) throw Refusal.field("phones[" + index + "]", "It must be a phone.");
        var holder = holder(phone.nationalId())
                .orElseThrow(() -> about(index, "nationalId", "It must be a national identifier, prefix included."));
        if (!holders.add(holder)) throw about(index, "nationalId", "A phone before has the same holder.");
        try {
            return registrations
                    .vouchedFor(new DeviceRegistration(phone.publicKey(), phone.pinVerifier(), phone.name()))
                    .of(holder);
        } catch (Refusal refused) {
            throw about(
                    index,
                    String.valueOf(refused.problem().field()),
                    refused.problem().detail());
        }
    }

    private static Optional<NationalId> holder(@Nullable String id) {
        return Optional.ofNullable(id)
                .filter(text -> NationalId.flawOfTyped(text).isEmpty())
                .map(NationalId::of);
    }

    private static RegisteredDevice seen(Device device, Map<NationalId, Practitioner> holders) {
        return Registrations.seen(device, holders.get(device.nationalId()));
    }

    private static Refusal about(int index, String member, String detail) {
        return Refusal.field("phones[" + index + "]." + member, detail);
    }
}
