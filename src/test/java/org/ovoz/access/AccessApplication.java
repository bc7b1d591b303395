package org.ovoz.access;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.Tiny;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** This room and the shell, without the other rooms. No stereotype: nothing else may find it by scanning. */
@EnableAutoConfiguration
@ComponentScan({"org.ovoz.access", "org.ovoz.ui"})
public class AccessApplication {

    @Bean
    Definitions definitions() {
        return Tiny.definitions();
    }

    @Bean
    KeyedHash keyedHash() {
        return OwnKey.of("study");
    }

    @Bean
    StudyDays studyDays(Definitions definitions) {
        return new StudyDays(definitions.study(), InstantSource.system());
    }

    /** A session's own token against forged requests, so that tests can post what the sign-in page posts. */
    @Bean
    @Order(0)
    SecurityFilterChain csrfProbe(HttpSecurity http) {
        return http.securityMatcher("/csrf-probe", "/address-probe")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** What a page and a controller of the HTTP API do: ask services, which refuse. */
    @Bean
    RouterFunction<ServerResponse> probes(CurrentUser currentUser) {
        return RouterFunctions.route()
                .GET(
                        "/csrf-probe",
                        request -> text(((CsrfToken) request.servletRequest().getAttribute(CsrfToken.class.getName()))
                                .getToken()))
                .GET(
                        "/address-probe",
                        request -> text(request.servletRequest().getRemoteAddr() + " "
                                + request.servletRequest().getHeader("X-Forwarded-For")))
                .GET(
                        "/probe/who",
                        _ -> text(currentUser.require(Permission.SEE_TABLES).name()))
                .GET(
                        "/api/probe/who",
                        _ -> text(currentUser.require(Permission.SEE_TABLES).name()))
                .GET("/api/probe/refused", _ -> {
                    throw new AccessDeniedException("another country");
                })
                .build();
    }

    private static ServerResponse text(String body) {
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(body);
    }
}
