package org.ovoz.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Addresses and methods that are refused before anybody is asked who it is, such as {@code /api//v1} and TRACE: a program
 * reads a problem. An address that winds through folders is guessed, and answered as any other guess; in the light edition it is told.
 */
@Configuration(proxyBeanMethods = false)
class RejectedRequests {

    @Bean
    RequestRejectedHandler rejected() {
        var refusals = new ApiRefusals();
        var others = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            var address =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (address.equals("/api") || address.startsWith("/api/")) {
                refusals.rejected(request, response);
            } else if (request.getMethod().equals("GET") && address.contains("/..") && !address.startsWith("/light")) {
                response.sendRedirect(request.getContextPath() + "/login");
            } else {
                others.handle(request, response, rejected);
            }
        };
    }
}
