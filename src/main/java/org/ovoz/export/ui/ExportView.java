package org.ovoz.export.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.ExportService;
import org.ovoz.export.Format;
import org.ovoz.export.Words;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Choices;
import org.ovoz.ui.MainLayout;

/** Chooses what to export; the link downloads it. */
@Route(value = "export", layout = MainLayout.class)
@Menu(title = "export.menu", order = 30)
@RolesAllowed("EXPORT")
class ExportView extends Div implements HasDynamicTitle {

    private final ExportService exports;
    private final Choices<WaveId> waves = Choices.one(getTranslation("export.wave"));
    private final Choices<CountryCode> countries = Choices.several(getTranslation("export.countries"));
    private final Choices<Format> formats = Choices.one(getTranslation("export.format"));
    private final Choices<Boolean> excel = Choices.several(getTranslation("export.excel"));
    private final Choices<Language> languages = Choices.one(getTranslation("export.language"));
    private final Anchor download;
    private final Paragraph problem = new Paragraph(getTranslation("export.chooseCountry"));

    /** What the link downloads now; read by the download, which runs beside the page. */
    private volatile @Nullable ExportRequest request;

    ExportView(ExportService exports, Definitions definitions, CurrentUser user) {
        this.exports = exports;
        var reader = new Language(getLocale().getLanguage());
        offer(definitions, user, reader);
        download = new Anchor(this::download, getTranslation("export.download"));
        download.addClassNames("button", "primary");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var actions = new Div(download, problem);
        actions.addClassName("actions");
        var form = new Div(waves, countries, formats, excel, languages, actions);
        form.addClassName("panel");
        var intro = new Paragraph(getTranslation("export.intro"));
        add(new H1(getTranslation("export.title")), intro, form);
        List.of(waves, countries, formats, excel, languages).forEach(choices -> choices.onChange(this::changed));
        changed();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.title") + " – Ovoz";
    }

    private void offer(Definitions definitions, CurrentUser user, Language reader) {
        var study = definitions.study();
        definitions
                .waves()
                .reversed()
                .forEach(wave -> waves.offer(wave.id(), wave.title().master(reader), ""));
        waves.choose(Set.of(definitions.waves().getLast().id()));
        var allowed = user.countries(
                study.countries().stream().map(Study.Country::code).toList());
        allowed.forEach(code ->
                countries.offer(code, study.country(code).orElseThrow().name().master(reader), ""));
        countries.choose(allowed);
        for (var format : Format.values()) {
            formats.offer(
                    format,
                    getTranslation("export.format." + format),
                    getTranslation("export.format." + format + ".what"));
        }
        formats.choose(Set.of(Format.SAV));
        excel.offer(true, getTranslation("export.excel.bom"), "");
        excel.choose(Set.of(true));
        study.languages().forEach((language, name) -> languages.offer(language, name, ""));
        languages.choose(Set.of(reader));
    }

    private void changed() {
        var some = countries.chosen();
        excel.setVisible(formats.first() != Format.SAV);
        request = some.isEmpty()
                ? null
                : new ExportRequest(
                        waves.first(),
                        some,
                        formats.first(),
                        languages.first(),
                        excel.chosen().contains(true));
        download.setVisible(!some.isEmpty());
        problem.setVisible(some.isEmpty());
    }

    private void download(DownloadEvent event) throws IOException {
        var wanted = Optional.ofNullable(request).orElseThrow(() -> new IOException("nothing chosen"));
        exports.announce(wanted);
        event.setFileName(wanted.name() + "-" + wanted.format().extension() + ".zip");
        event.setContentType("application/zip");
        exports.write(wanted, words(wanted.language()), event.getOutputStream());
    }

    private Words words(Language language) {
        return (key, arguments) -> getTranslation(language.locale(), "export." + key, arguments);
    }
}
