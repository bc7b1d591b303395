package org.ovoz.report.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.AuthorTexts;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.ReportTexts;
import org.ovoz.report.internal.ReportFigures;
import org.ovoz.report.internal.ReportRequest;
import org.ovoz.report.internal.ReportService;
import org.ovoz.report.published.PublicReports;
import org.ovoz.report.published.PublicRequest;
import org.ovoz.report.themes.ThemeSections;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.ui.Choices;
import org.ovoz.ui.MainLayout;

/** Makes the report with one click, and keeps the authors' texts for it. */
@Route(value = "report", layout = MainLayout.class)
@Menu(title = "report.menu", order = 32)
@RolesAllowed("WRITE_REPORT")
@CssImport("./report.css")
class ReportView extends Div implements HasDynamicTitle {

    private final ReportService reports;
    private final ReportFigures figures;
    private final PublicReports publicReports;
    private final LiveTables live;
    private final Choices<Readership> editions = Choices.one(getTranslation("report.edition"));
    private final Choices<WaveId> waves = Choices.one(getTranslation("report.wave"));
    private final Choices<CountryCode> countries = Choices.several(getTranslation("report.countries"));
    private final Choices<Language> languages = Choices.one(getTranslation("report.language"));
    private final Div downloads = new Div();
    private final Paragraph counted = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final TextsForm texts;
    private final @Nullable ThemesForm themes;

    /** What is chosen now; read by the downloads, which run beside the page. */
    private volatile Chosen chosen;

    private record Chosen(Readership readership, WaveId wave, List<CountryCode> countries, Language language) {}

    /** Whom the report is for; each has the texts {@code report.edition.<name>}. */
    private enum Readership {
        INTERNAL,
        PUBLIC
    }

    ReportView(
            ReportService reports,
            ReportFigures figures,
            PublicReports publicReports,
            AuthorTexts authors,
            Definitions definitions,
            ResultsPlan results,
            LiveTables live,
            CurrentUser user,
            ThemeSections sections,
            ThemesService coded) {
        this.reports = reports;
        this.figures = figures;
        this.publicReports = publicReports;
        this.live = live;
        offer(definitions, user);
        chosen = new Chosen(Readership.INTERNAL, waves.first(), List.of(), languages.first());
        texts = new TextsForm(authors, definitions.study(), results.threshold(), waves.first(), languages.first());
        themes = sections.isOpen() ? new ThemesForm(sections, coded, waves.first(), languages.first()) : null;
        add(new H1(getTranslation("report.title")), new Paragraph(getTranslation("report.intro")), form(), texts);
        if (themes != null) {
            add(themes);
        }
        List.of(waves, editions, countries, languages).forEach(choices -> choices.onChange(this::changed));
        changed();
    }

    private Div form() {
        downloads.addClassName("actions");
        for (var format : ReportFormat.values()) {
            downloads.add(link(format));
        }
        counted.addClassName("hint");
        counted.getElement().setAttribute("role", "status");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var form = new Div(
                waves,
                editions,
                countries,
                languages,
                new H2(getTranslation("report.make")),
                counted,
                downloads,
                problem);
        form.addClassName("panel");
        return form;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.title") + " – Ovoz";
    }

    private void offer(Definitions definitions, CurrentUser user) {
        var study = definitions.study();
        var reader = new Language(getLocale().getLanguage());
        definitions
                .waves()
                .reversed()
                .forEach(wave -> waves.offer(wave.id(), wave.title().master(reader), ""));
        waves.choose(Set.of(definitions.study().newestWave(live::hasCases)));
        for (var readership : Readership.values()) {
            var key = "report.edition." + readership;
            editions.offer(readership, getTranslation(key), getTranslation(key + ".hint"));
        }
        editions.choose(Set.of(Readership.INTERNAL));
        var allowed = user.countries(study.countryCodes());
        allowed.forEach(code ->
                countries.offer(code, study.country(code).orElseThrow().name().master(reader), ""));
        countries.choose(allowed);
        study.languages().forEach((language, name) -> languages.offer(language, name, ""));
        languages.choose(Set.of(reader));
    }

    private Anchor link(ReportFormat format) {
        var link =
                new Anchor((DownloadEvent event) -> download(event, format), getTranslation("report.make." + format));
        link.addClassName("button");
        link.setClassName("primary", format == ReportFormat.DOCX);
        return link;
    }

    private void changed() {
        if (chosen.wave().equals(waves.first()) && chosen.language().equals(languages.first())) {
            take();
        } else {
            Runnable stay = () -> {
                waves.choose(Set.of(chosen.wave()));
                languages.choose(Set.of(chosen.language()));
            };
            texts.leave(
                    () -> {
                        if (themes == null) {
                            take();
                        } else {
                            themes.leave(this::take, stay);
                        }
                    },
                    stay);
        }
    }

    private void take() {
        var before = chosen;
        var some = countries.chosen().stream().sorted().toList();
        chosen = new Chosen(editions.first(), waves.first(), some, languages.first());
        countries.setVisible(chosen.readership() == Readership.INTERNAL);
        switch (chosen.readership()) {
            case INTERNAL -> internal();
            case PUBLIC -> released();
        }
        if (!before.wave().equals(chosen.wave()) || !before.language().equals(chosen.language())) {
            texts.show(chosen.wave(), chosen.language());
            if (themes != null) {
                themes.show(chosen.wave(), chosen.language());
            }
        }
    }

    private void internal() {
        var cases = live.snapshot(chosen.wave()).all();
        var n = chosen.countries().stream().mapToInt(cases::size).sum();
        show(
                n > 0,
                getTranslation("report.interviews", Integer.toString(n)),
                getTranslation(chosen.countries().isEmpty() ? "report.chooseCountry" : "report.none"));
    }

    private void released() {
        var day = publicReports.releasedOn(chosen.wave());
        show(
                day.isPresent(),
                day.map(found -> getTranslation(
                                "report.edition.released",
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(getLocale())
                                        .format(found)))
                        .orElse(""),
                getTranslation("report.edition.none"));
    }

    private void show(boolean isThere, String hint, String otherwise) {
        counted.setText(hint);
        counted.setVisible(!hint.isEmpty());
        downloads.setVisible(isThere);
        problem.setVisible(!isThere);
        problem.setText(otherwise);
    }

    private void download(DownloadEvent event, ReportFormat format) throws IOException {
        var now = chosen;
        ReportTexts words = (key, arguments) -> getTranslation(now.language().locale(), key, arguments);
        event.setContentType(format.mediaType());
        switch (now.readership()) {
            case INTERNAL -> {
                var request = new ReportRequest(now.wave(), now.countries(), now.language(), format);
                event.setFileName(request.fileName());
                var stored = figures.freeze(request.wave(), request.countries());
                send(event, out -> reports.write(request, stored, words, out));
            }
            case PUBLIC -> {
                var request = new PublicRequest(now.wave(), now.language(), format);
                event.setFileName(request.fileName());
                send(event, out -> out.write(publicReports.of(request, words).orElseThrow()));
            }
        }
    }

    /** What writes a file. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** With its length, so that a part is never taken for the whole. */
    private static void send(DownloadEvent event, Writing writing) throws IOException {
        var file = new ByteArrayOutputStream();
        writing.to(file);
        event.setContentLength(file.size());
        file.writeTo(event.getOutputStream());
    }
}
