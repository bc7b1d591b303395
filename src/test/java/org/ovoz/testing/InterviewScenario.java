package org.ovoz.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.ui.Tab;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.springframework.beans.factory.BeanFactory;

/**
 * The life of one interview, told as it happens to people: tabs in which it is answered, what is stored, sent, corrected
 * and withdrawn. Drives the real service with its database; {@link Scenario} is for branching alone.
 *
 * <pre>{@code
 * var interview = InterviewScenario.in("KZ", RunningOvoz.on(TestDatabase.H2)).consented();
 * var phone = interview.tab().goOffline().answer("website", "yes");
 * var laptop = interview.resume().answer("occupation", 5).expectCovered("consent");
 * phone.goOnline().expectShown("website_updated");
 * interview.expectStored("occupation", 5).expectStored("website", 1);
 * laptop.send();
 * phone.expectRefused(AlreadySent.class, tab -> tab.answer("website", "no"));
 * interview.correct().answer("website", "no").expectHides("website_updated").confirm("misheard");
 * interview.expectCoded("website", 2).expectCoded("website_updated", -1);
 * }</pre>
 */
public final class InterviewScenario {

    private static final UUID LEAD = UUID.randomUUID();

    private final BeanFactory product;
    private final InterviewId id;
    private final @Nullable Tab tab;
    private final List<Tab> tabs = new ArrayList<>();

    InterviewScenario(BeanFactory product, Interview begun) {
        this(product, begun.id(), Tab.begin(product, begun));
        tabs.add(tab());
    }

    private InterviewScenario(BeanFactory product, InterviewId id, @Nullable Tab tab) {
        this.product = product;
        this.id = id;
        this.tab = tab;
    }

    /** An interview in a country (by its ISO letters): in Russian, online and in the small study unless it is told otherwise. */
    public static InterviewBeginning in(String country, BeanFactory product) {
        return new InterviewBeginning(country, product);
    }

    /** An interview in a country (by its ISO letters): in Russian, online and in the small study unless it is told otherwise. */
    public static InterviewBeginning in(String country, RunningOvoz ovoz) {
        return in(country, ovoz.beans());
    }

    /** An interview that is there already, and that no tab shows: an imported one, say. */
    public static InterviewScenario of(InterviewId id, RunningOvoz ovoz) {
        return new InterviewScenario(ovoz.beans(), id, null);
    }

    private <T> T the(Class<T> type) {
        return product.getBean(type);
    }

    public InterviewId id() {
        return id;
    }

    /** As it is stored. */
    public Interview stored() {
        return the(InterviewService.class).get(id);
    }

    /** The tab in which it was begun. */
    public Tab tab() {
        return Objects.requireNonNull(tab, "begun in a tab");
    }

    /** A further tab or device that goes on with the resume code. */
    public Tab resume() {
        return resume(product);
    }

    /** A further device that goes on with the resume code and is served by another node. */
    public Tab resume(BeanFactory node) {
        var resumed = Tab.resume(node, the(ResumeCodes.class).offer(id));
        tabs.add(resumed);
        return resumed;
    }

    /** The same interview as another node or a later start of the server has it; tabs lost their page and ask again. */
    public InterviewScenario continueOn(RunningOvoz other) {
        tabs.forEach(one -> one.loseServer(other.beans()));
        var later = new InterviewScenario(other.beans(), id, tab);
        later.tabs.addAll(tabs);
        return later;
    }

    /** The same interview as another node sees it; every tab stays with its own. */
    public InterviewScenario seenFrom(RunningOvoz other) {
        return new InterviewScenario(other.beans(), id, tab);
    }

    /** Answers in the first tab. */
    public InterviewScenario answer(String variable, int code) {
        tab().answer(variable, code);
        return this;
    }

    /** Answers in the first tab: a typed text, or an option by its name. */
    public InterviewScenario answer(String variable, String textOrOption) {
        tab().answer(variable, textOrOption);
        return this;
    }

    /** Ticks these options and no others in the first tab. */
    public InterviewScenario tick(String item, String... options) {
        tab().tick(item, options);
        return this;
    }

    public InterviewScenario takeBack(String variable) {
        tab().takeBack(variable);
        return this;
    }

    /** Sends it from the first tab. */
    public InterviewScenario send() {
        tab().send();
        return this;
    }

