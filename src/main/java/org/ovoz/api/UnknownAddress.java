package org.ovoz.api;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * What lies under /api and is no address of it: a problem like the others, not a page of the application. And what is asked
 * of an address that is one is checked before it answers.
 */
@Configuration(proxyBeanMethods = false)
class UnknownAddress implements WebMvcConfigurer {

    /** After the addresses of controllers, before those of pages. */
    private static final int AFTER_CONTROLLERS = 1;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new DeclaredParameters()).addPathPatterns("/api/**");
    }

    @Bean
    HandlerMapping unknownAddressesOfTheApi(ProblemBodies bodies) {
        var nothing = new HandlerMethod(new Nothing(bodies), handler());
        return new SimpleUrlHandlerMapping(Map.of("/api", nothing, "/api/**", nothing), AFTER_CONTROLLERS);
    }

    private static Method handler() {
        return Objects.requireNonNull(ReflectionUtils.findMethod(Nothing.class, "isHere"));
    }

    /** Stands where no address is. */
    record Nothing(ProblemBodies bodies) {

        void isHere() {
            throw bodies.noSuchAddress();
        }
    }
}
