package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.RefusedAnswer;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.ui.VaadinTwin;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Review;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;
import org.ovoz.testing.RunningOvoz;

/**
 * One random interview, answered on the light edition's pages by HTTP and, answer by answer, in the session that Vaadin's
 * pages work with: both show the same, take the same, and store the same.
 */
final class EditionsWalk {

    private static final int MOST_PAGES = 400;

    private final RunningOvoz ovoz;
    private final Random random;
    private final LightTab tab;
    private final Interview begun;
    private final VaadinTwin twin;
    private final Set<String> reminded = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private boolean forged;

    EditionsWalk(RunningOvoz ovoz, Study study, Study.Wave wave, Random random) {
        this.ovoz = ovoz;
        this.random = random;
        var country = one(study.countryCodes());
        // Practice can be held in every wave, open or not.
        begun = ovoz.the(InterviewService.class)
                .start(new NewInterview(wave.id(), country, Mode.ONLINE, language(study), null, null, true));
        twin = VaadinTwin.of(ovoz.beans(), begun);
        tab = new LightTab(ovoz).holds(ovoz.the(LightSessions.class).open(begun.id(), false));
    }

    private Language language(Study study) {
        return one(List.copyOf(study.languages().keySet()));
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    void run() {
        tab.open("/light/questions");
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var path = tab.path();
            if (path.startsWith("/light/questions/")) {
                section(path.replaceAll(".*/|[?#].*", ""));
            } else if (path.equals("/light/review")) {
                review();
                return;
            } else if (path.equals("/light/ending")) {
                if (ending()) {
                    return;
                }
            } else if (path.startsWith("/light/said/ended")) {
                assertThat(twin.isEligible()).isFalse();
                assertThat(twin.answered()).isZero();
                assertGone();
                return;
            } else {
                throw new AssertionError("led to " + path);
            }
        }
        throw new AssertionError("no end");
    }

    private void section(String id) {
        var page = twin.route().page(id).orElseThrow(() -> new AssertionError("not shown by the other: " + id));
        compare(page);
        if (once(12)) {
            var tag = one(List.of("ru", "en"));
            tab.speak(tag);
            twin.speak(tag);
            assertThat(tab.page().selectFirst("html").attr("lang")).isEqualTo(tag);
            return;
        }
        if (once(25)) {
            resume();
            return;
        }
        if (page.items().stream().anyMatch(twin::isCovered) && once(2)) {
            replaceOne();
            page = twin.route().page(id).orElseThrow();
        }
        answer(page);
        if (once(10)) {
            back(id);
        } else {
            next(id);
        }
    }

    private void resume() {
        var code = ovoz.the(ResumeCodes.class).offer(begun.id());
        tab.open("/light").put("code", code.toLowerCase()).press("resume");
        twin.resume();
        // A new session reminds anew.
        reminded.clear();
    }

    private void replaceOne() {
        var buttons = tab.page().select("button[name=replace]");
        if (!buttons.isEmpty()) {
            tab.submit("replace", one(buttons.eachAttr("value")));
        }
    }

    /** The same items in the same order, with the same words, options, rows and answers. */
    private void compare(Route.ShownPage page) {
        assertThat(tab.items())
                .isEqualTo(page.items().stream().map(shown -> shown.item().id()).toList());
        for (var shown : page.items()) {
            var item = shown.item();
            var element = tab.item(item.id());
            if (item instanceof Item.Information) {
                continue;
            }
            var question = element.selectFirst(".question").ownText().strip();
            assertThat(question).isEqualTo(twin.words(item).strip().replaceAll("\\s+", " "));
            var covered = element.hasClass("covered");
            if (covered) {
                assertThat(twin.isCovered(shown)).as("%s is covered", item.id()).isTrue();
                continue;
            }
            if (twin.isCovered(shown)) {
                assertThat(tab.path()
                                + tab.page()
                                        .select("[name=replace][type=hidden]")
                                        .eachAttr("value"))
                        .contains(item.id());
            }
            if (item instanceof Item.Grid) {
                compareRows(shown);
            } else {
                assertThat(values(item.id())).as(item.id()).isEqualTo(twin.choices(shown));
                compareAnswer(item);
            }
        }
    }

