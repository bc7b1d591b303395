package org.ovoz.report.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.ReportTexts;
import org.ovoz.report.published.PublicReports;
import org.ovoz.report.published.PublicRequest;
import org.ovoz.ui.Translations;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The files to which the pages of published results link. What is not there, not released or not opened looks the same:
 * 404.
 */
@RestController
class PublicReportDownloads {

    private static final String FILE = "/{wave:[a-z0-9][a-z0-9-]{0,63}}/report.{extension:docx|pdf|html}";

    private final PublicReports reports;
    private final Definitions definitions;
    private final Translations texts;

    PublicReportDownloads(PublicReports reports, Definitions definitions, Translations texts) {
        this.reports = reports;
        this.definitions = definitions;
        this.texts = texts;
    }

    /** For those who are signed in and may see results. */
    @GetMapping("/results" + FILE)
    ResponseEntity<byte[]> own(
            @PathVariable String wave, @PathVariable String extension, @RequestParam(defaultValue = "ru") String lang) {
        return request(wave, extension, lang)
                .flatMap(request -> reports.of(request, words(request.language()))
                        .map(file -> answer(request, CacheControl.noStore(), file)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** For everybody, where an admin has opened the wave. */
    @GetMapping("/r" + FILE)
    ResponseEntity<byte[]> everybody(
            @PathVariable String wave, @PathVariable String extension, @RequestParam(defaultValue = "ru") String lang) {
        var cached = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
        return request(wave, extension, lang)
                .flatMap(request -> reports.ofEverybody(request, words(request.language()))
                        .map(file -> answer(request, cached, file)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @ExceptionHandler
    void denied(AccessDeniedException denied, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private Optional<PublicRequest> request(String wave, String extension, String lang) {
        var format = ReportFormat.valueOf(extension.toUpperCase(Locale.ROOT));
        return definitions.waves().stream()
                .map(Study.Wave::id)
                .filter(id -> id.value().equals(wave))
                .findFirst()
                .flatMap((WaveId id) -> definitions.study().languages().keySet().stream()
                        .filter(language -> language.tag().equals(lang))
                        .findFirst()
                        .map(language -> new PublicRequest(id, language, format)));
    }

    private ReportTexts words(Language language) {
        return (key, arguments) -> texts.text(language.locale(), key, arguments);
    }

    /** A page opens in the browser, documents are saved. */
    private static ResponseEntity<byte[]> answer(PublicRequest request, CacheControl cache, byte[] file) {
        var disposition =
                request.format() == ReportFormat.HTML ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .cacheControl(cache)
                .contentType(MediaType.parseMediaType(request.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(request.fileName()).build().toString())
                .body(file);
    }
}
