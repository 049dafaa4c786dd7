package com.example.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
class Portal {
    public static void main(String[] arguments) {
        SpringApplication.run(Portal.class, arguments);
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal OidcUser user) {
        return "Bonjour " + user.getName();
    }
}