    /** The respondent withdraws it with the receipt of the first tab. */
    public InterviewScenario withdraw() {
        return withdrawWith(tab().receipt());
    }

    public InterviewScenario withdrawWith(Receipt receipt) {
        assertThat(the(RespondentWithdrawals.class).withdraw(receipt.code()))
                .as("withdrawn")
                .isTrue();
        return this;
    }

    /** Staff leave it out of all counts. */
    public InterviewScenario exclude(String reason) {
        the(ExclusionsAndWithdrawals.class).setExcluded(id, true, reason, LEAD);
        return this;
    }

    /** Staff take it in again. */
    public InterviewScenario include(String reason) {
        the(ExclusionsAndWithdrawals.class).setExcluded(id, false, reason, LEAD);
        return this;
    }

    /** Staff begin a correction of what was sent. */
    public CorrectionScenario correct() {
        return new CorrectionScenario(the(Corrections.class), id);
    }

    public InterviewScenario expectRefused(Class<? extends RuntimeException> fault, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(fault);
        return this;
    }

    public InterviewScenario expectStored(String variable, int code) {
        assertThat(stored().answers().code(variable)).as(variable).hasValue(code);
        return this;
    }

    public InterviewScenario expectStored(String variable, String text) {
        assertThat(stored().answers().text(variable)).as(variable).hasValue(text);
        return this;
    }

    public InterviewScenario expectNotStored(String... variables) {
        var answers = stored().answers();
        assertThat(variables).as("not stored").noneMatch(answers::has);
        return this;
    }

    /** The code in the data, as tables and exports have it: −9 for no answer, −1 for not asked. */
    public InterviewScenario expectCoded(String variable, int code) {
        assertThat(coded(variable)).as(variable).isEqualTo(code);
        return this;
    }

    private @Nullable Integer coded(String variable) {
        var names = the(Definitions.class).questionnaire(stored().wave()).variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
        var codes = the(InterviewRows.class).counted(id).orElseThrow().codes();
        assertThat(codes).hasSameSizeAs(names);
        return names.contains(variable) ? codes[names.indexOf(variable)] : null;
    }

    public InterviewScenario expectState(Interview.State state) {
        assertThat(stored().state()).isEqualTo(state);
        return this;
    }

    /** It is in every count, table and export. */
    public InterviewScenario expectCounted() {
        assertThat(the(InterviewRows.class).counted(id)).as("counted").isPresent();
        return this;
    }

    public InterviewScenario expectNotCounted() {
        assertThat(the(InterviewRows.class).counted(id)).as("counted").isEmpty();
        return this;
    }

    /** It was withdrawn or discarded: nobody knows anything of it. */
    public InterviewScenario expectGone() {
        assertThatThrownBy(this::stored).isInstanceOf(UnknownInterview.class);
        return expectNotCounted();
    }

    /** The version of the questionnaire that its row names. */
    public InterviewScenario expectVersion(int version) {
        assertThat(stored().version()).isEqualTo(version);
        return this;
    }

    /** How often something happened to it, by its history. */
    public InterviewScenario expectEvents(InterviewEvent.Kind kind, int times) {
        assertThat(events(kind)).as("%s in the history", kind).hasSize(times);
        return this;
    }

    /** How often an answer to an item arrived, by its history. */
    public InterviewScenario expectAnswered(String item, int times) {
        assertThat(events(InterviewEvent.Kind.ANSWERED))
                .filteredOn(event -> Objects.equals(item, event.item()))
                .as("answers to %s in the history", item)
                .hasSize(times);
        return this;
    }

    /** What the latest correction changed, and from what, by its history. */
    public InterviewScenario expectCorrection(Map<String, Integer> before, Map<String, Integer> after) {
        var latest = events(InterviewEvent.Kind.CORRECTED).getLast();
        assertThat(latest.before()).isEqualTo(before);
        assertThat(latest.after()).isEqualTo(after);
        return this;
    }

    public List<InterviewEvent> history() {
        return the(InterviewService.class).history(id);
    }

    /** What happened of one kind, oldest first. */
    public List<InterviewEvent> events(InterviewEvent.Kind kind) {
        return history().stream().filter(event -> event.kind() == kind).toList();
    }
}
