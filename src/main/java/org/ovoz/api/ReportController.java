package org.ovoz.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.ReportTexts;
import org.ovoz.report.internal.ReportRequest;
import org.ovoz.report.internal.ReportService;
import org.ovoz.report.published.PublicReports;
import org.ovoz.report.published.PublicRequest;
import org.ovoz.ui.Translations;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The comparative table, and the report as a file. */
@RestController
class ReportController {

    private static final String INTERNAL = "internal";
    private static final String PUBLIC = "public";

    private final Addressed addressed;
    private final ReportService reports;
    private final PublicReports publicReports;
    private final Translations texts;
    private final CurrentUser user;

    ReportController(
            Definitions definitions,
            ReportService reports,
            PublicReports publicReports,
            Translations texts,
            CurrentUser user) {
        this.addressed = new Addressed(definitions);
        this.reports = reports;
        this.publicReports = publicReports;
        this.texts = texts;
        this.user = user;
    }

    @GetMapping("/api/v1/waves/{wave}/comparative")
    ComparativeJson comparative(@PathVariable String wave, @RequestParam(defaultValue = "en") String lang) {
        user.require(Permission.SEE_TABLES);
        var language = addressed.language(lang);
        return ComparativeJson.of(reports.comparative(addressed.wave(wave), countries(null)), language);
    }

    @GetMapping({
        "/api/v1/waves/{wave}/report.docx",
        "/api/v1/waves/{wave}/report.pdf",
        "/api/v1/waves/{wave}/report.html"
    })
    ResponseEntity<byte[]> report(
            @PathVariable String wave,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = INTERNAL) String edition,
            HttpServletRequest address)
            throws IOException {
        var format = format(address.getRequestURI());
        var language = addressed.language(lang);
        var id = addressed.wave(wave);
        ReportTexts words = (key, arguments) -> texts.text(language.locale(), key, arguments);
        return switch (edition) {
            case INTERNAL -> {
                user.require(Permission.WRITE_REPORT);
                var request = new ReportRequest(id, countries(country), language, format);
                var stored = reports.freeze(id, request.countries());
                var file = new ByteArrayOutputStream();
                reports.write(request, stored, words, file);
                yield file(request.fileName(), format, file.toByteArray());
            }
            case PUBLIC -> {
                user.require(Permission.SEE_RESULTS);
                if (country != null) {
                    throw ApiProblem.badRequest(
                            "No choice of countries in the public edition",
                            "It always has every released country. Leave out the parameter 'country'.");
                }
                var request = new PublicRequest(id, language, format);
                yield file(
                        request.fileName(),
                        format,
                        publicReports.of(request, words).orElseThrow(ReportController::nothing));
            }
            default ->
                throw ApiProblem.badRequest("No such edition", "The parameter 'edition' takes 'internal' or 'public'.");
        };
    }

    private static ApiProblem nothing() {
        return ApiProblem.notFound(
                "Nothing is released yet",
                "The public edition is made of released tables, and this wave has none yet in the countries of this"
                        + " token. A country is released when enough interviews count; an administrator sees on the"
                        + " page 'Publication' when that will be.");
    }

    private static ResponseEntity<byte[]> file(String name, ReportFormat format, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static ReportFormat format(String address) {
        return ReportFormat.valueOf(
                address.substring(address.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    /** The country that is named, or all that the token may see. */
    private List<CountryCode> countries(@Nullable String country) {
        return Optional.ofNullable(country)
                .map(iso -> List.of(addressed.country(iso)))
                .orElseGet(() -> List.copyOf(
                        user.countries(addressed.definitions().study().countryCodes())));
    }
}
