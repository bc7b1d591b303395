package org.ovoz.journeys;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Another version of the service worker, as after an update of the product. The file itself stays as it is: journeys of
 * another process read it at the same time.
 */
@TestConfiguration(proxyBeanMethods = false)
class NewWorker {

    private static volatile @Nullable String version;

    /** From now on; null for the one that there is. */
    static void become(@Nullable String other) {
        version = other;
    }

    @Bean
    OncePerRequestFilter newWorker() {
        return new OncePerRequestFilter() {

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (version == null || !request.getRequestURI().equals("/notebook/sw.js")) {
                    chain.doFilter(request, response);
                    return;
                }
                var worker = new ClassPathResource("notebook/sw.js").getContentAsString(StandardCharsets.UTF_8);
                response.setContentType("text/javascript;charset=UTF-8");
                response.setHeader("Cache-Control", "no-cache");
                response.getWriter()
                        .write(worker.replaceFirst("\"version\":\"[0-9a-f]+\"", "\"version\":\"" + version + "\""));
            }
        };
    }
}
