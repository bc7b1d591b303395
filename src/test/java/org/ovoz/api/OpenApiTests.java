package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The description and the code tell of the same addresses and parameters. */
class OpenApiTests {

    private final OpenApi description = new OpenApi();

    @Test
    void describesEveryAddressAndNoOther() {
        var mapped = new TreeSet<String>();
        endpoints().flatMap(OpenApiTests::addresses).forEach(mapped::add);
        assertThat(mapped).hasSizeGreaterThan(7);
        assertThat(description.addresses()).isEqualTo(mapped);
    }

    @Test
    void describesEveryParameterAndNoOther() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(addresses(endpoint))
                        .allSatisfy(address -> assertThat(description.parameters(address))
                                .as(address)
                                .isEqualTo(parameters(endpoint))));
    }

    private static Stream<Method> endpoints() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("org.ovoz.api").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GetMapping.class));
    }

    private static Stream<String> addresses(Method endpoint) {
        var mapping = endpoint.getAnnotation(GetMapping.class);
        return Stream.concat(Arrays.stream(mapping.value()), Arrays.stream(mapping.path()));
    }

    private static Set<String> parameters(Method endpoint) {
        var names = new TreeSet<String>();
        for (var parameter : endpoint.getParameters()) {
            if (parameter.getType().isRecord()) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (parameter.isAnnotationPresent(PathVariable.class)
                    || parameter.isAnnotationPresent(RequestParam.class)) {
                names.add(parameter.getName());
            }
        }
        return names;
    }
}
