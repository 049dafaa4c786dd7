package dev.ecps.idp.relyingparty;

import dev.ecps.idp.address.Addresses;
import java.util.Map;
import java.util.Optional;

/** A relying party of the house's own. Every bean of this type is one. */
public interface HouseClient {
    /** Its {@code client_id}. */
    String id();

    /** What the phone shows: « … souhaite se connecter ». */
    String name();

    /** Its addresses. */
    Site site();

    /** How its pages look. */
    Look look();

    /** Whether it is there. One that is not has no tenant and is not registered; its pages are its room's to close. */
    default boolean open() {
        return true;
    }

    /** Its secret. Default: one that is drawn at each start, which needs no setting and nobody else can know. */
    default Optional<String> secret() {
        return Optional.empty();
    }

    /**
     * Who logs its visitors in. Default: Pro Santé Connect, where it is registered then; the secret is needed for any
     * other. May be asked before the provider listens, while the port of the addresses is not known.
     */
    default ProviderAddresses provider(Addresses addresses) {
        return ProviderAddresses.proSanteConnect(addresses);
    }

    /** What it asks for beside {@code openid}, separated by blanks. */
    default String scope() {
        return "scope_all";
    }

    /** What else it says at the authorization endpoint. */
    default Map<String, String> extraParameters() {
        return Map.of("acr_values", "eidas1");
    }
}
