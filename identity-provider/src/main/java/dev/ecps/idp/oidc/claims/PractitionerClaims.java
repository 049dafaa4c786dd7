package dev.ecps.idp.oidc.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ecps.idp.crypto.Remembered;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What relying parties learn about a practitioner. */
@Singleton
public class PractitionerClaims {
    private static final int MOST_REMEMBERED = 2_000;
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();

    private final Practitioners practitioners;
    private final UserinfoDocument document;
    private final ClaimsConfig config;
    private final InstantSource clock;
    private final Remembered<Asked, Known> known = new Remembered<>(MOST_REMEMBERED);

    /** What was asked for; an empty {@code document} stands for the identifiers in tokens. */
    private record Asked(NationalId nationalId, String document) {}

    /** An answer, the state of the directory it was made from, and when. */
    private record Known(Made made, byte[] userinfo, List<Map<String, Object>> otherIds) {}

    private record Made(long edition, Instant at) {
        boolean isGood(Made now, Duration longest) {
            return edition == now.edition && Duration.between(at, now.at).abs().compareTo(longest) < 0;
        }
    }

    PractitionerClaims(
            Practitioners practitioners, UserinfoDocument document, ClaimsConfig config, InstantSource clock) {
        this.practitioners = practitioners;
        this.document = document;
        this.config = config;
        this.clock = clock;
    }

    /** The {@code sub} claim: {@code f:<uuid>:<national id>}. */
    public String subject(NationalId nationalId) {
        return "f:" + config.subjectStore() + ":" + nationalId.value();
    }

    /** Whether the directory has this practitioner. */
    public boolean known(NationalId nationalId) {
        return tokens(nationalId).isPresent();
    }

    /** The {@code otherIds} claim; empty if the practitioner left the directory. */
    public List<Map<String, Object>> otherIds(NationalId nationalId) {
        return tokens(nationalId).map(Known::otherIds).orElse(List.of());
    }

    private Optional<Known> tokens(NationalId nationalId) {
        return remember(new Asked(nationalId, ""), (person, made) -> new Known(made, new byte[0], otherIds(person)));
    }

    static List<Map<String, Object>> otherIds(Practitioner practitioner) {
        return practitioner.otherIds().stream().map(PractitionerClaims::otherId).toList();
    }

    private static Map<String, Object> otherId(OtherId id) {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("identifiant", id.identifier());
        claim.put("origine", id.origin());
        claim.put("qualite", id.quality());
        return claim;
    }

    /**
     * The userinfo answer, as JSON in UTF-8. It must not be changed.
     *
     * @param authMode {@code MOBILE} or {@code CARD}
     * @param scopeAll whether {@code scope_all} was granted
     * @return empty if the practitioner left the directory
     */
    public Optional<byte[]> userinfo(NationalId nationalId, String authMode, boolean scopeAll) {
        return remember(
                        asked(nationalId, authMode, scopeAll),
                        (person, made) -> new Known(made, json(claims(person, authMode, scopeAll)), List.of()))
                .map(Known::userinfo);
    }

    /** As {@link #userinfo}, if it can be told without a look into the database; for those who must not wait. */
    public Optional<byte[]> userinfoAtHand(NationalId nationalId, String authMode, boolean scopeAll) {
        return recall(asked(nationalId, authMode, scopeAll), now()).map(Known::userinfo);
    }

    /** Whether {@link #known} and {@link #otherIds} can answer without a look into the database. */
    public boolean atHand(NationalId nationalId) {
        return recall(new Asked(nationalId, ""), now()).isPresent();
    }

    private Asked asked(NationalId nationalId, String authMode, boolean scopeAll) {
        return new Asked(nationalId, reduced(scopeAll) ? "reduced" : authMode);
    }

    private Map<String, Object> claims(Practitioner person, String authMode, boolean scopeAll) {
        var subject = subject(person.nationalId());
        return reduced(scopeAll) ? document.reduced(person, subject) : document.full(person, subject, authMode);
    }

    private boolean reduced(boolean scopeAll) {
        return switch (config.reduced()) {
            case WITHOUT_SCOPE_ALL -> !scopeAll;
            case NEVER -> false;
            case ALWAYS -> true;
        };
    }

    private interface Recipe {
        Known make(Practitioner person, Made made);
    }

    /**
     * The edition is read before the person: should the directory change in between, what is remembered bears the
     * older edition and is not used again. The time bounds what another process may have changed in the database.
     */
    private Optional<Known> remember(Asked asked, Recipe recipe) {
        var now = now();
        var before = recall(asked, now);
        if (before.isPresent()) return before;
        var made = practitioners.find(asked.nationalId()).map(person -> recipe.make(person, now));
        made.ifPresent(it -> known.put(asked, it));
        return made;
    }

    private Made now() {
        return new Made(practitioners.edition(), clock.instant());
    }

    private Optional<Known> recall(Asked asked, Made now) {
        return known.find(asked).filter(it -> it.made().isGood(now, config.rememberedFor()));
    }

    private static byte[] json(Map<String, Object> claims) {
        try {
            return JSON.writeValueAsBytes(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
