package org.ovoz.access;

import org.ovoz.questionnaire.Definitions;
import org.ovoz.testing.Tiny;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** This room and the shell, without the other rooms. No stereotype: nothing else may find it by scanning. */
@EnableAutoConfiguration
@ComponentScan({"org.ovoz.access", "org.ovoz.ui"})
public class AccessApplication {

    @Bean
    Definitions definitions() {
        return Tiny.definitions();
    }

    /** A session's own token against forged requests, so that tests can post what the sign-in page posts. */
    @Bean
    @Order(0)
    SecurityFilterChain csrfProbe(HttpSecurity http) {
        return http.securityMatcher("/csrf-probe")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    Probe probe(CurrentUser currentUser) {
        return new Probe(currentUser);
    }

    /** What a controller of the HTTP API does: asks services, which refuse. */
    @RestController
    static class Probe {

        private final CurrentUser currentUser;

        Probe(CurrentUser currentUser) {
            this.currentUser = currentUser;
        }

        @GetMapping("/api/probe/who")
        String who() {
            return currentUser.require(Permission.SEE_TABLES).name();
        }

        @GetMapping("/probe/who")
        String whoOfPage() {
            return currentUser.require(Permission.SEE_TABLES).name();
        }

        @GetMapping("/csrf-probe")
        String csrf(CsrfToken token) {
            return token.getToken();
        }

        @GetMapping("/api/probe/refused")
        String refused() {
            throw new AccessDeniedException("another country");
        }
    }
}
