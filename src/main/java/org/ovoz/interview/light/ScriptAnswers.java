package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that a script saves as they are made; a replay of the same event changes nothing. There are seventy in an interview, so
 * this is no method of a controller: finding that one, handing it its arguments and writing what it returns costs more than reading
 * the interview.
 */
@Component
class ScriptAnswers implements HttpRequestHandler {

    static final String ANSWERS = LightBrowser.ROOT + "/answer/";

    private static final Logger LOG = LoggerFactory.getLogger(ScriptAnswers.class);
    private static final Pattern PAGE = Pattern.compile("[a-z0-9_-]{1,64}");

    private final LightRequests requests;
    private final LightSessions sessions;
    private final SectionView view;
    private final PackedPages packer;
    private final JsonMapper json;

    ScriptAnswers(
            LightRequests requests, LightSessions sessions, SectionView view, PackedPages packer, JsonMapper json) {
        this.requests = requests;
        this.sessions = sessions;
        this.view = view;
        this.packer = packer;
        this.json = json;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        var address = request.getRequestURI();
        var page = address.substring(address.lastIndexOf('/') + 1);
        if (!PAGE.matcher(page).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!request.getMethod().equals("POST")) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("POST"));
        }
        try {
            write(request, response, outcome(request, page));
        } catch (DataAccessException | TransactionException fault) {
            LOG.error("An answer could not be stored: {}", fault.getClass().getName());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** First as if nobody else had the interview, which is nearly always so; else it is held and read anew. */
    private ResponseEntity<byte[]> outcome(HttpServletRequest request, String page) {
        return requests.write(request, (browser, session) -> {
            var form = read(session, browser.posted());
            return sessions.answerAsRead(session, form.changes())
                    .map(now -> reply(now, page, form, browser.posted()))
                    .orElseGet(() -> requests.save(request, (again, held) -> {
                        var anew = read(held, again.posted());
                        return reply(sessions.answer(held, anew.changes()), page, anew, again.posted());
                    }));
        });
    }

    private static SectionForm.Result read(LightSession session, Posted posted) {
        return SectionForm.read(session, posted, QuestionPages.order(posted.text("go")));
    }

    private ResponseEntity<byte[]> reply(LightSession now, String page, SectionForm.Result form, Posted posted) {
        Map<String, Object> reply = now.route()
                .page(page)
                .map(shown -> view.reply(now, shown, form, forms(posted), posted))
                .orElse(Map.of());
        return ResponseEntity.ok(json.writeValueAsBytes(reply));
    }

    /** The questions that the page has, each with the mark of its form. */
    private static Map<String, String> forms(Posted posted) {
        return posted.all("has").stream()
                .map(one -> one.split("~", 2))
                .filter(one -> one.length == 2)
                .collect(Collectors.toMap(one -> one[0], one -> one[1], (one, _) -> one));
    }

    /** Where a page would lead on, a script is told the place. */
    private void write(HttpServletRequest request, HttpServletResponse response, ResponseEntity<byte[]> outcome)
            throws IOException {
        var body = outcome.getBody();
        if (outcome.getStatusCode() != HttpStatus.OK || body == null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            body = json.writeValueAsBytes(
                    Map.of("to", List.of(String.valueOf(outcome.getHeaders().getLocation()))));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (PackedPages.isWorthIt(body, request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = packer.packed(body);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
