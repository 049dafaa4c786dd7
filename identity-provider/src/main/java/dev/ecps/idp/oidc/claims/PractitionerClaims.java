package dev.ecps.idp.oidc.claims;

import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What relying parties learn about a practitioner. */
@Singleton
public class PractitionerClaims {
    private final Practitioners practitioners;
    private final UserinfoShape shape;
    private final ClaimsConfig config;

    PractitionerClaims(Practitioners practitioners, UserinfoShape shape, ClaimsConfig config) {
        this.practitioners = practitioners;
        this.shape = shape;
        this.config = config;
    }

    /** The {@code sub} claim: {@code f:<uuid>:<national id>}. */
    public String subject(NationalId nationalId) {
        return "f:" + config.subjectStore() + ":" + nationalId.value();
    }

    /** The {@code otherIds} claim; empty if the practitioner left the directory. */
    public List<Map<String, Object>> otherIds(NationalId nationalId) {
        return practitioners.find(nationalId).map(PractitionerClaims::otherIds).orElse(List.of());
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
     * The userinfo answer.
     *
     * @param authMode {@code MOBILE} or {@code CARD}
     * @return empty if the practitioner left the directory
     */
    public Optional<Map<String, Object>> userinfo(NationalId nationalId, String authMode) {
        return practitioners.find(nationalId).map(found -> shape.of(found, subject(nationalId), authMode));
    }
}
