package com.example.portal;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;

@Configuration
class PscLogin {
    /** PSC's discovery path is not the standard one, so issuer-uri in application.properties would not find it. */
    @Bean
    ClientRegistrationRepository registrations(
            @Value("${psc.issuer}") String issuer,
            @Value("${psc.client-id}") String id,
            @Value("${psc.client-secret}") String secret) {
        var metadata = RestClient.create()
                .get()
                .uri(issuer + "/.well-known/wallet-openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        return new InMemoryClientRegistrationRepository(ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId("psc")
                .clientId(id)
                .clientSecret(secret)
                .scope("openid", "scope_all")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .userNameAttributeName("SubjectNameID")
                .build());
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository registrations) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2Login(login -> login.authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(asksForEidas1(registrations))))
                .build();
    }

    private static OAuth2AuthorizationRequestResolver asksForEidas1(ClientRegistrationRepository registrations) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(all -> all.put("acr_values", "eidas1"))));
        return resolver;
    }
}
