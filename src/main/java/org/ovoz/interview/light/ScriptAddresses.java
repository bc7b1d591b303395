package org.ovoz.interview.light;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Leads what a script sends to its place, before the methods of all controllers are looked through for it. */
@Configuration(proxyBeanMethods = false)
class ScriptAddresses {

    @Bean
    HandlerMapping answersOfScripts(ScriptAnswers answers) {
        return new SimpleUrlHandlerMapping(Map.of(ScriptAnswers.ANSWERS + "*", answers), Ordered.HIGHEST_PRECEDENCE);
    }
}
