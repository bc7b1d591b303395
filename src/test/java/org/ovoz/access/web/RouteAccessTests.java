package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.access.Permission;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.testing.Compiled;
import org.ovoz.testing.Slow;

/** Every page of every room says who may open it, in words that {@link Permission} and {@link Role} know. */
@Slow
class RouteAccessTests {

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(Permission.values()), Stream.<Enum<?>>of(Role.values()))
            .map(Enum::name)
            .collect(Collectors.toSet());

    static Stream<Class<?>> pages() {
        return new ClassFileImporter()
                .withImportOption(new Compiled()).importPackages("org.ovoz").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class)
                                || type.isAnnotatedWith(Layout.class)
                                || type.isAssignableTo(RouterLayout.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void haveExactlyOneAccessAnnotationOfTheirOwn(Class<?> page) {
        var annotations = Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                .filter(page::isAnnotationPresent)
                .toList();
        assertThat(annotations).as(page.getName()).hasSize(1);
        var roles = page.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            assertThat(NAMES).as(page.getName()).contains(roles.value());
        }
    }

    @Test
    void openToAViewerOnlyTheResults() {
        var may = SignIn.authorities(new User(UUID.randomUUID(), "viewer", Role.VIEWER, Set.of(), true)).stream()
                .map(authority -> String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", ""))
                .collect(Collectors.toSet());
        assertThat(pages().filter(page -> page.isAnnotationPresent(RolesAllowed.class))
                        .filter(page -> Stream.of(
                                        page.getAnnotation(RolesAllowed.class).value())
                                .anyMatch(may::contains))
                        .map(Class::getSimpleName))
                .containsExactly("ResultsView");
    }
}
