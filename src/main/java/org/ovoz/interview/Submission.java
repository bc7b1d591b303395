package org.ovoz.interview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.ovoz.interview.correction.CorrectionEffect;
import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.CodeOrder;
import org.ovoz.interview.store.CodedRow;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.TextStore;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Validity;
import org.springframework.stereotype.Component;

/** What sending an interview does to it, and what follows a change of a sent one. Within the caller's transaction. */
@Component
public class Submission {

    private final InterviewStore interviews;
    private final EventStore events;
    private final TextStore texts;
    private final ChangeLog changes;
    private final Definitions definitions;
    private final AnsweredVersions versions;
    private final CodeOrder order;

    Submission(
            InterviewStore interviews,
            EventStore events,
            TextStore texts,
            ChangeLog changes,
            Definitions definitions,
            AnsweredVersions versions,
            CodeOrder order) {
        this.interviews = interviews;
        this.events = events;
        this.texts = texts;
        this.changes = changes;
        this.definitions = definitions;
        this.versions = versions;
        this.order = order;
    }

    /** The last step of its transaction: all who send wait for the counter of changes from here to the commit. */
    void send(Interview interview, LocalDate today) {
        var route = route(interview);
        var required = route.items()
                .filter(shown -> shown.item().facts().required())
                .filter(shown -> Validity.isBlank(shown, route.answers()))
                .map(shown -> shown.item().id())
                .toList();
        if (!required.isEmpty()) {
            throw new StillRequired(required);
        }
        events.append(interview.id(), InterviewEvent.Kind.SENT, null, null, today);
        erase(interview, route, today);
        store(interview, route, today);
    }

    /**
     * After a correction: answers, texts and coded row follow, in the version that the interview was sent with. Of the
     * coded row only what the correction changes is written anew, so that codes of an import stay as they came.
     *
     * @param corrected the interview with its answers after the correction
     * @return the codes that were in the data before, by variable that changes
     */
    public SequencedMap<String, Integer> recode(Interview corrected, CorrectionEffect effect, LocalDate today) {
        var id = corrected.id();
        var answers = corrected.answers();
        var row = CodedRow.read(interviews.coded(id));
        var names = order.names(corrected.wave(), corrected.questionnaire(), corrected.version(), row.length);
        var before = new LinkedHashMap<String, Integer>();
        effect.codes().forEach((variable, code) -> {
            var place = names.indexOf(variable);
            if (place >= 0 && row[place] != code) {
                before.put(variable, row[place]);
                row[place] = code;
            }
        });
        interviews.save(id, answers.codes(), today);
        interviews.recode(id, CodedRow.write(Arrays.stream(row).boxed().toList()));
        texts.remove(
                id,
                effect.texts().stream()
                        .filter(variable -> answers.text(variable).isEmpty())
                        .toList());
        var typed = new HashMap<>(answers.texts());
        typed.keySet().retainAll(effect.texts());
        texts.put(id, typed);
        announce(corrected, today);
        return before;
    }

    private void erase(Interview interview, Route route, LocalDate today) {
        var left = new HashSet<>(interview.answers().texts().keySet());
        left.removeAll(route.answers().texts().keySet());
        texts.remove(interview.id(), left);
        var shown = route.items().map(item -> item.item().id()).collect(Collectors.toSet());
        var hidden = definitions
                .questionnaire(interview.wave())
                .items()
                .map(Item::id)
                .filter(id -> !shown.contains(id))
                .toList();
        events.forgetItems(interview.id(), hidden);
        interviews.save(interview.id(), route.answers().codes(), today);
    }

    private void store(Interview interview, Route route, LocalDate today) {
        var questionnaire = definitions.questionnaire(interview.wave());
        interviews.complete(
                interview.id(),
                state(questionnaire, route.answers()),
                questionnaire,
                CodedRow.write(route.coded(questionnaire.variables()).values()),
                today);
        announce(interview, today);
    }

    private void announce(Interview interview, LocalDate today) {
        if (!interview.practice()) {
            changes.append(interview.id(), interview.wave(), today);
        }
    }

    /** What a sent interview with these answers is, unless somebody leaves it out. */
    public static Interview.State state(Questionnaire questionnaire, Answers answers) {
        return questionnaire.eligible().holds(answers) ? Interview.State.COMPLETE : Interview.State.NOT_ELIGIBLE;
    }

    public void withdraw(Interview interview, LocalDate today) {
        interviews.delete(interview.id());
        changes.forget(interview.id());
        changes.append(interview.id(), interview.wave(), today);
    }

    public void setExcluded(Interview interview, boolean excluded, LocalDate today) {
        if (interview.isDraft() || interview.state() == Interview.State.NOT_ELIGIBLE) {
            throw new IllegalArgumentException(
                    "Only interviews that count are excluded, and only excluded ones included.");
        }
        var included = state(versions.of(interview), interview.answers());
        interviews.setState(interview.id(), excluded ? Interview.State.EXCLUDED : included);
        announce(interview, today);
    }

    /** A lead has decided: tables know it from now on. The last step of its transaction. */
    public void reviewed(Interview interview, LocalDate today) {
        announce(interview, today);
    }

    private Route route(Interview interview) {
        Answers answers = interview.answers();
        return Route.of(definitions.questionnaire(interview.wave()), answers);
    }
}
