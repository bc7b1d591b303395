package org.ovoz.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.ovoz.ui.markup.Markup;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is said of a request that failed before any page could: a small page in a language of the browser, or a problem
 * body (RFC 9457) for the API. It opens no session, and repeats nothing of the request.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";
    private static final String LIGHT = "/light";
    private static final String STYLE = """
            body { margin: 0; font: 106.25%/1.5 system-ui, sans-serif; }
            main { max-width: 60ch; margin: 3rem auto; padding: 0 1rem; }
            """;
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
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(status, request.getContextPath()));
        }
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(page(status, locale(request), request.getContextPath() + start(asked, request.getContextPath())));
    }

    /** Whoever is without a script is not led to a page that needs one. */
    private static String start(String asked, String root) {
        return asked.startsWith(root + LIGHT + "/") ? LIGHT : "/";
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

    private String page(HttpStatus status, Locale locale, String start) {
        var key = status == HttpStatus.FORBIDDEN ? "forbidden" : status.is5xxServerError() ? "error" : "notFound";
        var title = text(locale, key + ".title");
        var html = new Markup().open("html", "lang", locale.getLanguage()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("link", "rel", "icon", "href", "data:,");
        html.element("title", title + " – Ovoz")
                .style(STYLE)
                .close()
                .open("body")
                .open("main");
        html.element("h1", title).element("p", text(locale, key + ".text"));
        html.open("p").element("a", text(locale, "toStart"), "href", start).close();
        return html.close().close().close().toPage();
    }

    private String text(Locale locale, String key) {
        return messages.getTranslation("ui." + key, locale);
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
