package org.ovoz.qualitative.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.FakeCodings;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.qualitative.InMemoryMaterial;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.StoredDocuments;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** The pages of coders and of themes over material in memory. */
@TinyStudyTest
@Import(InMemoryMaterial.class)
@ViewPackages(packages = {"org.ovoz.qualitative.ui", "org.ovoz.ui"})
@Slow
class CoderAndThemePagesTests extends ViewTest {

    @Autowired
    private FakeMaterial material;

    @Autowired
    private FakeCodings codings;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from second_coding_round").update();
        jdbc.sql("delete from material_document").update();
        material.documents().forEach(document -> material.remove(document.id()));
        users.add(new User(UUID.randomUUID(), "ann", Role.ANALYST, Set.of(), true), "ann", "hash", Instant.now());
        users.add(new User(UUID.randomUUID(), "bob", Role.ANALYST, Set.of(), true), "bob", "hash", Instant.now());
        as("ann");
    }

    private static void as(String name) {
        SignedInAs.user(new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true));
    }

    /** As somebody chooses in a browser. */
    private void choose(String id, String value) {
        var select =
                $(Dropdown.class).withId("choose-" + id).single().getElement().getChild(1);
        var data = new ObjectMapper().createObjectNode();
        data.put("element.value", value);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    @Test
    void aRoundIsBegunClosedComparedAndDecided() {
        var fee = codings.code("FEE-" + UUID.randomUUID());
        var document = material.transcript("KZ", "KZ-01", Attribution.ROLE, "they ask for money", "b");
        StoredDocuments.add(jdbc, document);
        codings.put("ann", fee, document, 1);
        UI.getCurrent().navigate("coders");
        assertThat(page()).contains("No material has been coded a second time yet.");
        $(Form.class).first().submit();
        assertThat(page()).contains("Choose two different people.");
        choose("round-first", "ann");
        choose("round-second", "bob");
        $(Form.class).first().submit();
        assertThat(page()).contains("Documents drawn: 1.").doesNotContain("Round of bob");
        codings.put("bob", fee, document, 2);
        test($(NativeButton.class).withText("Close the round").single()).click();
        assertThat($(Question.class).single().getElement().getTextRecursively())
                .contains("The round cannot be opened again.");
        $(Question.class)
                .single()
                .getChildren()
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .forEach(Form::submit);
        assertThat(page())
                .contains("Round of bob, compared with ann")
                .contains("Turns: 2; turns on which at least one coder put a code: 2.")
                .contains("To be decided: 2 of 2.")
                .contains("they ask for money");
        $(Form.class).all().getLast().submit();
        assertThat(page()).contains("Please choose whether the code is present.");
    }

    @Test
    void themesAreCountedAndQuotationsSayWhatSpeakersAllow() {
        var fee = codings.code("PAY-" + UUID.randomUUID());
        var secret = new Speaker("SECRET-1", "Osh", SpeakerKind.CSO, Attribution.NOTHING);
        var role = new Speaker("ROLE-1", "Talas", SpeakerKind.JOURNALIST, Attribution.ROLE);
        codings.put("ann", fee, material.add("KZ", secret, Provenance.ELSEWHERE, "hidden words"), 1);
        codings.put("ann", fee, material.add("TJ", role, Provenance.ELSEWHERE, "open words"), 1);
        material.transcript("TJ", "TJ-03", Attribution.NAME, "nothing of it");
        UI.getCurrent().navigate("evidence");
        choose("themes-code", fee.id().toString());
        assertThat(page())
                .contains("Persons of whom nothing has been coded yet: 1.")
                .contains("2 of 3 interviews; turns: 2")
                .contains("hidden words")
                .contains("without attribution")
                .contains("Journalist, Tajikistan")
                .doesNotContain("SECRET-1")
                .doesNotContain("ROLE-1")
                .doesNotContain("Osh")
                .doesNotContain("Talas");
        choose("themes-country", "KZ");
        assertThat(page())
                .as("a list of one country would tell where somebody is who allows nothing")
                .doesNotContain("hidden words")
                .contains("1 of 1 interviews")
                .contains("Not listed because the list itself would tell something");
        choose("themes-unit", "TURNS");
        choose("themes-by", "ANSWER");
        assertThat(page()).contains("Choose a question of the survey.");
    }
}
