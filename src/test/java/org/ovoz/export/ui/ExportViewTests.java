package org.ovoz.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.FieldSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.access.Role;
import org.ovoz.access.SignedInAs;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "ovoz.config=src/test/resources/tiny")
@ViewPackages(packages = {"org.ovoz.export.ui", "org.ovoz.ui"})
class ExportViewTests extends SpringBrowserlessTest {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> folder.toAbsolutePath().toString());
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void offersTheOwnCountriesAndADownload() {
        navigate(ExportView.class);
        var groups = $(FieldSet.class).all().stream()
                .map(group -> group.getElement().getTextRecursively())
                .toList();
        assertThat(groups)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Countries")
                        .contains("Kazakhstan")
                        .doesNotContain("Tajikistan"));
        assertThat(groups).anySatisfy(text -> assertThat(text).contains("SPSS (.sav)", "CSV with codes"));
        assertThat(downloads()).hasSize(1);
    }

    private List<Anchor> downloads() {
        return $(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().equals("Download"))
                .toList();
    }
}