    private List<String> values(String name) {
        return tab.page().select("input[name=a." + name + ".c]").eachAttr("value");
    }

    private void compareRows(Route.ShownItem shown) {
        var rows = tab.item(shown.item().id()).select("fieldset.row").stream()
                .map(row -> row.selectFirst("input").attr("name").replaceAll("^a\\.|\\.c$", ""))
                .toList();
        assertThat(rows).isEqualTo(twin.rows(shown));
        for (var row : rows) {
            var stored = twin.codes().get(row);
            var expected = new ArrayList<>(twin.choices(shown));
            if (stored != null && stored == Missing.PREFER_NOT_TO_ANSWER.code()) {
                expected.add(stored.toString());
            }
            assertThat(values(row)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(tab.chosen(row)).isEqualTo(stored == null ? List.of() : List.of(stored.toString()));
        }
    }

    private void compareAnswer(Item item) {
        var codes = twin.codes();
        switch (item) {
            case Item.SingleChoice choice -> {
                var stored = codes.get(choice.id());
                assertThat(tab.chosen(choice.id()))
                        .as(choice.id())
                        .isEqualTo(
                                stored == null || !values(choice.id()).contains(stored.toString())
                                        ? List.of()
                                        : List.of(stored.toString()));
            }
            case Item.MultipleChoice choice -> {
                var offered = values(choice.id());
                var expected = choice.options().stream()
                        .filter(option -> Integer.valueOf(1).equals(codes.get(choice.variable(option))))
                        .map(Option::name)
                        .filter(offered::contains)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                var seen = new LinkedHashSet<>(tab.chosen(choice.id()));
                seen.removeIf(value -> value.startsWith("-"));
                assertThat(seen).as(choice.id()).isEqualTo(expected);
            }
            case Item.NumberItem number -> {
                var stored = codes.get(number.id());
                if (!wrong.containsKey(number.id())) {
                    assertThat(tab.typed(number.id()))
                            .isEqualTo(stored == null || Missing.is(stored) ? "" : stored.toString());
                }
            }
            case Item.TextItem text -> {
                if (!wrong.containsKey(text.id())) {
                    assertThat(tab.typed(text.id())).isEqualTo(twin.texts().getOrDefault(text.id(), ""));
                }
            }
            default -> {}
        }
    }

    private void answer(Route.ShownPage page) {
        changes.clear();
        wrong.clear();
        forged = false;
        for (var shown : page.items()) {
            var isOpen = !tab.item(shown.item().id()).hasClass("covered");
            if (isOpen && (random.nextInt(10) < 7 || shown.item().facts().required())) {
                answer(shown);
            }
        }
    }

    private void answer(Route.ShownItem shown) {
        var choices = twin.choices(shown);
        switch (shown.item()) {
            case Item.Information _ -> {}
            case Item.SingleChoice choice -> single(choice, choices);
            case Item.MultipleChoice choice -> multiple(choice, choices);
            case Item.Grid grid -> twin.rows(shown).forEach(row -> row(grid, row, choices));
            case Item.NumberItem number -> number(number, choices);
            case Item.TextItem text -> text(text);
        }
    }

    private void single(Item.SingleChoice choice, List<String> choices) {
        // Consent is given most of the time, so that most interviews go on.
        var value = choice.facts().required() && !once(12) ? choices.getFirst() : one(choices);
        if (once(80)) {
            tab.put("a." + choice.id() + ".c", "97");
            forged = true;
            assertThatThrownBy(() -> twin.answer(Change.ofCodes(choice.id(), Map.of(choice.id(), 97))))
                    .isInstanceOf(RefusedAnswer.class);
            return;
        }
        tab.choose(choice.id(), value);
        changes.add(Change.ofCodes(choice.id(), Map.of(choice.id(), Integer.valueOf(value))));
        choice.options().stream()
                .filter(option -> Integer.toString(option.code()).equals(value) && option.specify() != null)
                .forEach(option -> specify(choice, option.specify()));
    }

    private void specify(Item item, Option.Specify specify) {
        if (once(2)) {
            var text = "Other " + random.nextInt(100);
            tab.type(specify.variable(), text);
            changes.add(Change.ofText(item.id(), specify.variable(), text));
        }
    }

    private void multiple(Item.MultipleChoice choice, List<String> choices) {
        var alone = choices.stream()
                .filter(value -> value.startsWith("-")
                        || choice.options().stream()
                                .anyMatch(option ->
                                        option.exclusive() && option.name().equals(value)))
                .toList();
        var chosen = new LinkedHashSet<String>();
        if (!alone.isEmpty() && once(4)) {
            chosen.add(one(alone));
        } else {
            choices.stream()
                    .filter(value -> !alone.contains(value) && random.nextBoolean())
                    .forEach(chosen::add);
        }
        tab.choose(choice.id(), chosen.toArray(String[]::new));
        var codes = new LinkedHashMap<String, Integer>();
        for (var option : choice.options()) {
            if (choices.contains(option.name())) {
                var missing =
                        chosen.stream().filter(value -> value.startsWith("-")).findFirst();
                codes.put(
                        choice.variable(option),
                        missing.map(Integer::valueOf).orElse(chosen.contains(option.name()) ? 1 : 0));
            }
        }
        changes.add(
                chosen.isEmpty() ? Change.clearing(choice.id(), codes.keySet()) : Change.ofCodes(choice.id(), codes));
        choice.options().stream()
                .filter(option -> option.specify() != null && chosen.contains(option.name()))
                .forEach(option -> specify(choice, option.specify()));
    }

    private void row(Item.Grid grid, String row, List<String> choices) {
        if (!once(6)) {
            var value = one(choices);
            tab.choose(row, value);
            changes.add(Change.ofCodes(grid.id(), Map.of(row, Integer.valueOf(value))));
            grid.rows().stream()
                    .filter(one -> one.variable().equals(row) && one.specify() != null)
                    .filter(_ -> !value.startsWith("-"))
                    .forEach(one -> specify(grid, one.specify()));
        }
    }

    private void number(Item.NumberItem number, List<String> missing) {
        tab.choose(number.id());
        if (once(8)) {
            var typed = one(List.of("-1", "x", Integer.toString(number.max() + 1), "1.5"));
            tab.type(number.id(), typed);
            wrong.put(number.id(), typed);
        } else if (!missing.isEmpty() && once(4)) {
            var code = one(missing);
            tab.type(number.id(), "").choose(number.id(), code);
            changes.add(Change.ofCodes(number.id(), Map.of(number.id(), Integer.valueOf(code))));
        } else {
            var value = number.min() + random.nextInt(number.max() - number.min() + 1);
            tab.type(number.id(), Integer.toString(value));
            changes.add(Change.ofCodes(number.id(), Map.of(number.id(), value)));
        }
    }

    private void text(Item.TextItem text) {
        if (once(8)) {
            var typed = "ә".repeat(text.maxLength() + 1);
            tab.type(text.id(), typed);
            wrong.put(text.id(), typed);
        } else {
            var typed = once(6) ? "" : "Сөз & <b> \"" + random.nextInt(1000) + (text.open() ? "\n\nrow" : "");
            tab.type(text.id(), typed);
            changes.add(Change.ofText(text.id(), text.id(), typed));
        }
    }

    private void settle() {
        changes.forEach(twin::answer);
    }

    private void back(String id) {
        tab.press("back");
        settle();
        if (isRefused(id)) {
            return;
        }
        var previous = twin.route().previous(id);
        if (previous.isPresent()) {
            assertThat(tab.path())
                    .isEqualTo("/light/questions/" + previous.get().id());
        } else {
            assertThat(tab.path()).isEqualTo("/light/code");
            tab.press("questions");
        }
    }

    /** What cannot be stored is shown back as it was typed, and everything else is stored. */
    private boolean isRefused(String id) {
        var refused = !wrong.isEmpty() || forged;
        if (refused && twin.route().page(id).isPresent()) {
            assertThat(tab.response().statusCode()).isEqualTo(422);
            for (var one : wrong.entrySet()) {
                if (twin.route().item(one.getKey()).isPresent()) {
                    assertThat(tab.typed(one.getKey())).isEqualTo(one.getValue());
                    assertThat(tab.page().getElementById("e-" + one.getKey()).text())
                            .isNotEmpty();
                    tab.type(one.getKey(), twin.texts().getOrDefault(one.getKey(), ""));
                }
            }
            tab.open("/light/questions/" + id);
            wrong.clear();
        }
        return refused;
    }

    private void next(String id) {
        tab.press("next");
        settle();
        if (isRefused(id)) {
            return;
        }
        var page = twin.route().page(id);
        if (page.isEmpty()) {
            return;
        }
        var path = tab.path();
        if (path.matches("/light/questions/" + id + "\\?(.*&)?new=.*")) {
            var shown = page.get().items().stream().map(one -> one.item().id()).toList();
            assertThat(shown)
                    .containsAll(tab.page().select(".reminder a").stream()
                            .map(link -> link.attr("href").substring(3))
                            .toList());
            return;
        }
        var left = twin.leftOut(page.get());
        if (path.matches("/light/questions/" + id + "\\?(.*&)?left")) {
            assertThat(left.holds(id, reminded)).as("a reminder on %s", id).isTrue();
            assertThat(tab.page().select(".reminder a").stream()
                            .map(link -> link.attr("href").substring(3))
                            .collect(Collectors.toSet()))
                    .isEqualTo(page.get().items().stream()
                            .map(Route.ShownItem::item)
                            .filter(left::has)
                            .map(Item::id)
                            .collect(Collectors.toSet()));
            reminded.add(id);
            return;
        }
        assertThat(left.holds(id, reminded))
                .as("no reminder on %s, but %s", id, path)
                .isFalse();
        var following = twin.route().next(id).map(next -> "/light/questions/" + next.id());
        if (following.isPresent()) {
            assertThat(path).isEqualTo(following.get());
        } else {
            assertThat(path)
                    .startsWith(
                            twin.isEligible()
                                    ? "/light/review"
                                    : twin.answered() > 0 ? "/light/ending" : "/light/said/ended");
        }
    }

    private boolean ending() {
        assertThat(twin.isEligible()).isFalse();
        assertThat(tab.page().select("main p").first().text()).contains(Long.toString(twin.answered()));
        if (random.nextBoolean()) {
            tab.press("delete");
            assertThat(tab.path()).startsWith("/light/said/ended");
            assertGone();
            return true;
        }
        tab.press("back");
        return false;
    }

    private void assertGone() {
        assertThat(tab.cookie()).isNull();
        assertThatThrownBy(() -> ovoz.the(InterviewService.class).get(begun.id()))
                .isInstanceOf(UnknownInterview.class);
    }

    private void review() {
        var blank = Review.blank(twin.route()).stream()
                .mapToInt(part -> part.items().size())
                .sum();
        assertThat(tab.page().select(".note li")).hasSize(blank);
        tab.press("send");
        assertThat(tab.path()).isEqualTo("/light/thanks");
        assertThat(tab.page().select("p.receipt").text()).matches("[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}");
        assertThat(tab.cookie()).isNull();
        twin.send();
        var store = ovoz.the(InterviewStore.class);
        assertThat(store.coded(begun.id())).as("the coded row").isEqualTo(store.coded(twin.id()));
        var mine = store.find(begun.id()).orElseThrow();
        var theirs = store.find(twin.id()).orElseThrow();
        assertThat(mine.answers().codes()).isEqualTo(theirs.answers().codes());
        assertThat(mine.answers().texts()).isEqualTo(theirs.answers().texts());
        assertThat(mine.state()).isEqualTo(theirs.state());
        assertThat(mine.language()).isEqualTo(theirs.language());
    }
}
