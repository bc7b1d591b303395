package org.ovoz.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Addresses and methods that are refused before anybody is asked who it is, such as {@code /api//v1} and TRACE: a program
 * reads a problem, not the way to the sign-in page.
 */
@Configuration
class ApiFirewall {

    @Bean
    RequestRejectedHandler rejected() {
        var refusals = new ApiRefusals();
        var others = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            var address =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (address.equals("/api") || address.startsWith("/api/")) {
                refusals.rejected(request, response);
            } else {
                others.handle(request, response, rejected);
            }
        };
    }
}
