package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import java.util.Map;

/** One way to get tokens. */
public interface TokenGrant {
    /** The {@code grant_type} it answers to. */
    String type();

    /** Whether there is a client that may use it. */
    default boolean offered() {
        return true;
    }

    /**
     * @param client authenticated
     * @param form no parameter in it is repeated
     * @return the members of the answer, in order
     * @throws OAuthRefusal when the grant is no good
     */
    Map<String, Object> exchange(Client client, Parameters form);
}
