package dev.ecps.idp.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WalletPlaceholderTest {
    private static final String WALLET = "http://localhost:41234";

    private static Client registered(String uri, String afterLogout) {
        return new Client(
                        "one",
                        "One",
                        Credential.none(),
                        List.of(uri),
                        List.of(afterLogout),
                        LogoutNotices.NONE,
                        CibaUse.POLL)
                .withWallet(WALLET);
    }

    @Test
    void a_URI_that_begins_with_the_placeholder_follows_the_provider() {
        var client = registered("{wallet}/demo/erpps/espace", "{wallet}/demo/erpps");
        assertThat(client.mayRedirectTo(WALLET + "/demo/erpps/espace")).isTrue();
        assertThat(client.mayReturnTo(WALLET + "/demo/erpps")).isTrue();
    }

    @Test
    void nothing_else_is_replaced_and_nothing_else_is_let_through() {
        var client = registered("https://app.test/{wallet}", "https://app.test/");
        assertThat(client.mayRedirectTo("https://app.test/{wallet}")).isTrue();
        assertThat(client.mayRedirectTo("https://app.test/" + WALLET)).isFalse();
        assertThat(registered("{wallet}/a", "{wallet}/a").mayRedirectTo("{wallet}/a"))
                .isFalse();
    }
}
