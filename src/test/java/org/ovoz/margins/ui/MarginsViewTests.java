package org.ovoz.margins.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.margins.KnownMargins;
import org.ovoz.margins.Margin;
import org.ovoz.margins.UnusableMargins;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** An analyst enters margins, is told what is wrong, and sees who did what. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.margins.ui", "org.ovoz.ui"})
@Slow
class MarginsViewTests extends ViewTest {

    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private KnownMargins margins;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from population_margins").update();
        SignedInAs.role(Role.ANALYST);
    }

    private void open() {
        UI.getCurrent().navigate("margins", QueryParameters.simple(Map.of("wave", "tiny-1", "country", "TJ")));
    }

    private void add(String variable) {
        var select = $(Dropdown.class)
                .withId("choose-margins-add")
                .single()
                .getElement()
                .getChild(1);
        var data = new ObjectMapper().createObjectNode().put("element.value", variable);
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", data));
    }

    private void type(String field, String value) {
        test($(Input.class).withId("margin-website-" + field).single()).setValue(value);
    }

    private void save() {
        $(Form.class).single().submit();
    }

    @Test
    void whatIsTypedIsCheckedKeptAndListedWithWhoAndWhen() {
        open();
        assertThat(page()).contains("Nothing is known yet of this population");
        save();
        assertThat(page()).contains("Add at least one question");
        add("website");
        type("1", "40,5");
        type("2", "50");
        assertThat(page()).contains("Sum: 90.5 %");
        save();
        assertThat(page()).contains("Say where the figures come from.", "must sum to 100", "Nothing was saved");
        assertThat($(Input.class).withId("margin-website-1").single().getValue())
                .as("stays")
                .isEqualTo("40,5");
        type("2", "about 60");
        save();
        assertThat(page()).contains("Write percents from 0 to 100");
        type("2", "59.5");
        type("source", "   ");
        save();
        assertThat(page()).contains("Say where the figures come from.");
        type("source", "Census 🧮 of 2021");
        save();
        save();
        assertThat(page()).contains("Saved.", "Entered here: version 1", "Yes 40.5 %; No 59.5 %", "Census 🧮 of 2021");
        assertThat(margins.history(Tiny.WAVE, TJ)).hasSize(1);
    }

    @Test
    void ofTwoTabsTheSlowerOneIsToldAndKeepsWhatItTyped() throws UnusableMargins {
        open();
        add("website");
        type("1", "30");
        type("2", "70");
        type("source", "My register");
        var percents = new TreeMap<>(Map.of(1, new BigDecimal(10), 2, new BigDecimal(90)));
        margins.save(
                Tiny.WAVE, TJ, new LinkedHashMap<>(Map.of("website", new Margin("Another register", percents))), 0);
        save();
        assertThat(page()).contains("Somebody else changed these margins meanwhile");
        assertThat($(Input.class).withId("margin-website-source").single().getValue())
                .isEqualTo("My register");
        open();
        assertThat($(Input.class).withId("margin-website-source").single().getValue())
                .isEqualTo("Another register");
    }

    @Test
    void aVeryLongSourceIsRefusedInWords() {
        open();
        add("website");
        type("1", "30");
        type("2", "70");
        type("source", "x".repeat(10_000));
        save();
        assertThat(page()).contains("Shorten the source to 500 characters");
    }
}
