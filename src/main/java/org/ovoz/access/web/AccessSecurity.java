package org.ovoz.access.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.site.ContentPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Denies by default. Pages open to everybody say so themselves with {@code @AnonymousAllowed}; pages for staff name a
 * permission. The HTTP API takes tokens only.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessSecurity {

    /** Widths of bars stand in style attributes. */
    private static final String RESULTS_POLICY =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens) {
        var refusals = new ApiRefusals();
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.addHeaderWriter(policy(ContentPolicy.NOTHING))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Results that an admin has opened to everybody: no script, no session, no cookie. */
    @Bean
    @Order(2)
    SecurityFilterChain sharedPages(HttpSecurity http) {
        return http.securityMatcher("/r/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(policy(RESULTS_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /**
     * The light edition for respondents: no session; its own cookie and the token in its forms are asked for by its pages. A
     * form may lead to the neutral address of "Leave quickly" beside this site.
     */
    @Bean
    @Order(3)
    SecurityFilterChain lightEdition(HttpSecurity http, Definitions definitions) {
        var leaveTo = definitions.study().leaveTo();
        var elsewhere = leaveTo.getHost() == null ? "" : " " + leaveTo.getScheme() + "://" + leaveTo.getRawAuthority();
        var pages = policy(ContentPolicy.LIGHT + elsewhere);
        var answers = policy(ContentPolicy.NOTHING);
        // Nobody is signed in here, so nothing looks for whoever might be.
        return http.securityMatcher("/light", "/light/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.xssProtection(HeadersConfigurer.XXssConfig::disable)
                        .addHeaderWriter(
                                (request, response) -> (request.getRequestURI().contains("/light/answer/")
                                                ? answers
                                                : pages)
                                        .writeHeaders(request, response))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** The files of the offline client: the same for everybody, without session or cookie. */
    @Bean
    @Order(4)
    SecurityFilterChain notebook(HttpSecurity http, Definitions definitions) {
        return http.securityMatcher("/notebook", "/notebook/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        // What is set in the application holds from the next answer on.
                        .addHeaderWriter((_, response) -> response.setHeader(
                                "Content-Security-Policy",
                                ContentPolicy.notebook(
                                        definitions.study().notebook().origins())))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(
            HttpSecurity http,
            RequestUtil vaadinRequests,
            VaadinDefaultRequestCache remembered,
            LiveUsers liveUsers,
            LiveSessions liveSessions,
            KnownBrowsers browsers,
            AuditTrail auditTrail) {
        var signInPages = new SignInPages();
        // Vaadin's own rule would take the check of forged requests away from the sign-in form.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login", "/login?bye")
                        .defaultSuccessUrl("/staff")
                        .enableCsrfConfiguration(false)
                        // A mistyped address shows staff that there is no such page; strangers are asked to sign in.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
                        .addLogoutHandler((_, _, who) -> noteSignOut(who, auditTrail)));
        http.formLogin(form ->
                form.failureHandler(signInPages).authenticationDetailsSource(request -> details(request, browsers)));
        http.sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(onSignIn(liveSessions, browsers)));
        http.exceptionHandling(faults -> faults.accessDeniedHandler(signInPages));
        // What failed is told to everybody; strangers are sent to sign in by pages alone, which are remembered for
        // them.
        http.authorizeHttpRequests(requests ->
                requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll());
        remembered.ignoreRequests(request -> !vaadinRequests.isSecuredFlowRoute(request));
        http.headers(headers -> headers.addHeaderWriter(policy(ContentPolicy.PAGES))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        http.addFilterBefore(new OutdatedSessionFilter(liveUsers), AnonymousAuthenticationFilter.class);
        http.addFilterBefore(new StaffActs(liveSessions), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /** In the place of the one with which every answer begins. */
    private static HeaderWriter policy(String directives) {
        return (_, response) -> response.setHeader("Content-Security-Policy", directives);
    }

    private static SignIn.Details details(HttpServletRequest request, KnownBrowsers browsers) {
        var name = request.getParameter("username");
        return new SignIn.Details(name == null ? null : browsers.mark(request, name), request.getParameter("proof"));
    }

    private static SessionAuthenticationStrategy onSignIn(LiveSessions liveSessions, KnownBrowsers browsers) {
        return (authentication, request, response) -> {
            if (authentication.getPrincipal() instanceof SignedIn user) {
                liveSessions.add(request.getSession(), user);
                browsers.remember(request, response, user.name());
            }
        };
    }

    private static void noteSignOut(@Nullable Authentication who, AuditTrail auditTrail) {
        if (who != null && who.getPrincipal() instanceof SignedIn user) {
            auditTrail.record(user.name(), AuditAction.SIGN_OUT, user.name());
        }
    }
}
