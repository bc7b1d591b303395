package org.ovoz;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.spring.VaadinServletContextInitializer;
import jakarta.servlet.ServletContextListener;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.Compiled;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;

/** What the build writes down for Vaadin is what Vaadin would have found. */
@Slow
class PageListTests {

    @Test
    void hasEveryPageLayoutAndPageForErrors() {
        var all = new ClassFileImporter()
                .withImportOption(new Compiled()).importPackages("org.ovoz").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class)
                                || type.isAnnotatedWith(Layout.class)
                                || type.isAssignableTo(HasErrorParameter.class)
                                || type.isAssignableTo(AppShellConfigurator.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(PageList.names()).containsAll(all).contains("com.vaadin.flow.router.RouteNotFoundError");
    }

    /** With several, Spring looks for the marked one among them, which it only does where it searches for components. */
    @Test
    void hasPagesThatAreMadeInOneWay() {
        assertThat(PageList.names().stream()
                        .filter(name -> name.startsWith("org.ovoz."))
                        .map(name -> ClassUtils.resolveClassName(name, null))
                        .filter(type ->
                                Component.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                        .filter(type -> type.isAnnotationPresent(Route.class)
                                || type.isAnnotationPresent(Layout.class)
                                || RouterLayout.class.isAssignableFrom(type)
                                || HasErrorParameter.class.isAssignableFrom(type)))
                .hasSizeGreaterThan(40)
                .allSatisfy(page -> {
                    assertThat(page.getDeclaredConstructors())
                            .as(page.getName())
                            .hasSize(1);
                    assertThat(Arrays.stream(page.getDeclaredFields())
                                    .filter(field -> field.isAnnotationPresent(Autowired.class)))
                            .as(page.getName())
                            .isEmpty();
                    assertThat(Arrays.stream(page.getDeclaredMethods())
                                    .filter(method -> method.isAnnotationPresent(Autowired.class)))
                            .as(page.getName())
                            .isEmpty();
                });
    }

    /** A Vaadin that does something else at its start has to be looked at: the jar would go without it. */
    @Test
    void isAskedByEveryPartOfVaadinsStart() {
        assertThat(ListedPages.starts()
                        .map(Object::getClass)
                        .filter(part -> part.getPackage().equals(RouteRegistryInitializer.class.getPackage()))
                        .map(Class::getSimpleName))
                .containsExactly(
                        "LookupServletContainerInitializer",
                        "RouteRegistryInitializer",
                        "ErrorNavigationTargetInitializer",
                        "AnnotationValidator",
                        "WebComponentExporterAwareValidator",
                        "WebComponentConfigurationRegistryInitializer",
                        "VaadinAppShellInitializer");
        assertThat(Arrays.stream(VaadinServletContextInitializer.class.getDeclaredClasses())
                        .filter(ServletContextListener.class::isAssignableFrom)
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "FailFastServletContextListener",
                        "CompositeServletContextListener",
                        "LookupInitializerListener",
                        "VaadinAppShellContextListener",
                        "RouteServletContextListener",
                        "ErrorParameterServletContextListener",
                        "AnnotationValidatorServletContextListener",
                        "WebComponentServletContextListener",
                        "DevModeServletContextListener");
    }
}
