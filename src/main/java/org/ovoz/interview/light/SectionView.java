package org.ovoz.interview.light;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ui.LeftOut;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a section: as it is, with what an answer has brought, with a reminder, or with what could not be stored. */
@Component
class SectionView {

    private final LightPages pages;

    SectionView(LightPages pages) {
        this.pages = pages;
    }

    static long now() {
        return System.currentTimeMillis() / 1000;
    }

    /** As its address says. */
    ResponseEntity<byte[]> page(LightBrowser browser, LightSession session, Route.ShownPage page) {
        var words = pages.words(session.language());
        var posted = browser.posted();
        var open = new LinkedHashSet<>(posted.all("replace"));
        var fresh = new LinkedHashSet<>(posted.all("new"));
        var left = posted.one("left") == null ? Map.<String, String>of() : left(session, page, words);
        var remarks = new ShownQuestions.Remarks(open, fresh, left, Map.of(), Map.of(), taken(session, posted, words));
        var questions = new ShownQuestions(session, words, remarks).of(page);
        SectionModel.Summary summary = null;
        if (!left.isEmpty()) {
            var required = LeftOut.of(page, session.interview().answers()).isRequired();
            summary = new SectionModel.Summary(
                    "error",
                    words.of("reminder.title"),
                    lines(questions, left.keySet()),
                    words.of(required ? "reminder.required" : "reminder.optional"));
        } else if (questions.stream().anyMatch(ShownQuestion::fresh)) {
            summary = new SectionModel.Summary("warn", words.of("light.newTitle"), lines(questions, fresh), null);
        } else if (questions.stream().anyMatch(question -> question.notice() != null)) {
            var noted = remarks.notices().keySet();
            summary = new SectionModel.Summary("warn", words.of("light.takenTitle"), lines(questions, noted), null);
        }
        var optional = !left.isEmpty()
                && !LeftOut.of(page, session.interview().answers()).isRequired();
        return write(HttpStatus.OK, browser, session, page, new Shown(words, questions, summary, optional));
    }

    private record Shown(
            Words words, List<ShownQuestion> questions, SectionModel.@Nullable Summary summary, boolean optional) {}

    /** With what was typed and cannot be stored, as it was typed. */
    ResponseEntity<byte[]> refused(
            LightBrowser browser, LightSession session, Route.ShownPage page, SectionForm.Result form) {
        var words = pages.words(session.language());
        var open = new LinkedHashSet<>(browser.posted().all("replace"));
        var remarks = new ShownQuestions.Remarks(
                open, Set.of(), told(form.messages(), words), told(form.faults(), words), form.typed(), Map.of());
        var questions = new ShownQuestions(session, words, remarks).of(page);
        var wrong = questions.stream()
                .filter(ShownQuestion::isWrong)
                .map(ShownQuestion::id)
                .toList();
        var summary = new SectionModel.Summary(
                "error", words.of("light.wrongTitle"), lines(questions, wrong), words.of("light.wrongText"));
        return write(
                HttpStatus.UNPROCESSABLE_CONTENT, browser, session, page, new Shown(words, questions, summary, false));
    }

    private static Map<String, String> told(Map<String, Fault> faults, Words words) {
        var told = new LinkedHashMap<String, String>();
        faults.forEach((name, fault) -> told.put(name, words.of(fault)));
        return told;
    }

    private ResponseEntity<byte[]> write(
            HttpStatus status, LightBrowser browser, LightSession session, Route.ShownPage page, Shown shown) {
        var route = session.route();
        var words = shown.words();
        var title = session.piping().render(page.page().title(), session.language(), session.visible());
        var about = new LightPages.About(title, QuestionPages.path(page.id()), "next", true);
        var model = new SectionModel(
                Step.of(session, route, page.id(), words),
                now(),
                new LinkedHashSet<>(browser.posted().all("replace")),
                browser.posted().text("from").equals("review"),
                shown.summary(),
                shown.questions(),
                words.of(shown.optional() ? "goOnWithout" : "next"),
                words.of(route.previous(page.id()).isEmpty() ? "leave" : "back"));
        return pages.page(status, "section", pages.frame(browser, words, session, about), Map.of("page", model));
    }

    private static List<SectionModel.Summary.Line> lines(List<ShownQuestion> questions, Collection<String> items) {
        return questions.stream()
                .filter(question -> items.contains(question.id()))
                .map(question -> new SectionModel.Summary.Line(question.id(), question.text()))
                .toList();
    }

    private static Map<String, String> left(LightSession session, Route.ShownPage page, Words words) {
        var left = LeftOut.of(page, session.interview().answers());
        var messages = new LinkedHashMap<String, String>();
        for (var shown : page.items()) {
            if (left.has(shown.item())) {
                messages.put(shown.item().id(), complaint(session, shown.item(), left, words));
            }
        }
        return messages;
    }

