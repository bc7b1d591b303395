package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** The description and the code tell of the same addresses and parameters. */
class OpenApiTests {

    private final OpenApi description = new OpenApi();

    @Test
    void describesEveryAddressAndNoOther() {
        var mapped = new TreeSet<String>();
        endpoints().flatMap(OpenApiTests::addresses).forEach(mapped::add);
        assertThat(mapped).hasSizeGreaterThan(7);
        assertThat(description.allAddresses()).isEqualTo(mapped);
    }

    @Test
    void describesTheMethodOfEveryAddress() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(addresses(endpoint))
                        .allSatisfy(address -> assertThat(description.methods(address))
                                .as(address)
                                .containsExactly(
                                        mapping(endpoint).method()[0].name().toLowerCase(Locale.ROOT))));
    }

    @Test
    void describesEveryParameterAndNoOther() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(addresses(endpoint))
                        .allSatisfy(address -> assertThat(description.parameters(address))
                                .as(address)
                                .isEqualTo(parameters(endpoint))));
    }

    @Test
    void saysWhichParametersMustBeGiven() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(addresses(endpoint))
                        .allSatisfy(address -> assertThat(description.required(address))
                                .as(address)
                                .isEqualTo(required(endpoint))));
    }

    @Test
    void seesWhatIsNotAsDescribed() {
        var table = "/api/v1/waves/{wave}/tables/{variable}";
        assertThat(description.differences(table, "{}")).isNotEmpty();
        assertThat(description.differences("/api/v1/waves", "[{\"id\": 1}]")).isNotEmpty();
        assertThat(description.problemDifferences("{\"title\": \"No\", \"status\": 400, \"more\": 1}"))
                .isNotEmpty();
        assertThat(description.problemDifferences("{\"title\": \"No\", \"status\": 400}"))
                .isEmpty();
        assertThat(description.differences(table, 418, "{}")).isNotEmpty();
    }

    private static Stream<Method> endpoints() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("org.ovoz.api").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    }

    private static Stream<String> addresses(Method endpoint) {
        return Arrays.stream(mapping(endpoint).path());
    }

    private static RequestMapping mapping(Method endpoint) {
        return AnnotatedElementUtils.findMergedAnnotation(endpoint, RequestMapping.class);
    }

    /** Those of the path, and those that are let through. */
    private static Set<String> parameters(Method endpoint) {
        var names = DeclaredParameters.of(new HandlerMethod(new Object(), endpoint));
        Arrays.stream(endpoint.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
                .map(Parameter::getName)
                .forEach(names::add);
        return names;
    }

    private static Set<String> required(Method endpoint) {
        return Arrays.stream(endpoint.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class) || isRequired(parameter))
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRequired(Parameter parameter) {
        var named = parameter.getAnnotation(RequestParam.class);
        return named != null && named.required() && named.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }
}
