package org.ovoz.margins.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.margins.KnownMargins;
import org.ovoz.margins.Margin;
import org.ovoz.margins.MarginsProblem;
import org.ovoz.margins.MarginsVersion;
import org.ovoz.margins.UnusableMargins;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;

/** What is known of the population of a country at the time of a wave: entered, changed and taken back with its history. */
@Route(value = "margins", layout = MainLayout.class)
@Menu(title = "margins.menu", order = 33)
@RolesAllowed("DEFINE_VARIABLES")
@CssImport("./margins.css")
class MarginsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String WAVE = "wave";
    private static final String COUNTRY = "country";

    private final KnownMargins margins;
    private final Definitions definitions;
    private final Language language;
    private final Dropdown waves;
    private final Dropdown countries;
    private final Paragraph state = new Paragraph();
    private final Paragraph answer = new Paragraph();
    private final Div forms = new Div();
    private final Div more = new Div();
    private final Div history = new Div();
    private final Form form = new Form(this::save).keepsEntries();
    private final NativeButton takeBack = new NativeButton(getTranslation("margins.takeBack"));
    private final SequencedMap<String, MarginForm> shown = new LinkedHashMap<>();
    private WaveId wave;
    private CountryCode country;
    private int version;

    MarginsView(KnownMargins margins, Definitions definitions) {
        this.margins = margins;
        this.definitions = definitions;
        this.language = new Language(getLocale().getLanguage());
        var all = new LinkedHashMap<String, String>();
        definitions
                .waves()
                .reversed()
                .forEach(one -> all.put(one.id().value(), one.title().master(language)));
        var mine = new LinkedHashMap<String, String>();
        margins.countries().forEach(one -> mine.put(one.iso(), name(one)));
        waves = new Dropdown("margins-wave", getTranslation("margins.wave"), all, _ -> move());
        countries = new Dropdown("margins-country", getTranslation("margins.country"), mine, _ -> move());
        wave = new WaveId(waves.value());
        country = margins.countries().getFirst();
        addClassName("margins-page");
        var hint = new Paragraph(getTranslation("margins.hint"));
        hint.addClassName("hint");
        answer.getElement().setAttribute("role", "status");
        takeBack.setId("margins-take-back");
        takeBack.addClassName("link");
        takeBack.getElement().setAttribute("type", "button");
        takeBack.addClickListener(_ -> new Question(
                        getTranslation("margins.takeBack.question"),
                        getTranslation("margins.takeBack.consequences"),
                        getTranslation("margins.takeBack"))
                .ask(takeBack, this::takeBack));
        var save = new NativeButton(getTranslation("margins.save"));
        save.setId("margins-save");
        var buttons = new Div(save, takeBack);
        buttons.addClassName("buttons");
        form.add(forms, more, answer, buttons);
        var places = new Div(waves, countries);
        places.addClassName("fields");
        add(new H1(getTranslation("margins.title")), hint, places, state, form, history);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("margins.title") + " – Ovoz";
    }

    /** Wave and country stand in the address, so that a reload shows the same. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        parameters
                .getSingleParameter(WAVE)
                .flatMap(value -> definitions.study().wave(new WaveId(value)))
                .map(Study.Wave::id)
                .ifPresent(found -> wave = found);
        parameters
                .getSingleParameter(COUNTRY)
                .flatMap(value -> margins.countries().stream()
                        .filter(one -> one.iso().equals(value))
                        .findFirst())
                .ifPresent(found -> country = found);
        waves.choose(wave.value());
        countries.choose(country.iso());
        answer.setText("");
        fill();
    }

    /** Where somebody stays with what was typed, the lists say what it is about. */
    private void move() {
        var there = QueryParameters.simple(Map.of(WAVE, waves.value(), COUNTRY, countries.value()));
        waves.choose(wave.value());
        countries.choose(country.iso());
        UI.getCurrent().navigate(MarginsView.class, there);
    }

    /** Everything as it is kept. */
    private void fill() {
        form.saved();
        var versions = margins.history(wave, country);
        version = versions.isEmpty() ? 0 : versions.getFirst().number();
        var entered = versions.isEmpty()
                ? Map.<String, Margin>of()
                : versions.getFirst().margins();
        state.setText(
                !entered.isEmpty()
                        ? getTranslation("margins.state.entered", made(versions.getFirst()))
                        : getTranslation(
                                margins.isInFile(wave, country) ? "margins.state.file" : "margins.state.none"));
        takeBack.setVisible(!entered.isEmpty());
        shown.clear();
        forms.removeAll();
        entered.forEach(this::show);
        offer();
        history.removeAll();
        if (!versions.isEmpty()) {
            history.add(new VersionList(versions, choices(), getLocale()));
        }
    }

    private void show(String name, @Nullable Margin start) {
        choices().forEach((variable, categories) -> {
            if (variable.name().equals(name)) {
                var form =
                        new MarginForm(name, variable.label().master(language), categories, start, () -> remove(name));
                shown.put(name, form);
                forms.add(form);
            }
        });
    }

    private void remove(String name) {
        var form = shown.remove(name);
        if (form != null) {
            forms.remove(form);
            this.form.entered();
            offer();
        }
    }

    /** The questions that have no margin yet. */
    private void offer() {
        var left = new LinkedHashMap<String, String>();
        left.put("", getTranslation("margins.choose"));
        choices().keySet().stream()
                .filter(variable -> !shown.containsKey(variable.name()))
                .forEach(variable -> left.put(variable.name(), variable.label().master(language)));
        more.removeAll();
        more.add(new Dropdown("margins-add", getTranslation("margins.add"), left, this::addOne));
    }

    private void addOne(String name) {
        if (!name.isEmpty() && !shown.containsKey(name)) {
            show(name, null);
            offer();
            shown.get(name).focus();
        }
    }

    private SequencedMap<Variable, SequencedMap<Integer, String>> choices() {
        var choices = new LinkedHashMap<Variable, SequencedMap<Integer, String>>();
        margins.choices(wave, country).forEach((variable, options) -> {
            var categories = new LinkedHashMap<Integer, String>();
            options.forEach(
                    option -> categories.put(option.code(), option.label().master(language)));
            choices.put(variable, categories);
        });
        return choices;
    }

    private void save() {
        var typed = new LinkedHashMap<String, Margin>();
        shown.forEach((name, form) -> typed.put(name, form.margin()));
        try {
            margins.save(wave, country, typed, version);
            fill();
            say("margins.saved", false);
        } catch (UnusableMargins unusable) {
            complain(unusable.problems());
        }
    }

    private void takeBack() {
        try {
            margins.takeBack(wave, country, version);
            fill();
            say("margins.takenBack", false);
        } catch (UnusableMargins unusable) {
            complain(unusable.problems());
        }
    }

    /** What was typed stays. */
    private void complain(List<MarginsProblem> problems) {
        shown.forEach((name, form) -> form.complain(inWords(problems, name)));
        var general = inWords(problems, "");
        say("margins.wrong", true);
        if (!general.isEmpty()) {
            answer.setText(general);
        }
    }

    private String inWords(List<MarginsProblem> problems, String variable) {
        return problems.stream()
                .filter(problem -> problem.variable().equals(variable))
                .map(problem -> getTranslation("margins.problem." + problem.reason()))
                .collect(Collectors.joining(" "));
    }

    private void say(String key, boolean isWrong) {
        answer.setText(getTranslation(key));
        answer.setClassName("error-text", isWrong);
    }

    private String made(MarginsVersion one) {
        return VersionList.made(one, getLocale());
    }

    private String name(CountryCode code) {
        return definitions
                .study()
                .country(code)
                .map(found -> found.name().master(language))
                .orElse(code.iso());
    }
}
