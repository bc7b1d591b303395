package org.ovoz.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * What is said of a request that failed before any page could: a small page in a language of the browser, or a problem
 * body (RFC 9457) for the API. It opens no session, and repeats nothing of the request.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Messages messages;

    ErrorPage(Messages messages) {
        this.messages = messages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Object> answer(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(status, request.getContextPath()));
        }
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(page(status, locale(request), request.getContextPath()));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        var status = HttpStatus.resolve(code);
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Map<String, Object> problem(HttpStatus status, String path) {
        return Map.of(
                "type",
                "about:blank",
                "title",
                status.getReasonPhrase(),
                "status",
                status.value(),
                "detail",
                status.is5xxServerError()
                        ? "Nothing was changed. Ask again in a minute; if it happens again, tell the study team."
                        : "The request is not understood. The addresses of this API and their parameters stand under 'help'.",
                "help",
                path + "/api/v1/openapi.json");
    }

    private String page(HttpStatus status, Locale locale, String path) {
        var key = status == HttpStatus.FORBIDDEN ? "forbidden" : status.is5xxServerError() ? "error" : "notFound";
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
                <title>%s – Ovoz</title>
                <style>body { margin: 0; font: 106.25%%/1.5 system-ui, sans-serif; }
                main { max-width: 60ch; margin: 3rem auto; padding: 0 1rem; }</style></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="%s/">%s</a></p></main></body></html>
                """.formatted(
                        locale.getLanguage(),
                        text(locale, key + ".title"),
                        text(locale, key + ".title"),
                        text(locale, key + ".text"),
                        path,
                        text(locale, "toStart"));
    }

    private String text(Locale locale, String key) {
        return HtmlUtils.htmlEscape(messages.getTranslation("ui." + key, locale), "UTF-8");
    }

    /** The first that the browser prefers and we speak. */
    private Locale locale(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return messages.getDefaultLocale();
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> LanguageSwitch.NAMES.containsKey(locale.getLanguage()))
                .findFirst()
                .orElseGet(messages::getDefaultLocale);
    }
}
