package dev.ecps.idp.oidc.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenSignerTest {
    private static final Map<String, Object> CLAIMS =
            Map.of("exp", 4_000_000_000L, "sub", "somebody", "otherIds", List.of(Map.of("origine", "RPPS")));

    @Inject
    TokenSigner signer;

    @Inject
    ProviderKeys keys;

    @Test
    void a_token_that_was_remembered_reads_as_one_that_was_not() {
        var token = signer.signAndRemember(CLAIMS);
        var stranger = new TokenSigner(keys);
        assertThat(signer.readPublic(token)).contains(CLAIMS);
        assertThat(stranger.readPublic(token)).isEqualTo(signer.readPublic(token));
    }

    @Test
    void a_token_like_the_remembered_one_with_another_signature_is_not_read() {
        var token = signer.signAndRemember(CLAIMS);
        var other = signer.signPublicly(Map.of("sub", "somebody else"));
        var forged = token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
        assertThat(signer.readPublic(forged)).isEmpty();
    }
}
