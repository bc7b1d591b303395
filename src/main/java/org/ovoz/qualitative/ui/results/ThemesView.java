package org.ovoz.qualitative.ui.results;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.results.Answers;
import org.ovoz.qualitative.results.CodeTable;
import org.ovoz.qualitative.results.ThemeFilter;
import org.ovoz.qualitative.results.Themes;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.qualitative.ui.TablePart;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;

/** Codes by countries, kinds of speakers and answers; quotations; what stands together; a question beside a theme. */
@Route(value = "evidence", layout = MainLayout.class)
@Menu(title = "themes.menu", order = 44)
@RolesAllowed("READ_MATERIAL")
@CssImport("./themes.css")
@JsModule("./copy/table.ts")
class ThemesView extends Div implements HasDynamicTitle {

    private static final String ALL = "";
    private static final int MOST_PAIRS = 50;

    private final ThemesService service;
    private final ThemeTexts texts;
    private final CodeTables tables;
    private final Dropdown country;
    private final Dropdown speaker;
    private final Dropdown material;
    private final Dropdown unit;
    private final Dropdown columns;
    private final QuestionChoice question;
    private final Dropdown code;
    private final Div content = new Div();
    private final Div quoted = new Div();
    private final @Nullable Consumer<String> onDownload;
    private Themes themes;

    /** What the columns of the table are; each has a text {@code themes.by.<name>}. */
    private enum By {
        COUNTRY,
        SPEAKER,
        ANSWER
    }

    ThemesView(ThemesService service, Definitions definitions, CurrentUser user) {
        this.service = service;
        texts = new ThemeTexts(definitions, getLocale());
        tables = new CodeTables(texts);
        var reader = user.get().orElseThrow();
        onDownload = service.mayExport() ? what -> service.takenAway(reader, what) : null;
        country = new Dropdown("themes-country", texts.word("country"), countries(), _ -> load());
        speaker = new Dropdown("themes-speaker", texts.word("speaker"), texts.speakers(), _ -> load());
        material = new Dropdown("themes-material", texts.word("material"), texts.materials(), _ -> load());
        unit = new Dropdown("themes-unit", texts.word("unit"), words("unit.", CodeTables.Unit.values()), _ -> show());
        columns = new Dropdown("themes-by", texts.word("by"), words("by.", By.values()), _ -> show());
        question = new QuestionChoice(service, texts, this::show);
        code = new Dropdown("themes-code", texts.word("code"), ThemeTexts.codes(service.codebook()), _ -> quote());
        var intro = new Paragraph(texts.word("intro"));
        intro.addClassName("hint");
        var filters = new Div(country, speaker, material);
        filters.addClassNames("fields", "no-print");
        content.addClassName("themes");
        add(new H1(texts.word("title")), intro, filters, content);
        themes = service.themes(filter());
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.word("title") + " – Ovoz";
    }

    private Map<String, String> countries() {
        var names = new LinkedHashMap<String, String>();
        names.put(ALL, texts.word("all"));
        service.countries().forEach(one -> names.put(one.iso(), texts.labels().country(one)));
        return names;
    }

    private Map<String, String> words(String prefix, Enum<?>[] values) {
        var names = new LinkedHashMap<String, String>();
        for (var value : values) {
            names.put(value.name(), texts.word(prefix + value.name()));
        }
        return names;
    }

    private ThemeFilter filter() {
        return new ThemeFilter(
                country.value().equals(ALL) ? null : new CountryCode(country.value()),
                speaker.value().equals(ALL) ? null : SpeakerKind.valueOf(speaker.value()),
                material.value().equals(ALL) ? null : Document.Kind.valueOf(material.value()));
    }

    private void load() {
        themes = service.themes(filter());
        show();
    }

    private void show() {
        content.removeAll();
        question.setVisible(By.valueOf(columns.value()) == By.ANSWER);
        if (themes.turns().turns().isEmpty()) {
            var nothing = new Paragraph(texts.word("empty"));
            nothing.addClassName("empty");
            content.add(nothing);
            return;
        }
        notes();
        content.add(counts(), quotations(), pairs());
        quote();
    }

    private void notes() {
        if (themes.inRounds() > 0) {
            note(texts.word("rounds", Integer.toString(themes.inRounds())));
        }
        var missing = themes.turns().notCoded();
        if (missing > 0) {
            note(texts.word("notCoded", Integer.toString(missing)));
        }
    }

    private void note(String text) {
        var note = new Paragraph(text);
        note.addClassName("note");
        content.add(note);
    }

    private Section counts() {
        var choices = new Div(unit, columns, question);
        choices.addClassName("fields");
        var section = new Section(new H2(texts.word("table")), choices);
        written()
                .ifPresentOrElse(
                        written -> section.add(new TablePart(
                                written.caption(),
                                written.markup(),
                                List.of(texts.word("table.note")),
                                "ovoz-themes",
                                onDownload)),
                        () -> section.add(new Paragraph(texts.word("question.choose"))));
        return section;
    }

    private Optional<CodeTables.Written> written() {
        return switch (By.valueOf(columns.value())) {
            case COUNTRY ->
                Optional.of(written(
                        themes.byCountry(), By.COUNTRY, iso -> texts.labels().country(new CountryCode(iso))));
            case SPEAKER ->
                Optional.of(written(themes.bySpeaker(), By.SPEAKER, kind -> texts.speaker(SpeakerKind.valueOf(kind))));
            case ANSWER ->
                question.answers()
                        .map(answers -> tables.byGroup(
                                themes.by(answers),
                                CodeTables.Unit.valueOf(unit.value()),
                                question.label(),
                                group -> texts.answer(answers, group)));
        };
    }

    private CodeTables.Written written(CodeTable table, By by, UnaryOperator<String> name) {
        return tables.byGroup(table, CodeTables.Unit.valueOf(unit.value()), texts.word("by." + by), name);
    }

    private Section quotations() {
        return new Section(new H2(texts.word("quotations")), code, quoted);
    }

    /** The passages of the chosen code; beside them the survey's table, if a question is chosen. */
    private void quote() {
        quoted.removeAll();
        if (code.value().isEmpty()) {
            return;
        }
        var chosen = CodeId.of(code.value());
        var found = themes.turns().with(chosen).count();
        var count = new Paragraph(texts.word(
                "quotations.count", texts.persons(found, themes.turns().count()), Integer.toString(found.turns())));
        count.getElement().setAttribute("role", "status");
        quoted.add(count);
        var answers = question.isVisible() ? question.answers() : Optional.<Answers>empty();
        answers.ifPresentOrElse(
                known -> quoted.add(new JointDisplay(service, texts, themes, chosen, question, known, onDownload)),
                () -> quoted.add(new QuotationList(texts, themes.quotations(chosen))));
        if (onDownload != null) {
            themes.codebook()
                    .code(chosen)
                    .ifPresent(named ->
                            quoted.add(new QuotationFile(texts, themes.quotations(chosen), named, onDownload)));
        }
    }

    private Section pairs() {
        var found = themes.together();
        var section = new Section(new H2(texts.word("pairs")));
        if (found.isEmpty()) {
            section.add(new Paragraph(texts.word("pairs.none")));
            return section;
        }
        var written = tables.together(found.stream().limit(MOST_PAIRS).toList());
        section.add(new TablePart(
                written.caption(), written.markup(), List.of(texts.word("pairs.note")), "ovoz-pairs", onDownload));
        return section;
    }
}
