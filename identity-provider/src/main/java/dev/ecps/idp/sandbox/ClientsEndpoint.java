package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Registers relying parties while the provider runs. */
@Path("/sandbox/api/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients", description = "Relying parties, registered in a second.")
@Blocking
class ClientsEndpoint {
    private static final int MOST_URIS = 50;
    private static final int MOST_CHARACTERS = 20_000;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Set<String> METHODS = Set.of("client_secret_basic", "client_secret_post");

    private final Clients clients;
    private final InstantSource clock;
    private final Chance chance;

    ClientsEndpoint(Clients clients, InstantSource clock, Chance chance) {
        this.clients = clients;
        this.clock = clock;
        this.chance = chance;
    }

    /** What was registered (RFC 7591 §3.2.1). The secret is told here and never again. */
    record Registered(
            @JsonProperty("client_id") String clientId,
            @JsonProperty("client_secret") String clientSecret,
            @JsonProperty("client_id_issued_at") long issuedAt,
            @JsonProperty("client_secret_expires_at") long secretExpiresAt,
            @JsonProperty("client_name") String clientName,
            @JsonProperty("redirect_uris") List<String> redirectUris,
            @JsonProperty("post_logout_redirect_uris") List<String> postLogoutRedirectUris,
            @JsonProperty("token_endpoint_auth_method") String tokenEndpointAuthMethod,
            @JsonProperty("grant_types") List<String> grantTypes,
            @JsonProperty("response_types") List<String> responseTypes) {
        @Override
        public String toString() {
            return "Registered[" + clientId + "]";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "registerClient",
            summary = "Registers a relying party, in the place of one registered before under the same client_id",
            description = "With the metadata names of RFC 7591; client_id and client_secret may be chosen.")
    @APIResponse(
            responseCode = "201",
            description = "The client, with its secret",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or malformed; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The configuration has a client of this client_id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Registered register(@Nullable ClientRegistration wanted) {
        if (wanted == null) throw Refusal.field("redirect_uris", "At least one redirect URI is required.");
        var id = chosen("client_id", wanted.clientId());
        var secret = chosen("client_secret", wanted.clientSecret());
        var redirects = uris("redirect_uris", wanted.redirectUris());
        if (redirects.isEmpty()) throw Refusal.field("redirect_uris", "At least one redirect URI is required.");
        var afterLogout = uris("post_logout_redirect_uris", wanted.postLogoutRedirectUris());
        var method = method(wanted.tokenEndpointAuthMethod());
        var name = name(wanted.clientName(), id);
        var client = new Client(
                id,
                name,
                Chance.fingerprint(secret),
                redirects,
                afterLogout,
                optional("backchannel_logout_uri", wanted.backchannelLogoutUri()),
                optional("frontchannel_logout_uri", wanted.frontchannelLogoutUri()));
        if (!clients.register(client)) {
            throw new Refusal(Problem.of(
                            ProblemType.CONFLICT,
                            "The configuration has a client of this client_id; choose another one, or change the configuration.")
                    .about("client_id"));
        }
        return new Registered(
                id,
                secret,
                clock.instant().getEpochSecond(),
                0,
                name,
                redirects,
                afterLogout.isEmpty() ? redirects : afterLogout,
                method,
                List.of("authorization_code", "refresh_token"),
                List.of("code"));
    }

    private String chosen(String field, @Nullable String value) {
        if (value == null) return chance.token();
        if (PRINTABLE.matcher(value).matches()) return value;
        throw Refusal.field(field, "It must have 1 to 200 printable ASCII characters without blanks.");
    }

    private static String name(@Nullable String name, String id) {
        if (name == null) return id;
        if (!name.isBlank() && name.length() <= 200 && name.chars().noneMatch(Character::isISOControl)) return name;
        throw Refusal.field("client_name", "It must have 1 to 200 printable characters.");
    }

    private static String method(@Nullable String method) {
        if (method == null) return "client_secret_basic";
        if (METHODS.contains(method)) return method;
        throw Refusal.field("token_endpoint_auth_method", "It must be client_secret_basic or client_secret_post.");
    }

    private static List<String> uris(String field, @Nullable List<@Nullable String> uris) {
        if (uris == null) return List.of();
        if (uris.size() > MOST_URIS) throw Refusal.field(field, "At most " + MOST_URIS + " URIs are possible.");
        var checked = uris.stream().map(uri -> uri(field, uri)).distinct().toList();
        if (String.join("\n", checked).length() > MOST_CHARACTERS) {
            throw Refusal.field(field, "At most " + MOST_CHARACTERS + " characters are possible, all URIs together.");
        }
        return checked;
    }

    private static Optional<URI> optional(String field, @Nullable String uri) {
        return Optional.ofNullable(uri).map(text -> URI.create(uri(field, text)));
    }

    /** Any http or https address; a fragment is ruled out by RFC 6749 §3.1.2. */
    private static String uri(String field, @Nullable String text) {
        try {
            var uri = new URI(text == null ? "" : text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && text.length() <= 2_000
                    && text.chars().allMatch(letter -> letter < 128)) {
                return text;
            }
        } catch (URISyntaxException e) {
            // answered below, like an address of another kind
        }
        throw Refusal.field(
                field, "Each URI must be an absolute http or https URI without fragment, of at most 2000 characters.");
    }
}
