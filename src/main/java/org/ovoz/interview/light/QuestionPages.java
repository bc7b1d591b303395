package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ui.LeftOut;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The sections of an interview: each is shown, posted as a whole, and answered with the way on. */
@Controller
class QuestionPages {

    private static final String SECTION = "/light/questions/{page:[a-z0-9_-]{1,64}}";

    private final LightRequests requests;
    private final LightSessions sessions;
    private final InterviewService interviews;
    private final RespondentWithdrawals withdrawals;
    private final SectionView view;

    QuestionPages(
            LightRequests requests,
            LightSessions sessions,
            InterviewService interviews,
            RespondentWithdrawals withdrawals,
            SectionView view) {
        this.requests = requests;
        this.sessions = sessions;
        this.interviews = interviews;
        this.withdrawals = withdrawals;
        this.view = view;
    }

    /** Where one was. */
    @GetMapping("/light/questions")
    ResponseEntity<byte[]> place(HttpServletRequest request) {
        return requests.read(request, (browser, session) -> browser.to(path(place(session))));
    }

    @GetMapping(SECTION)
    ResponseEntity<byte[]> show(@PathVariable String page, HttpServletRequest request) {
        return requests.read(
                request,
                (browser, session) -> session.route()
                        .page(page)
                        .map(shown -> view.page(browser, session, shown))
                        .orElseGet(() -> browser.to(path(place(session)))));
    }

    /** The page that was shown last, or the nearest that is still asked. */
    static String place(LightSession session) {
        var pages = session.route().pages();
        var last = session.interview().progress().lastPage();
        if (last == null) {
            return pages.getFirst().id();
        }
        return pages.stream()
                .map(Route.ShownPage::id)
                .filter(last::equals)
                .findFirst()
                .orElseGet(() -> pages.getLast().id());
    }

    static String path(String page) {
        return "/questions/" + page;
    }

    @PostMapping(SECTION)
    ResponseEntity<byte[]> take(@PathVariable String page, HttpServletRequest request) {
        return requests.save(request, (browser, session) -> {
            var posted = browser.posted();
            var form = SectionForm.read(session, posted, order(posted.text("go")));
            var now = sessions.answer(session, form.changes());
            spend(now, posted);
            var here = path(page) + kept(posted);
            if (!posted.text("go").equals("leave") && form.isRefused()) {
                return refused(browser, now, page, form);
            }
            return requests.framed(browser, now, here).orElseGet(() -> go(browser, now, page, form));
        });
    }

    private ResponseEntity<byte[]> refused(
            LightBrowser browser, LightSession now, String page, SectionForm.Result form) {
        var tag = browser.posted().one("lang");
        var spoken = tag == null ? now : inLanguage(browser, now);
        return spoken.route()
                .page(page)
                .map(shown -> view.refused(browser, spoken, shown, form))
                .orElseGet(() -> browser.to(path(place(spoken))));
    }

    private LightSession inLanguage(LightBrowser browser, LightSession now) {
        requests.framed(browser, now, "");
        return sessions.find(now.key()).orElse(now);
    }

    /** How long somebody was on the page; nobody is asked what time it is. */
    private void spend(LightSession session, Posted posted) {
        try {
            var seconds = SectionView.now() - Long.parseLong(posted.text("at"));
            interviews.spend(session.interview().id(), (int) Math.clamp(seconds, 0, 3600));
        } catch (NumberFormatException _) {
            // A page that was changed by hand tells no time.
        }
    }

    static SectionForm.Order order(String go) {
        var parts = go.split(":");
        if (parts.length == 2 && parts[0].equals("clear")) {
            return new SectionForm.Order.Clear(parts[1]);
        }
        if (parts.length == 3 && parts[0].equals("fill") && parts[2].matches("-\\d")) {
            return new SectionForm.Order.Fill(parts[1], Integer.parseInt(parts[2]));
        }
        return new SectionForm.Order.None();
    }

    /** What the page's address keeps: covered questions that are answered anew, and the way back to the review. */
    private static String kept(Posted posted) {
        var query = posted.all("replace").stream()
                .filter(item -> item.matches("[a-z0-9_]{1,64}"))
                .distinct()
                .map(item -> "replace=" + item)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (posted.text("from").equals("review")) {
            query.add("from=review");
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private ResponseEntity<byte[]> go(LightBrowser browser, LightSession now, String page, SectionForm.Result form) {
        var posted = browser.posted();
        var here = path(page) + kept(posted);
        var route = now.route();
        var go = posted.text("go");
        if (go.equals("back")) {
            return browser.to(route.previous(page)
                    .map(previous -> arrive(now, previous.id()))
                    .orElse("/code"));
        }
        if (!go.equals("next")) {
            var opened = posted.all("replace");
            // A browser that sends a form by Enter may press no button at all.
            var item = go.isEmpty() && !opened.isEmpty() ? opened.getLast() : itemOf(now, go);
            return browser.to(item.isEmpty() ? here : here + "#q-" + item);
        }
        var shown = route.page(page);
        if (shown.isEmpty()) {
            return browser.to(path(place(now)));
        }
        if (!form.takenBack().isEmpty()) {
            var taken = form.takenBack().entrySet().stream()
                    .map(one -> "taken=" + one.getKey() + ":" + one.getValue())
                    .collect(Collectors.joining("&"));
            return browser.to(with(here, taken));
        }
        var fresh = view.fresh(now, shown.get(), form.rendered(), new LinkedHashSet<>(posted.all("replace")));
        if (!fresh.isEmpty()) {
            return browser.to(with(here, "new=" + String.join("&new=", fresh)));
        }
        if (LeftOut.of(shown.get(), now.interview().answers()).holds(page, now.reminded())) {
            sessions.remind(now, page);
            return browser.to(with(here, "left"));
        }
        return onward(browser, now, route, page);
    }

    private static String itemOf(LightSession now, String go) {
        var parts = go.split(":");
        var name = parts.length > 1 ? parts[1] : "";
        return now.questionnaire()
                .items()
                .filter(item -> item.id().equals(name) || item.variables().anyMatch(name::equals))
                .map(Item::id)
                .findFirst()
                .orElse("");
    }

    private ResponseEntity<byte[]> onward(LightBrowser browser, LightSession now, Route route, String page) {
        var following = route.next(page);
        if (now.isEligible(route)
                && (following.isEmpty() || browser.posted().text("from").equals("review"))) {
            return browser.to("/review");
        }
        if (following.isPresent()) {
            return browser.to(arrive(now, following.get().id()));
        }
        if (now.answered() > 0) {
            return browser.to("/ending");
        }
        withdrawals.discard(now.interview().id());
        return browser.forget("/said/ended?lang=" + now.language());
    }

    private String arrive(LightSession now, String page) {
        if (!page.equals(now.interview().progress().lastPage())) {
            interviews.arriveAt(now.interview().id(), page);
        }
        return path(page);
    }

    /** What leaves quickly by script: the page is gone already. */
    @PostMapping("/light/leave")
    ResponseEntity<byte[]> leave(HttpServletRequest request) {
        return requests.write(request, (browser, _) -> requests.leave(browser));
    }
}
