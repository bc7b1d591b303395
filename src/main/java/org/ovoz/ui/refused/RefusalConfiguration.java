package org.ovoz.ui.refused;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Puts our word for refusals into the server twice: behind the framework's, so that it is the first to speak, and around all,
 * for what is so damaged that nobody knows whom it was for.
 */
@Configuration
class RefusalConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals(Answers answers) {
        return server -> {
            server.addEngineValves(new RefusalValve(answers));
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new RefusalValve(answers)));
        };
    }
}
