package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.oidc.protocol.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Tells the developer of a relying party, once per client, in the log, what a good request lacks all the same. */
@ApplicationScoped
public class Advice {
    private static final Logger LOG = Logger.getLogger(Advice.class);

    private static final List<String> EXPECTED = List.of("acr_values", "nonce", "state");

    private static final Map<String, String> SENSE = Map.of(
            "acr_values", "PSC's specification requires acr_values=eidas1",
            "nonce", "a nonce ties the ID token to the request",
            "state", "a state ties the answer to the browser that asked");

    private final Set<String> given = ConcurrentHashMap.newKeySet();

    /** Looks at a request that passed. Nothing of what was sent but the client's id reaches the log. */
    public void look(String client, Parameters sent) {
        EXPECTED.stream()
                .filter(name -> sent.nonEmpty(name).isEmpty())
                .filter(name -> given.add(name + " " + client))
                .forEach(name -> LOG.warnf(
                        "The client %s sends no %s: %s. ecps.profile=strict would refuse the request.",
                        client, name, SENSE.get(name)));
    }
}
