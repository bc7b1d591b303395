package org.ovoz.interview;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.CodedRow;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.TextStore;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Validity;
import org.springframework.stereotype.Component;

/** What sending an interview does to it, and what follows a change of a sent one. Within the caller's transaction. */
@Component
class Completion {

    private final InterviewStore interviews;
    private final EventStore events;
    private final TextStore texts;
    private final ChangeLog changes;
    private final Definitions definitions;
    private final PublishedVersions versions;

    Completion(
            InterviewStore interviews,
            EventStore events,
            TextStore texts,
            ChangeLog changes,
            Definitions definitions,
            PublishedVersions versions) {
        this.interviews = interviews;
        this.events = events;
        this.texts = texts;
        this.changes = changes;
        this.definitions = definitions;
        this.versions = versions;
    }

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
        erase(interview, route, today);
        store(interview, route, today);
    }

    /** After a correction: what is no longer shown is erased as at sending, and the coded row follows. */
    void recode(Interview interview, LocalDate today) {
        send(interview, today);
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
        versions.publish(questionnaire);
        interviews.complete(
                interview.id(),
                questionnaire,
                CodedRow.write(route.coded(questionnaire.variables()).values()),
                today);
        if (!interview.practice()) {
            changes.append(interview.id(), interview.wave(), today);
        }
    }

    void withdraw(Interview interview, LocalDate today) {
        interviews.delete(interview.id());
        changes.forget(interview.id());
        changes.append(interview.id(), interview.wave(), today);
    }

    void setExcluded(Interview interview, boolean excluded, LocalDate today) {
        if (interview.isDraft()) {
            throw new IllegalArgumentException("Only sent interviews are excluded or included.");
        }
        interviews.setState(interview.id(), excluded ? Interview.State.EXCLUDED : Interview.State.COMPLETE);
        changes.append(interview.id(), interview.wave(), today);
    }

    private Route route(Interview interview) {
        Answers answers = interview.answers();
        return Route.of(definitions.questionnaire(interview.wave()), answers);
    }
}
