package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Puzzle;

/** Who asks, why, what is stored and who reads it; the country; begin, or go on with a code. */
final class WelcomePage extends Div {

    private static final String WHERE = "(welcome)";

    private final Consumer<CountryCode> onChoose;
    private final Puzzle puzzle = new Puzzle();
    private @Nullable CountryCode chosen;

    /**
     * @param country of the link, or null when it is to be chosen here
     * @param chosen here before the page was shown anew, or null
     * @param onResume tells whether a code is right, and goes on if it is
     */
    WelcomePage(
            Definitions definitions,
            WaveId wave,
            @Nullable CountryCode country,
            @Nullable CountryCode chosen,
            Consumer<CountryCode> onChoose,
            Consumer<CountryCode> onBegin,
            Predicate<String> onResume) {
        this.onChoose = onChoose;
        this.chosen = country == null ? chosen : country;
        addClassName("welcome");
        tellWhere();
        var language = new Language(getLocale().getLanguage());
        var title = definitions.study().wave(wave).orElseThrow().title().master(language);
        add(new H1(title), new Paragraph(getTranslation("interview.welcome.why")));
        add(promises());
        if (country == null) {
            add(countries(definitions, language));
        }
        var message = new Paragraph();
        message.addClassName("error-text");
        message.getElement().setAttribute("role", "alert");
        var begin = new NativeButton(getTranslation("interview.welcome.begin"), _ -> {
            if (this.chosen == null) {
                message.setText(getTranslation("interview.welcome.chooseCountry"));
            } else if (!puzzle.isSearching()) {
                onBegin.accept(this.chosen);
            }
        });
        begin.addClassName("primary");
        var actions = new Div(begin, puzzle);
        actions.addClassName("actions");
        add(message, actions, new ResumeForm(onResume));
    }

    /** Where the device does some work before the interview begins. */
    Puzzle puzzle() {
        return puzzle;
    }

    private Div promises() {
        var list = new UnorderedList();
        for (var key : new String[] {"time", "stored", "notStored", "readers", "voluntary", "leave"}) {
            list.add(new ListItem(getTranslation("interview.welcome." + key)));
        }
        return new Div(new H2(getTranslation("interview.welcome.know")), list);
    }

    private Element fieldset(String legend) {
        return new Element("fieldset")
                .appendChild(
                        new Element("legend").setAttribute("class", "question").setText(legend));
    }

    private Div countries(Definitions definitions, Language language) {
        var frame = new Div();
        frame.addClassName("item");
        var set = fieldset(getTranslation("interview.welcome.country"));
        var options = new Element("div").setAttribute("class", "options");
        for (var country : definitions.study().countries()) {
            var radio =
                    Inputs.radio("country", "country-" + country.code(), country.number(), _ -> choose(country.code()));
            Inputs.check(radio, country.code().equals(chosen));
            options.appendChild(Inputs.row(radio, country.name().master(language)));
        }
        set.appendChild(options);
        frame.getElement().appendChild(set);
        return frame;
    }

    private void choose(CountryCode country) {
        chosen = country;
        tellWhere();
        onChoose.accept(country);
    }

    /** So that a lost page keeps what was chosen. */
    private void tellWhere() {
        getElement().setAttribute("data-where", WHERE + (chosen == null ? "" : chosen.iso()));
    }

    /** The country that was chosen on a lost page; empty if there was none, or the place was another page. */
    static Optional<CountryCode> chosen(String where, Definitions definitions) {
        return definitions.study().countryCodes().stream()
                .filter(code -> where.equals(WHERE + code.iso()))
                .findFirst();
    }
}
