package org.ovoz.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.export.DisclosureLevel;
import org.ovoz.export.ExportRefused;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.ExportService;
import org.ovoz.export.FileTextCatalog;
import org.ovoz.export.Format;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Data files, streamed while they are written, for tokens that were made for exports. */
@RestController
class ExportController {

    private final Addressed addressed;
    private final Definitions definitions;
    private final ExportService exports;
    private final FileTextCatalog wordings;
    private final CurrentUser user;

    ExportController(Definitions definitions, ExportService exports, FileTextCatalog wordings, CurrentUser user) {
        this.addressed = new Addressed(definitions);
        this.definitions = definitions;
        this.exports = exports;
        this.wordings = wordings;
        this.user = user;
    }

    /**
     * What a caller can choose.
     *
     * @param country ISO letters; none means all that the token includes
     * @param filter each {@code variable:code}; several codes of one variable mean any of them
     * @param k how many must be alike in a de-identified file
     * @param derived whether the derived variables of the team follow; never in a de-identified file
     */
    record Parameters(
            @Nullable List<String> country,
            @Nullable String lang,
            @Nullable List<String> filter,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable Boolean deidentified,
            @Nullable Integer k,
            @Nullable Boolean derived) {}

    /** What a caller can choose of a preview, which is of a de-identified file always. */
    record PreviewParameters(
            @Nullable List<String> country,
            @Nullable String lang,
            @Nullable List<String> filter,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable Integer k) {

        Parameters ofFile() {
            return new Parameters(country, lang, filter, from, to, true, k, null);
        }
    }

    @GetMapping("/api/v1/waves/{wave}/export.csv")
    void csv(
            @PathVariable String wave,
            @RequestParam(defaultValue = "false") boolean labels,
            Parameters parameters,
            HttpServletResponse response)
            throws IOException {
        var format = labels ? Format.CSV_LABELS : Format.CSV_CODES;
        write(wave, format, "text/csv;charset=UTF-8", parameters, response);
    }

    @GetMapping("/api/v1/waves/{wave}/export.xlsx")
    void xlsx(@PathVariable String wave, Parameters parameters, HttpServletResponse response) throws IOException {
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        write(wave, Format.XLSX, type, parameters, response);
    }

    @GetMapping("/api/v1/waves/{wave}/export.sav")
    void sav(@PathVariable String wave, Parameters parameters, HttpServletResponse response) throws IOException {
        write(wave, Format.SAV, "application/x-spss-sav", parameters, response);
    }

    /** What a de-identified file would tell, as the page shows it before the download. */
    @GetMapping("/api/v1/waves/{wave}/export-preview")
    PreviewJson preview(@PathVariable String wave, PreviewParameters chosen) {
        user.require(Permission.EXPORT);
        var parameters = chosen.ofFile();
        var request = request(addressed.wave(wave), Format.CSV_CODES, parameters, deidentified(parameters));
        try {
            return PreviewJson.of(exports.preview(request, wordings.in(request.language())));
        } catch (ExportRefused refused) {
            throw problem(refused);
        }
    }

    private void write(String wave, Format format, String type, Parameters parameters, HttpServletResponse response)
            throws IOException {
        user.require(Permission.EXPORT);
        var request = request(addressed.wave(wave), format, parameters, edition(parameters));
        try {
            var progress = exports.announce(request);
            response.setContentType(type);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + request.name() + "." + format.extension() + "\"");
            exports.writeData(request, wordings.in(request.language()), progress, response.getOutputStream());
        } catch (ExportRefused refused) {
            throw problem(refused);
        }
    }

    private ExportRequest request(WaveId wave, Format format, Parameters parameters, DisclosureLevel edition) {
        return new ExportRequest(
                        wave,
                        countries(parameters),
                        format,
                        addressed.language(parameters.lang() == null ? "en" : parameters.lang()),
                        false,
                        Filter.selection(
                                definitions.questionnaire(wave),
                                parameters.filter(),
                                parameters.from(),
                                parameters.to()),
                        edition)
                .withDerived(isDerived(parameters));
    }

    private static boolean isDerived(Parameters parameters) {
        var isDerived = Boolean.TRUE.equals(parameters.derived());
        if (isDerived && Boolean.TRUE.equals(parameters.deidentified())) {
            throw ApiProblem.badRequest(
                    "Nothing derived here", "A de-identified file tells nothing that is derived: leave out 'derived'.");
        }
        return isDerived;
    }

    private Set<CountryCode> countries(Parameters parameters) {
        if (parameters.country() != null && !parameters.country().isEmpty()) {
            return parameters.country().stream().map(addressed::country).collect(Collectors.toSet());
        }
        return user.countries(definitions.study().countryCodes());
    }

    private static DisclosureLevel edition(Parameters parameters) {
        if (Boolean.TRUE.equals(parameters.deidentified())) {
            return deidentified(parameters);
        }
        if (parameters.k() != null) {
            throw ApiProblem.badRequest(
                    "k of nothing", "The parameter 'k' belongs to a de-identified file: add 'deidentified=true'.");
        }
        return DisclosureLevel.FULL;
    }

    private static DisclosureLevel deidentified(Parameters parameters) {
        var k = parameters.k() == null ? DisclosureLevel.DEIDENTIFIED.k() : parameters.k();
        if (k < 2) {
            throw ApiProblem.badRequest("k is too small", "The parameter 'k' is 2 at least.");
        }
        return new DisclosureLevel.Deidentified(k);
    }

    private static ApiProblem problem(ExportRefused refused) {
        return switch (refused.reason()) {
            case NO_CASES ->
                ApiProblem.notFound("No interviews", "No sent interview matches these countries and filters.");
            case TOO_FEW ->
                ApiProblem.notFound(
                        "Too few interviews", "So few match that nobody in a de-identified file could be hidden.");
            case SENSITIVE_FILTER ->
                ApiProblem.badRequest(
                        "A filter is not allowed", "A de-identified file cannot be chosen by a sensitive item.");
            case NO_IDENTIFYING ->
                ApiProblem.unprocessable(
                        "No identifying item is named",
                        "The questionnaire does not say by which answers people could be recognised, so a de-identified"
                                + " file would protect nobody. Write 'identifying: true' at these items.");
            case TOO_SOON ->
                ApiProblem.conflict(
                        "Too few new interviews",
                        "Since the de-identified file before, so few interviews came in from a country that a comparison"
                                + " of the two files would tell them apart. Use the file before, or wait for more.");
            case BUSY -> ApiProblem.busy();
        };
    }
}
