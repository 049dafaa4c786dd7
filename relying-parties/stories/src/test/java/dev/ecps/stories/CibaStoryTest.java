package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.ecps.example.nimbus.PscBackchannel;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/clients/ciba.md: a server logs somebody in over the back channel; the provider holds its polls. */
class CibaStoryTest {
    private static QuickStart page;

    private final ClientSecretBasic client = new ClientSecretBasic(new ClientID("my-server"), new Secret("my-secret"));
    private final Issuer issuer = new Issuer(Desk.issuer());
    private final String doctor = Desk.holder().nationalId();

    @BeforeAll
    static void register() throws Exception {
        Tools.needShell();
        page = new QuickStart("ciba", 8084, Optional.empty());
        page.run("Register", QuickStart.ROOT, 8084);
    }

    private static OIDCTokens after(Future<OIDCTokens> polling) throws Exception {
        return polling.get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_doctor_finds_the_server_s_number_on_the_phone_and_the_server_has_tokens() throws Exception {
        var psc = PscBackchannel.discover(issuer, client);
        var number = psc.draw();
        var login = psc.begin(doctor, number);
        var server = Executors.newSingleThreadExecutor();
        try {
            var polling = server.submit(() -> psc.await(login));
            var service = Desk.holder().approve(number);
            var tokens = after(polling);

            assertThat(service).isEqualTo("Mon logiciel");
            var claims = tokens.getIDToken().getJWTClaimsSet();
            assertThat(claims.getStringClaim("preferred_username")).isEqualTo(doctor);
            assertThat(claims.getStringClaim("authMode")).isEqualTo("MOBILE");
            assertThat(tokens.getRefreshToken()).isNotNull();
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_doctor_who_refuses_is_heard() throws Exception {
        var psc = PscBackchannel.discover(issuer, client);
        var login = psc.begin(doctor, psc.draw());
        Desk.holder().decline();

        assertThatThrownBy(() -> psc.await(login))
                .isInstanceOfSatisfying(
                        GeneralException.class,
                        refused ->
                                assertThat(refused.getErrorObject().getCode()).isEqualTo("access_denied"));
    }

    @Test
    void the_commands_of_the_page_work() throws Exception {
        page.run("A phone", QuickStart.ROOT, 8084);
        page.run("With curl", QuickStart.ROOT, 8084);
        page.run("Test", QuickStart.ROOT, 8084);
        var psc = PscBackchannel.discover(issuer, client);

        var tokens = psc.await(psc.begin(Desk.VIRTUAL, psc.draw()));

        assertThat(tokens.getIDToken().getJWTClaimsSet().getStringClaim("preferred_username"))
                .isEqualTo(Desk.VIRTUAL);
    }
}
