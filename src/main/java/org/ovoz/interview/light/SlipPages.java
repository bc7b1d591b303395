package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.CodeTries;
import org.ovoz.interview.slip.SlipAnswer;
import org.ovoz.interview.slip.Slips;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Two questions to whoever holds a slip: whether the conversation took place, and about how long it was. The code is typed,
 * or taken from behind the # of the link by a script; it is posted and stands in no address that is sent, so that a preview
 * of the link uses nothing up. It works without script, keeps no cookie and tells nothing about the interview.
 */
@Controller
class SlipPages {

    private static final String PATH = "/slip";

    private final Definitions definitions;
    private final LightStart start;
    private final Slips slips;
    private final CodeTries tries;
    private final LightPages pages;

    SlipPages(Definitions definitions, LightStart start, Slips slips, CodeTries tries, LightPages pages) {
        this.definitions = definitions;
        this.start = start;
        this.slips = slips;
        this.tries = tries;
        this.pages = pages;
    }

    @GetMapping({"/light/slip", "/light/slip/"})
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return ask(new LightBrowser(request), "", "title", null, HttpStatus.OK);
    }

    @PostMapping({"/light/slip", "/light/slip/"})
    ResponseEntity<byte[]> take(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        if (browser.isFromElsewhere()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var posted = browser.posted();
        var code = posted.text("invitation");
        if (code.isBlank()) {
            return ask(browser, "", "title", null, HttpStatus.OK);
        }
        var held = posted.one("ticket");
        if (!start.mayTry(held)) {
            return ask(browser, code, "title", start.ticket(held), HttpStatus.OK);
        }
        var state = slips.look(code);
        if (state == Slips.State.UNKNOWN) {
            tries.wrong();
        }
        return switch (state) {
            case UNKNOWN -> ask(browser, code, "unknown", null, HttpStatus.UNPROCESSABLE_CONTENT);
            case ANSWERED -> said(browser, "answered");
            case OPEN ->
                posted.text("go").equals("answer") && posted.one("lang") == null
                        ? answer(browser, code)
                        : questions(browser, code, null);
        };
    }

    private ResponseEntity<byte[]> answer(LightBrowser browser, String code) {
        var took = SlipAnswer.TookPlace.ofCode(browser.posted().text("took"));
        if (took.isEmpty()) {
            return questions(browser, code, words(browser).of("slip.missing"));
        }
        var lasted = SlipAnswer.Lasted.ofCode(browser.posted().text("lasted")).orElse(null);
        return switch (slips.answer(code, new SlipAnswer(took.get(), lasted))) {
            case OPEN -> said(browser, "thanks");
            case ANSWERED -> said(browser, "answered");
            case UNKNOWN -> ask(browser, code, "unknown", null, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ResponseEntity<byte[]> questions(LightBrowser browser, String code, @Nullable String problem) {
        var words = words(browser);
        var took = Arrays.stream(SlipAnswer.TookPlace.values())
                .map(one -> choice(browser, "took", one.code(), one.name()))
                .toList();
        var lengths = Arrays.stream(SlipAnswer.Lasted.values())
                .map(one -> choice(browser, "lasted", one.code(), one.name()))
                .toList();
        return page(
                browser,
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                new SlipModel(
                        words.of("slip.title"),
                        words.of("slip.text"),
                        code,
                        false,
                        true,
                        took,
                        lengths,
                        problem,
                        null,
                        ""));
    }

    /** It stays chosen when the page is shown once more. */
    private SlipModel.Choice choice(LightBrowser browser, String question, int code, String name) {
        var written = Integer.toString(code);
        return new SlipModel.Choice(
                written,
                words(browser).of("slip." + question + "." + name),
                written.equals(browser.posted().text(question)));
    }

    private ResponseEntity<byte[]> ask(
            LightBrowser browser, String code, String key, LightStart.@Nullable Ticket ticket, HttpStatus status) {
        var words = words(browser);
        return page(
                browser,
                status,
                new SlipModel(
                        words.of("slip." + key),
                        words.of("slip." + (key.equals("title") ? "ask" : key + ".text")),
                        code,
                        true,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        ticket == null ? null : ticket.text(),
                        ticket == null ? "" : words.of("light.crowd", Integer.toString(ticket.seconds()))));
    }

    private ResponseEntity<byte[]> said(LightBrowser browser, String key) {
        var words = words(browser);
        return page(
                browser,
                HttpStatus.OK,
                new SlipModel(
                        words.of("slip." + key),
                        words.of("slip." + key + ".text"),
                        "",
                        false,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        ""));
    }

    private ResponseEntity<byte[]> page(LightBrowser browser, HttpStatus status, SlipModel model) {
        var enter = model.asks() ? "open" : "";
        var about = new LightPages.About(model.title(), PATH, enter, false);
        return pages.page(status, "slip", pages.frame(browser, words(browser), null, about), Map.of("page", model));
    }

    private Words words(LightBrowser browser) {
        return pages.words(language(browser));
    }

    private Language language(LightBrowser browser) {
        var posted = browser.posted();
        var tag = posted.one("lang") == null ? posted.one("speaks") : posted.one("lang");
        return new LightLink(PATH, null, null).language(tag, browser, definitions.study());
    }
}
