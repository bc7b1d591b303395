package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Role;
import org.ovoz.access.Users;
import org.ovoz.interview.TestLinks;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WavePlans;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.NotebookAddresses;
import org.ovoz.study.setup.SetUp.Step;
import org.ovoz.study.setup.SetUpFacts;
import org.ovoz.study.ui.TargetsForm;
import org.ovoz.ui.SiteAddress;

/** What is done in each step of the set-up. */
@org.springframework.stereotype.Component
class StepContents {

    private final Definitions definitions;
    private final SetUpFacts facts;
    private final NotebookAddresses notebook;
    private final WaveService waves;
    private final Users users;
    private final TestLinks tests;
    private final SiteAddress site;
    private final CurrentUser user;
    private final WavePlans plans;

    StepContents(
            Definitions definitions,
            SetUpFacts facts,
            NotebookAddresses notebook,
            WaveService waves,
            Users users,
            TestLinks tests,
            SiteAddress site,
            CurrentUser user,
            WavePlans plans) {
        this.plans = plans;
        this.definitions = definitions;
        this.facts = facts;
        this.notebook = notebook;
        this.waves = waves;
        this.users = users;
        this.tests = tests;
        this.site = site;
        this.user = user;
    }

    /** @param done called when something has changed */
    Component of(Step step, WaveId wave, Runnable done) {
        return switch (step) {
            case FACTS -> new FactsForm(definitions, facts, done);
            case LANGUAGES -> languages(wave);
            case TARGETS ->
                new TargetsForm(
                        definitions, waves, user, definitions.study().wave(wave).orElseThrow(), done);
            case ADDRESS -> address();
            case PEOPLE -> people();
            case TRY -> LinkTable.toTry(definitions, wave, tests, site, reader());
            case LINKS -> links(wave);
        };
    }

    private Component links(WaveId wave) {
        var place = new Div();
        site.warning().ifPresent(place::add);
        place.add(LinkTable.toGive(
                definitions,
                definitions.study().wave(wave).orElseThrow(),
                site,
                plans.of(wave).invitation(),
                reader()));
        return place;
    }

    private Component languages(WaveId wave) {
        var list = new UnorderedList();
        definitions
                .questionnaire(wave)
                .languages()
                .forEach(status ->
                        list.add(new ListItem(definitions.study().languages().get(status.language())
                                + " – " + word("study.review." + status.review())
                                + (status.names().isEmpty() ? "" : " (" + String.join(", ", status.names()) + ")"))));
        return list;
    }

    private Component address() {
        var place = new Div(new Paragraph(word("study.setup.address", site.of(""))));
        site.warning().ifPresent(place::add);
        place.add(new NotebookAddressesForm(notebook, site));
        return place;
    }

    private Component people() {
        var list = new UnorderedList();
        var byRole = users.all().stream()
                .filter(entry -> entry.user().enabled())
                .collect(Collectors.groupingBy(entry -> entry.user().role(), Collectors.counting()));
        Arrays.stream(Role.values())
                .sorted((one, other) -> other.compareTo(one))
                .forEach(role -> list.add(new ListItem(word(
                        "study.setup.role",
                        word("access.role." + role),
                        word("access.role." + role + ".may"),
                        byRole.getOrDefault(role, 0L).toString()))));
        return new Div(list, new Paragraph(new Anchor("users", word("study.setup.toUsers"))));
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Language reader() {
        return new Language(UI.getCurrent().getLocale().getLanguage());
    }
}