    private static String complaint(LightSession session, Item item, LeftOut left, Words words) {
        var constraint = item.facts().constraint();
        return left.blank().contains(item) || constraint == null
                ? words.of(item instanceof Item.Grid ? "blankRows" : "blank")
                : session.piping().render(constraint.message(), session.language(), session.visible());
    }

    /** Says of which questions other answers were taken back, and for what. */
    private static Map<String, String> taken(LightSession session, Posted posted, Words words) {
        var notices = new LinkedHashMap<String, String>();
        for (var one : posted.all("taken")) {
            var parts = one.split(":", 2);
            if (parts.length == 2) {
                label(session, parts[0], parts[1])
                        .ifPresent(label -> notices.put(parts[0], words.of("takenBack", label)));
            }
        }
        return notices;
    }

    private static Optional<String> label(LightSession session, String id, String value) {
        return session.questionnaire()
                .item(id)
                .filter(Item.MultipleChoice.class::isInstance)
                .map(Item.MultipleChoice.class::cast)
                .flatMap(choice -> Stream.concat(
                                choice.options().stream()
                                        .filter(option -> option.name().equals(value))
                                        .map(option -> option.label()),
                                choice.facts().missing().stream()
                                        .filter(missing ->
                                                Integer.toString(missing.code()).equals(value))
                                        .map(missing -> missing.label()))
                        .findFirst())
                .map(text -> session.piping().render(text, session.language(), session.visible()));
    }

    /** The questions of the page that were not on it, or not as they are now, and have no answer yet. */
    List<String> fresh(LightSession session, Route.ShownPage page, Map<String, Rendered> rendered, Set<String> open) {
        var words = pages.words(session.language());
        var remarks = new ShownQuestions.Remarks(open, Set.of(), Map.of(), Map.of(), Map.of(), Map.of());
        return new ShownQuestions(session, words, remarks)
                .of(page).stream()
                        .filter(ShownQuestion::isAnswerable)
                        .filter(question -> isOther(rendered.get(question.id()), question))
                        .filter(question -> Rendered.of(question).hasBlank())
                        .map(ShownQuestion::id)
                        .toList();
    }

    private static boolean isOther(@Nullable Rendered before, ShownQuestion question) {
        return before == null || !before.form().equals(question.form());
    }

    /** What a script is told after an answer: whether it is stored, and which questions are other than it has them. */
    Map<String, Object> reply(
            LightSession session,
            Route.ShownPage page,
            SectionForm.Result form,
            Map<String, String> forms,
            Posted posted) {
        var words = pages.words(session.language());
        var remarks = new ShownQuestions.Remarks(
                new LinkedHashSet<>(posted.all("replace")), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());
        var shown = new ArrayList<String>();
        var html = new LinkedHashMap<String, String>();
        var was = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, List<String>>();
        for (var question : new ShownQuestions(session, words, remarks).of(page)) {
            shown.add(question.id());
            if (!question.form().equals(forms.get(question.id()))) {
                html.put(question.id(), pages.question(words, question));
            } else if (form.rendered().containsKey(question.id())) {
                was.put(question.id(), question.rendered());
                question.parts().forEach(part -> values.put(part.name(), chosen(part)));
            }
        }
        var reply = new LinkedHashMap<String, Object>();
        if (!html.isEmpty() || !forms.keySet().containsAll(shown) || shown.size() != forms.size()) {
            reply.put("shown", shown);
            reply.put("html", html);
        }
        reply.put("was", was);
        if (!form.takenBack().isEmpty()) {
            reply.put("chosen", values);
        }
        reply.putAll(remarks(session, form, words));
        reply.put("saved", form.isRefused() ? "" : words.of("saved"));
        return reply;
    }

    private static List<String> chosen(ShownQuestion.Part part) {
        return part.choices().stream()
                .filter(ShownQuestion.Choice::checked)
                .map(ShownQuestion.Choice::value)
                .toList();
    }

    /** What could not be stored, and what was taken back; nothing where there is nothing. */
    private Map<String, Object> remarks(LightSession session, SectionForm.Result form, Words words) {
        var faults = told(form.faults(), words);
        form.messages().forEach((item, fault) -> faults.put("." + item, words.of(fault)));
        var notices = new LinkedHashMap<String, String>();
        form.takenBack()
                .forEach((item, value) -> label(session, item, value)
                        .ifPresent(label -> notices.put(item, words.of("takenBack", label))));
        var remarks = new LinkedHashMap<String, Object>();
        remarks.put("faults", faults);
        remarks.put("notices", notices);
        remarks.values().removeIf(Map.of()::equals);
        return remarks;
    }
}
