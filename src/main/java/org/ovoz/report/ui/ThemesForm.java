package org.ovoz.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.results.Quotation;
import org.ovoz.qualitative.results.ThemeFilter;
import org.ovoz.qualitative.results.Themes;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.themes.ThemeSection;
import org.ovoz.report.themes.ThemeSections;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;

/** Theme sections: title, text, the codes that are counted, the quotations that are shown. */
final class ThemesForm extends Div {

    private static final String TEXT = "theme-text";
    private static final String NEW = "";

    private final ThemeSections sections;
    private final ThemesService service;
    private final Dropdown which = new Dropdown(
            "theme-section", getTranslation("report.themes.section"), Map.of(), _ -> leave(this::read, () -> {}));
    private final Div body = new Div();
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save).keepsEntries();
    private WaveId wave;
    private Language language;
    private ThemeSection shown;
    private Themes themes;
    private Field title = new Field("theme-title", "");
    private Element text = new Element("textarea");
    private Choices<CodeId> codes = Choices.several("");
    private Choices<ThemeSection.Chosen> quotations = Choices.several("");
    private Choices<Boolean> alsoPublic = Choices.several("");

    ThemesForm(ThemeSections sections, ThemesService service, WaveId wave, Language language) {
        this.sections = sections;
        this.service = service;
        this.wave = wave;
        this.language = language;
        addClassName("author-texts");
        themes = service.themes(ThemeFilter.ALL);
        shown = ThemeSection.empty(wave, language);
        answer.getElement().setAttribute("role", "status");
        var hint = new Paragraph(getTranslation("report.themes.hint"));
        hint.addClassName("hint");
        form.add(body, answer, new NativeButton(getTranslation("report.themes.save")));
        add(new H2(getTranslation("report.themes")), hint, which, form);
        offer();
        read();
    }

    /** Shows the sections of another wave or language. */
    void show(WaveId newWave, Language newLanguage) {
        wave = newWave;
        language = newLanguage;
        offer();
        read();
    }

    /** Goes on to another section, unless somebody stays with what is not saved here. */
    void leave(Runnable go, Runnable stay) {
        form.leave(go, () -> {
            offer();
            stay.run();
        });
    }

    private void offer() {
        var names = new LinkedHashMap<String, String>();
        names.put(NEW, getTranslation("report.themes.new"));
        sections.of(wave, language).forEach(section -> names.put(section.id().toString(), section.title()));
        which.offer(names, names.containsKey(shown.id().toString()) ? shown.id().toString() : NEW);
    }

    private void read() {
        form.saved();
        shown = sections.of(wave, language).stream()
                .filter(section -> section.id().toString().equals(which.value()))
                .findFirst()
                .orElseGet(() -> ThemeSection.empty(wave, language));
        answer.setText("");
        draw();
    }

    private void draw() {
        body.removeAll();
        title = new Field("theme-title", getTranslation("report.themes.title"));
        title.input().setValue(shown.title());
        title.input().getElement().setAttribute("maxlength", Integer.toString(ThemeSection.LONGEST_TITLE));
        body.add(title, content());
        codes = Choices.several(getTranslation("report.themes.codes"));
        themes.codebook()
                .codes()
                .forEach(code ->
                        codes.offer(code.id(), "\u2003".repeat(themes.codebook().depth(code)) + code.name(), ""));
        var chosen = new LinkedHashSet<CodeId>();
        shown.codes().forEach(code -> chosen.add(code.id()));
        codes.choose(chosen);
        codes.onChange(this::offerQuotations);
        quotations = Choices.several("");
        body.add(codes, quotations);
        alsoPublic = Choices.several(getTranslation("report.edition"));
        alsoPublic.offer(true, getTranslation("report.texts.public"), getTranslation("report.themes.public.hint"));
        alsoPublic.choose(shown.isPublic() ? Set.of(true) : Set.of());
        body.add(alsoPublic);
        if (shown.version() > 0) {
            body.add(remove());
        }
        offer(new LinkedHashSet<>(shown.quotations()));
    }

    private Div content() {
        text = new Element("textarea").setAttribute("id", TEXT).setAttribute("rows", "6");
        text.setAttribute("maxlength", Integer.toString(ThemeSection.LONGEST_TEXT))
                .setAttribute("lang", language.tag());
        text.addPropertyChangeListener("value", "change", _ -> answer.setText(""));
        text.setProperty("value", shown.text());
        var label = new NativeLabel(getTranslation("report.texts.content"));
        label.setFor(TEXT);
        var field = new Div(label);
        field.addClassName("field");
        field.getElement().appendChild(text);
        return field;
    }

    private NativeButton remove() {
        var button = new NativeButton(getTranslation("report.themes.remove"));
        button.getElement().setAttribute("type", "button");
        button.addClassName("link");
        button.addClickListener(_ -> new Question(
                        getTranslation("report.themes.remove.question"),
                        getTranslation("report.themes.remove.consequences"),
                        getTranslation("report.themes.remove"))
                .ask(button, () -> {
                    sections.remove(shown.id());
                    offer();
                    read();
                }));
        return button;
    }

    private void offerQuotations() {
        offer(quotations.chosen());
    }

    /** Passages of the chosen codes, and those that were chosen before. */
    private void offer(Set<ThemeSection.Chosen> chosen) {
        var fresh = Choices.<ThemeSection.Chosen>several(getTranslation("report.themes.quotations"));
        var offered = new LinkedHashMap<ThemeSection.Chosen, Quotation>();
        codes.chosen().stream()
                .flatMap(code -> themes.quotations(code).shown().stream())
                .forEach(one -> offered.putIfAbsent(key(one, chosen), one));
        offered.forEach((key, one) -> fresh.offer(
                key,
                one.words(),
                getTranslation(one.speaker().isPresent() ? "report.themes.mayLeave" : "report.themes.teamOnly")));
        var kept = new LinkedHashSet<>(chosen);
        kept.retainAll(offered.keySet());
        fresh.choose(kept);
        body.replace(quotations, fresh);
        quotations = fresh;
        quotations.setVisible(!offered.isEmpty());
    }

    private static ThemeSection.Chosen key(Quotation one, Set<ThemeSection.Chosen> chosen) {
        return chosen.stream()
                .filter(known -> known.isPassage(one.document(), one.version(), one.span()))
                .findFirst()
                .orElseGet(() -> new ThemeSection.Chosen(one.document(), one.version(), one.span(), false, false));
    }

    private void save() {
        if (title.value().isBlank()) {
            tell("report.themes.noTitle", true);
            return;
        }
        if (codes.chosen().size() > ThemeSection.MOST_CODES
                || quotations.chosen().size() > ThemeSection.MOST_QUOTATIONS
                || text.getProperty("value", "").length() > ThemeSection.LONGEST_TEXT) {
            tell("report.themes.long", true);
            return;
        }
        sections.save(typed())
                .ifPresentOrElse(
                        saved -> {
                            shown = saved;
                            form.saved();
                            offer();
                            draw();
                            tell(
                                    sections.tellsMasked(saved) ? "report.themes.savedMasked" : "report.texts.saved",
                                    false);
                        },
                        () -> tell("report.texts.changed", true));
    }

    private ThemeSection typed() {
        List<ThemeSection.CountedCode> counted = new ArrayList<>();
        themes.codebook().codes().stream()
                .filter(code -> codes.chosen().contains(code.id()))
                .forEach(code -> counted.add(new ThemeSection.CountedCode(code.id(), code.name())));
        return new ThemeSection(
                shown.id(),
                wave,
                language,
                shown.version(),
                title.value(),
                text.getProperty("value", ""),
                counted,
                List.copyOf(quotations.chosen()),
                !alsoPublic.chosen().isEmpty());
    }

    private void tell(String key, boolean isProblem) {
        answer.setText(getTranslation(key));
        answer.setClassName("error-text", isProblem);
    }
}
