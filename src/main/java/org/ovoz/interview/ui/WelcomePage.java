package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.QuestionsLeft;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Puzzle;

/**
 * Within one height of a phone: who asks, how long it takes, that one need not; the country; begin. What is stored and who
 * reads it is unfolded. Below, one goes on with a code.
 */
final class WelcomePage extends Div {

    private static final int ROUNDING = 5;
    private static final String WHERE = "(welcome)";

    private final Definitions definitions;
    private final Language language = new Language(getLocale().getLanguage());
    private final WelcomeChoices choices;
    private final Puzzle puzzle = new Puzzle();
    private final Element countries = new Element("fieldset").setAttribute("role", "radiogroup");

    /**
     * @param country of the link, or null when it is to be chosen here
     * @param onBegin is told the country, and where the device does some work before the interview begins
     * @param onResume tells whether a code is right, and goes on if it is
     */
    WelcomePage(
            Definitions definitions,
            WaveId wave,
            @Nullable CountryCode country,
            WelcomeChoices choices,
            BiConsumer<CountryCode, Puzzle> onBegin,
            Predicate<String> onResume) {
        this.definitions = definitions;
        this.choices = choices;
        addClassName("welcome");
        tellWhere();
        var study = definitions.study();
        add(
                new H1(study.wave(wave).orElseThrow().title().master(language)),
                asker(study.asker()),
                terms(wave, country));
        add(country == null ? countries(study) : ofLink(study, country));
        var message = new Paragraph();
        message.addClassName("error-text");
        message.setId("country-message");
        message.getElement().setAttribute("role", "alert");
        var begin = new NativeButton(getTranslation("interview.welcome.begin"), _ -> {
            var chosen = country == null ? choices.country : country;
            if (chosen == null) {
                message.setText(getTranslation("interview.welcome.chooseCountry"));
                countries.setAttribute("aria-describedby", "country-message").setAttribute("aria-invalid", "true");
            } else if (!puzzle.isSearching()) {
                onBegin.accept(chosen, puzzle);
            }
        });
        begin.addClassName("primary");
        var actions = new Div(begin, puzzle);
        actions.addClassName("actions");
        add(message, actions, more(), new ResumeForm(choices, onResume));
    }

    private Paragraph asker(Study.Asker asker) {
        var contact = new Anchor(asker.link(), asker.contact());
        contact.setRouterIgnore(true);
        contact.getElement().setAttribute("translate", "no");
        var line = new Paragraph(
                new Span(getTranslation(
                        "interview.welcome.askedBy", asker.organization().master(language))),
                new Span(" · "),
                contact);
        line.addClassName("asker");
        return line;
    }

    private Paragraph terms(WaveId wave, @Nullable CountryCode country) {
        var questionnaire = definitions.questionnaire(wave);
        var number = definitions.study().countries().stream()
                .filter(known -> country == null || known.code().equals(country))
                .findFirst()
                .orElseThrow()
                .number();
        var left = QuestionsLeft.ofWhole(questionnaire, Answers.of(Map.of("country", number), Map.of()));
        var minutes = Math.ceilDiv(left.minutes(), ROUNDING) * ROUNDING;
        var terms = new Paragraph(getTranslation("interview.welcome.terms", Integer.toString(minutes)));
        terms.addClassName("terms");
        return terms;
    }

    private NativeDetails more() {
        var list = new UnorderedList();
        for (var key : new String[] {"stored", "notStored", "readers", "voluntary", "leave"}) {
            list.add(new ListItem(getTranslation("interview.welcome." + key)));
        }
        var more = new NativeDetails(getTranslation("interview.welcome.more"));
        more.setContent(new Div(new Paragraph(getTranslation("interview.welcome.why")), list));
        more.setOpen(choices.moreIsOpen);
        more.addToggleListener(_ -> choices.moreIsOpen = more.isOpen());
        more.addClassName("more");
        return more;
    }

    private Component ofLink(Study study, CountryCode country) {
        var name = study.country(country).orElseThrow().name().master(language);
        var line = new Paragraph(getTranslation("interview.welcome.ofLink", name));
        line.addClassName("country");
        return line;
    }

    private Component countries(Study study) {
        var frame = new Div();
        frame.addClassNames("item", "countries");
        var legend = new Element("legend").setAttribute("class", "question").setAttribute("id", "country-question");
        legend.setText(getTranslation("interview.welcome.country"));
        countries.setAttribute("aria-labelledby", "country-question").appendChild(legend);
        var options = new Element("div").setAttribute("class", "options");
        for (var country : study.countries()) {
            var radio =
                    Inputs.radio("country", "country-" + country.code(), country.number(), _ -> choose(country.code()));
            Inputs.check(radio, country.code().equals(choices.country));
            options.appendChild(Inputs.row(radio, country.name().master(language)));
        }
        countries.appendChild(options);
        frame.getElement().appendChild(countries);
        return frame;
    }

    private void choose(CountryCode country) {
        choices.country = country;
        tellWhere();
    }

    /** So that a lost page keeps what was chosen. */
    private void tellWhere() {
        getElement().setAttribute("data-where", WHERE + (choices.country == null ? "" : choices.country.iso()));
    }

    /** The country that was chosen on a lost page; empty if there was none, or the place was another page. */
    static Optional<CountryCode> chosen(String where, Definitions definitions) {
        return definitions.study().countryCodes().stream()
                .filter(code -> where.equals(WHERE + code.iso()))
                .findFirst();
    }
}
