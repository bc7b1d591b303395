package org.ovoz;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.startup.ClassLoaderAwareServletContainerInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.spring.SpringLookupInitializer;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Starts Vaadin in the packaged product as a servlet container would: each part of its start is given the classes that it says it
 * handles, from the list that the build made. Elsewhere Vaadin searches by itself.
 */
@Component
class ListedPages implements ServletContextInitializer {

    @Override
    public void onStartup(ServletContext context) {
        if (AotDetector.useGeneratedArtifacts()) {
            context.addListener(new Start());
        }
    }

    /** Vaadin's parts of a start, the one first that the others need. */
    static Stream<ClassLoaderAwareServletContainerInitializer> starts() {
        return ServiceLoader.load(ServletContainerInitializer.class).stream()
                .filter(part -> ClassLoaderAwareServletContainerInitializer.class.isAssignableFrom(part.type()))
                .map(Provider::get)
                .map(ClassLoaderAwareServletContainerInitializer.class::cast);
    }

    /** The annotations and types of the classes that a part of the start wants to be given. */
    static Class<?>[] handled(ServletContainerInitializer part) {
        return Objects.requireNonNull(part.getClass().getAnnotation(HandlesTypes.class))
                .value();
    }

    private static class Start implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            var pages = read();
            starts().forEach(part -> {
                try {
                    part.process(of(part, pages), event.getServletContext());
                } catch (ServletException e) {
                    throw new IllegalStateException("Vaadin could not be started", e);
                }
            });
        }

        private static Set<Class<?>> of(ServletContainerInitializer part, List<? extends Class<?>> pages) {
            var found = new HashSet<Class<?>>();
            var handled = handled(part);
            pages.stream()
                    .filter(page -> Arrays.stream(handled).anyMatch(type -> isOf(page, type)))
                    .forEach(found::add);
            if (part instanceof LookupServletContainerInitializer) {
                found.add(LookupInitializer.class);
                found.add(SpringLookupInitializer.class);
            }
            return found;
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // what the check before it says
        private static boolean isOf(Class<?> page, Class<?> type) {
            return type.isAnnotation() ? page.isAnnotationPresent((Class) type) : type.isAssignableFrom(page);
        }

        private static List<? extends Class<?>> read() {
            try (var list = Objects.requireNonNull(ListedPages.class.getResourceAsStream("/" + PageList.FILE))) {
                return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(name -> ClassUtils.resolveClassName(name, ListedPages.class.getClassLoader()))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
