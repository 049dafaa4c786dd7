package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import io.smallrye.mutiny.Uni;
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
     * A grant may keep its caller waiting: it holds no thread meanwhile, and a caller who hangs up cancels it.
     *
     * @param client authenticated
     * @param form no parameter in it is repeated
     * @return the members of the answer, in order
     * @throws OAuthRefusal when the grant is no good
     */
    Uni<Map<String, Object>> answer(Client client, Parameters form);
}
