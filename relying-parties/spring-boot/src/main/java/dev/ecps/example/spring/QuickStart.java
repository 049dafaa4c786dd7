package dev.ecps.example.spring;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
class QuickStart {
    public static void main(String[] arguments) {
        SpringApplication.run(QuickStart.class, arguments);
    }

    @GetMapping("/")
    String home() {
        return "Bonjour";
    }

    /** The parameter psc carries an access token that is good now: Spring refreshes it before it is handed over. */
    @GetMapping("/me")
    Map<String, Object> me(
            @AuthenticationPrincipal OidcUser user,
            @RegisteredOAuth2AuthorizedClient("psc") OAuth2AuthorizedClient psc) {
        var answer = new TreeMap<>(user.getUserInfo().getClaims());
        answer.put("accessTokenUntil", psc.getAccessToken().getExpiresAt());
        return answer;
    }
}
