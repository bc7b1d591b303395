package org.ovoz.study.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.source.DefinitionSource;
import org.ovoz.study.setup.NotebookAddresses.Flaw;
import org.ovoz.study.setup.NotebookAddresses.Wrong;
import org.ovoz.study.store.StudyEditStore;
import org.ovoz.study.store.StudyEdition;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Addresses for devices that are set in the application, where they prevail over the file. */
@TinyStudyTest
@Slow
class NotebookAddressesSetTests {

    private static final String LOCAL = "http://localhost:8080/";

    @Autowired
    private NotebookAddresses addresses;

    @Autowired
    private Definitions definitions;

    @Autowired
    private DefinitionSource source;

    @Autowired
    private StudyEditStore store;

    @Autowired
    private StudyEdition edition;

    @Autowired
    private EditedDefinitions edited;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void admin() {
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void fileAgain() {
        SignedInAs.role(Role.ADMIN);
        addresses.reset();
        SignedInAs.nobody();
    }

    private List<String> now() {
        return definitions.study().notebook().addresses().stream()
                .map(URI::toString)
                .toList();
    }

    @Test
    void areGoodAtOnceAndTheFilesAgainWhenAskedFor() {
        assertThat(addresses.areSet()).isFalse();
        var before = edition.number();
        assertThat(addresses.set("https://a.example.org/ , https://b.example.org:8443/ovoz\n", LOCAL))
                .isEmpty();
        assertThat(now()).containsExactly("https://a.example.org", "https://b.example.org:8443/ovoz");
        assertThat(addresses.areSet()).isTrue();
        assertThat(edition.number()).as("by which every server reads it").isGreaterThan(before);
        assertThat(addresses.set(" ", LOCAL)).isEmpty();
        assertThat(now()).isEmpty();
        assertThat(addresses.areSet()).as("none is a choice too").isTrue();
        addresses.reset();
        assertThat(addresses.areSet()).isFalse();
        assertThat(jdbc.sql("select object from audit_row where action = 'NOTEBOOK_ADDRESSES_SET' order by id desc")
                        .query(String.class)
                        .list())
                .startsWith("config/study/study.yaml", "", "https://a.example.org, https://b.example.org:8443/ovoz");
    }

    @Test
    void areReadAgainByAnotherServerAndAfterARestart() {
        addresses.set("https://a.example.org", LOCAL);
        assertThat(source.read(store.edits()).study().notebook().origins()).containsExactly("https://a.example.org");
        // What another server does once a second, after the same number has grown.
        definitions.become(source.read(StudyEdits.NONE));
        assertThat(now()).isEmpty();
        edition.changed();
        edited.refresh();
        assertThat(now()).containsExactly("https://a.example.org");
    }

    @Test
    void areKeptAsTheyWereWhereSomethingIsWrong() {
        addresses.set("https://a.example.org", LOCAL);
        for (var wrong : List.of(
                "http://a.example.org",
                "a.example.org",
                "https://A.example.org",
                "https://a.example.org?x",
                "https://a.example.org:99999",
                "https://-",
                "https://user@a.example.org",
                "javascript:alert(1)",
                "https://a.example.org;script-src")) {
            assertThat(addresses.set("https://b.example.org " + wrong, LOCAL))
                    .as(wrong)
                    .get()
                    .extracting(Wrong::flaw)
                    .isEqualTo(Flaw.NONE);
        }
        var many = IntStream.range(0, NotebookAddresses.MOST + 1)
                .mapToObj(number -> "https://a%d.example.org".formatted(number))
                .collect(Collectors.joining(" "));
        assertThat(addresses.set(many, LOCAL)).contains(new Wrong(Flaw.MANY, ""));
        assertThat(addresses.set("https://b.example.org", "https://survey.example.org/"))
                .contains(new Wrong(Flaw.OWN_MISSING, "https://survey.example.org"));
        assertThat(now()).containsExactly("https://a.example.org");
        assertThat(addresses.set("https://b.example.org https://survey.example.org", "https://survey.example.org/"))
                .isEmpty();
    }

    @Test
    void areSetByWhoSetsUpTheWholeStudy() {
        for (var role : List.of(Role.COUNTRY_LEAD, Role.ANALYST, Role.FIELD_STAFF, Role.VIEWER)) {
            SignedInAs.role(role, "TJ");
            assertThatThrownBy(() -> addresses.set("https://a.example.org", LOCAL))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(addresses::reset).isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.role(Role.ADMIN, "TJ");
        assertThatThrownBy(() -> addresses.set("https://a.example.org", LOCAL))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(now()).isEmpty();
    }
}
