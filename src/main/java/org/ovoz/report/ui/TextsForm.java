package org.ovoz.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.AuthorText;
import org.ovoz.report.AuthorTexts;
import org.ovoz.report.Section;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Form;

/** Interpretation and recommendations: one place of the report at a time. */
final class TextsForm extends Div {

    private static final String ID = "author-text";

    private final AuthorTexts texts;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Dropdown places;
    private final Element content = new Element("textarea");
    private final Choices<Boolean> alsoPublic;
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save).keepsEntries();
    private WaveId wave;
    private Language language;
    private AuthorText shown = AuthorText.NONE;
    private String place = "";

    /**
     * @param threshold below which numbers of people are protected in published tables
     */
    TextsForm(AuthorTexts texts, Study study, int threshold, WaveId wave, Language language) {
        this.texts = texts;
        this.wave = wave;
        this.language = language;
        addClassName("author-texts");
        texts.sections().forEach(section -> sections.put(section.key(), section));
        var names = new LinkedHashMap<String, String>();
        sections.forEach((key, section) -> names.put(key, name(section, study)));
        places = new Dropdown("place", getTranslation("report.texts.section"), names, _ -> leave(this::read, () -> {}));
        content.setAttribute("id", ID).setAttribute("rows", "10");
        content.setAttribute("maxlength", Integer.toString(AuthorText.LONGEST));
        content.addPropertyChangeListener("value", "change", _ -> answer.setText(""));
        answer.getElement().setAttribute("role", "status");
        var label = new NativeLabel(getTranslation("report.texts.content"));
        label.setFor(ID);
        var field = new Div(label);
        field.addClassName("field");
        field.getElement().appendChild(content);
        alsoPublic = Choices.several(getTranslation("report.edition"));
        alsoPublic.offer(
                true,
                getTranslation("report.texts.public"),
                getTranslation("report.texts.public.hint", Integer.toString(threshold)));
        form.add(field, alsoPublic, answer, new NativeButton(getTranslation("report.texts.save")));
        var hint = new Paragraph(getTranslation("report.texts.hint"));
        hint.addClassName("hint");
        add(new H2(getTranslation("report.texts")), hint, places, form);
        read();
    }

    /** Shows the texts of another wave or language. */
    void show(WaveId newWave, Language newLanguage) {
        wave = newWave;
        language = newLanguage;
        read();
    }

    private String name(Section section, Study study) {
        var country = section.country();
        return country == null
                ? getTranslation("report.section." + section.kind())
                : getTranslation(
                        "report.section.COUNTRY",
                        study.country(country)
                                .orElseThrow()
                                .name()
                                .master(new Language(getLocale().getLanguage())));
    }

    private Section section() {
        return Objects.requireNonNull(sections.get(places.value()));
    }

    /** Goes on to another text, unless somebody stays with what is not saved here. */
    void leave(Runnable go, Runnable stay) {
        form.leave(go, () -> {
            places.choose(place);
            stay.run();
        });
    }

    private void read() {
        form.saved();
        place = places.value();
        shown = texts.read(wave, section(), language);
        content.setProperty("value", shown.content());
        content.setAttribute("lang", language.tag());
        alsoPublic.choose(shown.isPublic() ? Set.of(true) : Set.of());
        answer.setText("");
    }

    /** Nothing that somebody else wrote meanwhile is overwritten, and what was typed stays. */
    private void save() {
        var typed = content.getProperty("value", "");
        if (typed.codePointCount(0, typed.length()) > AuthorText.LONGEST) {
            tell("long", true);
            return;
        }
        texts.save(
                        wave,
                        section(),
                        language,
                        new AuthorText(
                                shown.version(), typed, !alsoPublic.chosen().isEmpty()))
                .ifPresentOrElse(
                        saved -> {
                            shown = saved;
                            form.saved();
                            tell("saved", false);
                        },
                        () -> tell("changed", true));
    }

    private void tell(String key, boolean isProblem) {
        answer.setText(getTranslation("report.texts." + key));
        answer.setClassName("error-text", isProblem);
    }
}
