package org.ovoz.study.ui.questions;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.study.questions.QuestionnaireComparison;
import org.ovoz.study.questions.QuestionnaireUploads;
import org.ovoz.study.questions.QuestionnaireVersions;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.PrintButton;

/** The whole questionnaire of a country in a language, two versions side by side, and a new version from an archive. */
@Route(value = "questions", layout = MainLayout.class)
@Menu(title = "study.menu.questions", order = 19)
@RolesAllowed({"SEE_OVERVIEW", "ENTER_INTERVIEWS"})
@CssImport("./study.css")
class QuestionsView extends Div implements HasDynamicTitle {

    private final Definitions definitions;
    private final QuestionnaireVersions versions;
    private final Div compared = new Div();
    private final Div text = new Div();
    private final Dropdown which;
    private final Dropdown where;
    private final Dropdown spoken;
    private final Dropdown other;
    private final Anchor form = new Anchor();

    /** Read by a download, which runs beside the page. */
    private volatile PrintedForm chosenForm;

    private @Nullable Questionnaire unpublished;

    QuestionsView(
            Definitions definitions, QuestionnaireVersions versions, QuestionnaireUploads uploads, CurrentUser user) {
        this.definitions = definitions;
        this.versions = versions;
        var all = labels();
        which = new Dropdown("questions-version", getTranslation("study.questions.version"), all, _ -> choose());
        where = new Dropdown("questions-country", getTranslation("study.questions.country"), countries(), _ -> show());
        spoken = new Dropdown("questions-language", getTranslation("study.questions.language"), Map.of(), _ -> show());
        other = new Dropdown("questions-other", getTranslation("study.questions.compare"), Map.of(), _ -> compare());
        var print = PrintButton.ofPage(getTranslation("study.questions.print"));
        form.setText(getTranslation("study.form.download"));
        form.addClassNames("button", "no-print");
        form.setHref(DownloadHandler.fromInputStream(_ -> {
            var bytes = chosenForm.write();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), chosenForm.fileName(), "application/pdf", bytes.length);
        }));
        var choices = new Div(which, where, spoken, other, print, form);
        choices.addClassNames("fields", "no-print");
        var title = new H1(getTranslation("study.questions.title"));
        title.addClassName("no-print");
        var intro = new Paragraph(getTranslation("study.questions.intro"));
        intro.addClassNames("hint", "no-print");
        compared.addClassName("no-print");
        addClassName("questions-page");
        add(title, intro, choices, compared, text);
        if (user.hasAllCountries()
                && user.get().filter(one -> one.may(Permission.MANAGE_WAVES)).isPresent()) {
            addComponentAtIndex(2, new UploadPanel(definitions, uploads, this::look, this::published));
        }
        choose();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.questions.title") + " – Ovoz";
    }

    private Language reader() {
        return new Language(getLocale().getLanguage());
    }

    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        versions.all()
                .forEach(known -> labels.put(
                        known.key(),
                        getTranslation("study.questions.named", known.id(), Integer.toString(known.version()))));
        return labels;
    }

    private Map<String, String> countries() {
        var countries = new LinkedHashMap<String, String>();
        definitions
                .study()
                .countries()
                .forEach(country ->
                        countries.put(country.code().iso(), country.name().master(reader())));
        return countries;
    }

    private Questionnaire chosen() {
        return unpublished != null ? unpublished : versions.read(which.value());
    }

    /** Another questionnaire may be asked in other languages and be compared with others. */
    private void choose() {
        unpublished = null;
        offerLanguages();
        var others = new LinkedHashMap<String, String>();
        others.put("", getTranslation("study.questions.compareNone"));
        others.putAll(labels());
        others.remove(which.value());
        other.offer(others, "");
        compared.removeAll();
        show();
    }

    private void offerLanguages() {
        var languages = new LinkedHashMap<String, String>();
        chosen().languages()
                .forEach(status -> languages.put(
                        status.language().tag(),
                        definitions
                                .study()
                                .languages()
                                .getOrDefault(
                                        status.language(), status.language().tag())));
        spoken.offer(languages, languages.containsKey(spoken.value()) ? spoken.value() : reader().tag());
    }

    private void look(Questionnaire questionnaire) {
        unpublished = questionnaire;
        offerLanguages();
        compared.removeAll();
        show();
        text.getElement().executeJs("this.scrollIntoView()");
    }

    private void published() {
        which.offer(labels(), which.value());
        choose();
    }

    private void show() {
        text.removeAll();
        var questionnaire = chosen();
        var country =
                definitions.study().country(new CountryCode(where.value())).orElseThrow();
        var line = new Paragraph(printed(questionnaire, country));
        line.addClassName("hint");
        text.add(line);
        chosenForm = new PrintedForm(questionnaire, country, new Language(spoken.value()));
        text.add(new QuestionnaireText(questionnaire, country, new Language(spoken.value()), reader()));
    }

    private String printed(Questionnaire questionnaire, Study.Country country) {
        return getTranslation(
                unpublished == null ? "study.questions.line" : "study.questions.lineUnpublished",
                questionnaire.id(),
                Integer.toString(questionnaire.version()),
                country.name().master(reader()));
    }

    private void compare() {
        compared.removeAll();
        if (!other.value().isEmpty()) {
            var before = versions.read(other.value());
            var after = chosen();
            compared.add(new Differences(
                    getTranslation(
                            "study.questions.between",
                            before.id() + " " + before.version(),
                            after.id() + " " + after.version()),
                    QuestionnaireComparison.of(before, after)));
        }
    }
}
