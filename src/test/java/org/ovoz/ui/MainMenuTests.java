package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.Compiled;

class MainMenuTests {

    /** What the header leads to beside the menu, and the place from which one is led on. */
    private static final Set<String> BESIDE = Set.of("account", "notices", "staff");

    private final List<JavaClass> pages = new ClassFileImporter()
            .withImportOption(new Compiled()).importPackages("org.ovoz").stream()
                    .filter(type -> type.isAnnotatedWith(Route.class)
                            && type.getAnnotationOfType(Route.class).layout() == MainLayout.class)
                    .toList();

    /** Else its second line is empty there, and nothing says where in the product one is. */
    @Test
    void knowsForEveryPageWhereItBelongs() {
        var listed = pages.stream()
                .filter(page -> page.isAnnotatedWith(Menu.class))
                .map(MainMenuTests::address)
                .toList();
        assertThat(listed).hasSizeGreaterThan(30);
        assertThat(pages).hasSizeGreaterThan(40).allSatisfy(page -> {
            var place = page.isAnnotatedWith(UnderMenu.class)
                    ? page.getAnnotationOfType(UnderMenu.class).value()
                    : address(page);
            assertThat(BESIDE.contains(place)
                            || listed.stream().anyMatch(path -> place.equals(path) || place.startsWith(path + "/")))
                    .as(page.getName())
                    .isTrue();
        });
    }

    /** Without its parameters. */
    private static String address(JavaClass page) {
        return page.getAnnotationOfType(Route.class).value().replaceFirst("/:.*", "");
    }
}
