package org.ovoz.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.site.ContentPolicy;
import org.ovoz.ui.site.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;

/**
 * The addresses of interviewers' devices: no session, no cookie, and nobody is signed in. A device's token is read by the
 * addresses themselves and opens nothing else; tokens of programs and sessions of staff open nothing here. Where this server
 * has several addresses, a notebook that came from one of them may ask the others, and no other page may.
 */
@Configuration(proxyBeanMethods = false)
class FieldSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain fieldAddresses(HttpSecurity http, Definitions definitions, PublicAddress site) {
        return http.securityMatcher("/api/v1/field/**")
                .cors(cors -> cors.configurationSource(request -> others(request, definitions, site)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.addHeaderWriter(
                                (_, response) -> response.setHeader("Content-Security-Policy", ContentPolicy.NOTHING))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /**
     * Null for a page of the address that is asked, which a proxy may tell us wrongly, and for a page of anybody else: both get
     * an answer as before, which browsers show to pages of its own address alone.
     */
    private static @Nullable CorsConfiguration others(
            HttpServletRequest request, Definitions definitions, PublicAddress site) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var addresses = definitions.study().notebook().origins();
        var isKnown = !addresses.isEmpty()
                && (addresses.contains(origin)
                        || site.origin()
                                .map(URI::toString)
                                .filter(own -> own.equals(origin))
                                .isPresent());
        if (!isKnown) {
            return null;
        }
        var others = new CorsConfiguration();
        others.setAllowedOrigins(List.of(origin));
        others.setAllowedMethods(List.of("GET", "POST", "PUT"));
        others.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT));
        others.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        others.setAllowCredentials(false);
        return others;
    }
}
