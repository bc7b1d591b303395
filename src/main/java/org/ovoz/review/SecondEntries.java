package org.ovoz.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.interview.Change;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.store.SecondEntryStore;
import org.ovoz.study.InterviewDecisions;
import org.ovoz.study.InterviewReading;
import org.springframework.stereotype.Service;

/**
 * Paper interviews entered twice. The second entry is by somebody else, who sees nothing of the first; it counts nowhere, as
 * practice does, and goes once a lead has settled every difference.
 */
@Service
public class SecondEntries {

    private final SecondEntryStore store;
    private final InterviewService interviews;
    private final InterviewReading reading;
    private final InterviewDecisions decisions;
    private final AnsweredVersions versions;
    private final Definitions definitions;
    private final Durable durable;
    private final CurrentUser user;
    private final Users users;

    SecondEntries(
            SecondEntryStore store,
            InterviewService interviews,
            InterviewReading reading,
            InterviewDecisions decisions,
            AnsweredVersions versions,
            Definitions definitions,
            Durable durable,
            CurrentUser user,
            Users users) {
        this.store = store;
        this.interviews = interviews;
        this.reading = reading;
        this.decisions = decisions;
        this.versions = versions;
        this.definitions = definitions;
        this.durable = durable;
        this.user = user;
        this.users = users;
    }

    /** Both entries of an interview. */
    public record Both(Questionnaire questionnaire, Interview first, Interview second, EntryComparison comparison) {

        @Override
        public String toString() {
            return "Both[" + first.id() + "]";
        }
    }

    /** Paper interviews of the user's countries that others entered and nobody entered again; none in depth. */
    public List<PaperInterview> waiting() {
        var who = user.require(Permission.ENTER_INTERVIEWS);
        return store.waiting(user.countries(definitions.study().countryCodes()), who.id()).stream()
                .filter(paper -> !definitions.study().isInDepth(paper.wave()))
                .toList();
    }

    /**
     * Begins the second entry of an interview.
     *
     * @throws UnknownInterview if it does not wait for one, or no longer
     */
    public InterviewId begin(InterviewId first) {
        var who = user.require(Permission.ENTER_INTERVIEWS);
        var paper = waiting().stream()
                .filter(one -> one.id().equals(first))
                .findFirst()
                .orElseThrow(UnknownInterview::new);
        return durable.write(() -> {
            var begun = interviews.start(new NewInterview(
                    paper.wave(), paper.country(), Mode.ENTERED_LATER, paper.language(), null, who.id(), true));
            if (!store.begin(first, begun.id(), who.id())) {
                throw new UnknownInterview();
            }
            return begun.id();
        });
    }

    /** Whether an interview of the user's own is a second entry, and no practice. */
    public boolean isSecond(InterviewId interview) {
        user.require(Permission.ENTER_INTERVIEWS);
        return store.isSecond(interview);
    }

    /** The second entries of a wave, for whoever reads interviews. */
    public List<SecondEntry> of(WaveId wave, Collection<CountryCode> countries) {
        user.require(Permission.SEE_INTERVIEWS);
        countries.forEach(user::requireCountry);
        return store.all(wave, countries);
    }

    /** The name of somebody who entered. */
    public String nameOf(UUID person) {
        user.require(Permission.SEE_INTERVIEWS);
        return users.nameOf(person);
    }

    /** Whether the user may settle differences. */
    public boolean maySettle() {
        return decisions.mayExclude();
    }

    /**
     * Both entries, once the second is finished; it is recorded who opens them. Empty where there is nothing to compare.
     *
     * @throws UnknownInterview if the interview is none that the user may read
     */
    public Optional<Both> open(InterviewId first) {
        var interview = reading.open(first);
        return both(interview);
    }

    private Optional<Both> both(Interview interview) {
        return store.of(interview.id())
                .filter(SecondEntry::isSent)
                .flatMap(SecondEntry::second)
                .map(second -> {
                    var other = interviews.get(second);
                    var questionnaire = versions.of(interview);
                    return new Both(
                            questionnaire,
                            interview,
                            other,
                            EntryComparison.of(questionnaire, interview.answers(), other.answers()));
                });
    }

    /**
     * Settles every difference: of the named items the second entry is right, of all others the first. What changes is a
     * correction of the first; then the second goes.
     *
     * @return empty when it is settled, else what stands against the correction; then nothing is done
     * @throws UnknownInterview if either is gone meanwhile
     */
    public Optional<CorrectionOutcome> settle(InterviewId first, Set<String> secondIsRight, String reason) {
        user.require(Permission.CORRECT_INTERVIEWS);
        var both = both(reading.find(first)).orElseThrow(UnknownInterview::new);
        return durable.write(() -> {
            var refused = corrected(both, secondIsRight, reason);
            if (refused.isEmpty()) {
                store.settle(
                        first,
                        both.second().id(),
                        both.comparison().compared(),
                        both.comparison().equal());
            }
            return refused;
        });
    }

    private Optional<CorrectionOutcome> corrected(Both both, Set<String> secondIsRight, String reason) {
        var right = new HashSet<>(secondIsRight);
        right.retainAll(both.comparison().differing().stream().map(Item::id).toList());
        if (right.isEmpty()) {
            return Optional.empty();
        }
        var draft = decisions.beginCorrection(both.first().id());
        for (var item : both.comparison().differing()) {
            if (right.contains(item.id()) && !draft.isDecisive(item.id())) {
                draft = draft.with(change(item, both.second()));
            }
        }
        var outcome = decisions.confirm(draft, reason);
        return outcome instanceof CorrectionOutcome.Corrected || outcome instanceof CorrectionOutcome.Unchanged
                ? Optional.empty()
                : Optional.of(outcome);
    }

    private static Change change(Item item, Interview from) {
        var codes = new HashMap<String, Integer>();
        var texts = new HashMap<String, String>();
        var all = new HashSet<String>();
        item.variables().forEach(variable -> {
            all.add(variable);
            from.answers().code(variable).ifPresent(code -> codes.put(variable, code));
            from.answers().text(variable).ifPresent(text -> texts.put(variable, text));
        });
        return new Change(UUID.randomUUID(), item.id(), codes, texts, all);
    }
}
