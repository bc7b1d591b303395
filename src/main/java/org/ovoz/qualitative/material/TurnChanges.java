package org.ovoz.qualitative.material;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.TextChanged.Replacement;
import org.ovoz.qualitative.material.Version.Reason;
import org.ovoz.qualitative.store.TurnStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects, after a text was taken in, who speaks in it and where one turn ends and the next begins. Words stay where they
 * are, so that what stands on them does; whoever counts turns is told by {@link TurnsChanged}. Everything is done to the text
 * as it was seen: if it is another meanwhile, nothing is done.
 */
@Service
public class TurnChanges {

    /** The longest name of a voice, in UTF-16 units. */
    public static final int LONGEST_NAME = 80;

    private final MaterialChanges changes;
    private final TurnTranslations translations;
    private final TurnStore store;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    TurnChanges(
            MaterialChanges changes,
            TurnTranslations translations,
            TurnStore store,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.translations = translations;
        this.store = store;
        this.user = user;
        this.audit = audit;
        this.events = events;
    }

    /** What came of it; each but {@code DONE} has a text {@code material.turning.<name>}. */
    public enum Outcome {
        DONE,
        /** Somebody else was faster. */
        MEANWHILE,
        /** All would ask, and nothing would be counted. */
        NOBODY_ANSWERS,
        LONG_NAME,
        /** It is the last turn. */
        NO_NEXT,
        /** The two turns answer two questions of a guide. */
        OTHER_QUESTION,
        /** Nothing would be left before the place, or after it. */
        NO_PLACE,
        /** The translations of two turns are too long for one. */
        LONG_TRANSLATION
    }

    /**
     * A voice as it shall be.
     *
     * @param before how the text names it now, or nothing
     * @param asks nothing where its turns stay on the sides on which they are
     */
    public record Corrected(
            @Nullable String before,
            @Nullable String name,
            @Nullable Boolean asks) {}

    /** Who speaks in a text. */
    public List<Voice> voices(DocumentText text) {
        user.require(Permission.READ_MATERIAL);
        return new Turning(text).voices();
    }

    /** Corrects all turns of some voices. */
    @Transactional
    public Outcome correct(DocumentText seen, Collection<Corrected> voices) {
        return keep(
                seen,
                0,
                turning -> turning.changed(turn -> voices.stream()
                        .filter(voice -> Objects.equals(voice.before(), turn.speaker()))
                        .findFirst()
                        .map(voice -> Turning.said(
                                turn, clean(voice.name()), voice.asks() == null ? turn.isInterviewer() : voice.asks()))
                        .orElse(turn)));
    }

    /** Corrects who says one turn. */
    @Transactional
    public Outcome correct(DocumentText seen, int number, @Nullable String speaker, boolean asks) {
        return keep(
                seen,
                0,
                turning -> turning.changed(
                        turn -> turn.number() == number ? Turning.said(turn, clean(speaker), asks) : turn));
    }

    private Outcome keep(DocumentText seen, int touched, Function<Turning, DocumentText> change) {
        var document = changes.changeable(seen.document());
        if (!changes.isAsSeen(document, seen)) {
            return Outcome.MEANWHILE;
        }
        var now = change.apply(new Turning(seen));
        if (!Turning.hasAnswers(now)) {
            return Outcome.NOBODY_ANSWERS;
        }
        if (now.turns().stream()
                .anyMatch(turn -> turn.speaker() != null && turn.speaker().length() > LONGEST_NAME)) {
            return Outcome.LONG_NAME;
        }
        if (!now.equals(seen)) {
            put(document, new TurnsChanged(seen, now, touched));
        }
        return Outcome.DONE;
    }

    private void put(Document document, TurnsChanged changed) {
        store.replace(changed.now());
        events.publishEvent(changed);
        audit.record(AuditAction.MATERIAL_CORRECTED, MaterialReading.named(document));
    }

    /** What stands between a turn and the next, such as the name of who speaks; it becomes words of the joined turn, or goes. */
    public Optional<String> between(DocumentText text, int number) {
        user.require(Permission.READ_MATERIAL);
        var turning = new Turning(text);
        var first = turning.turn(number);
        var second = turning.turn(number + 1);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : turning.between(first.get(), second.get()).map(text::cut);
    }

    /**
     * Joins a turn with the next; who says the first says both.
     *
     * @param keepsBetween whether what stands between them stays in the text; else it is taken out, which makes a new version
     */
    @Transactional
    public Outcome join(DocumentText seen, int number, boolean keepsBetween) {
        var turning = new Turning(seen);
        var first = turning.turn(number).orElseThrow();
        var next = turning.turn(number + 1);
        if (next.isEmpty()) {
            return Outcome.NO_NEXT;
        }
        var second = next.get();
        if (!Turning.isSameQuestion(first, second)) {
            return Outcome.OTHER_QUESTION;
        }
        if (!translations.canJoin(seen.document(), number)) {
            return Outcome.LONG_TRANSLATION;
        }
        var between = turning.between(first, second);
        var joined = turning.joined(first, second);
        var outcome = keep(seen, number, _ -> joined);
        if (outcome == Outcome.DONE) {
            translations.join(seen.document(), number);
            if (!keepsBetween) {
                between.ifPresent(span -> changes.write(without(joined, span), Reason.CORRECTED));
            }
        }
        return outcome;
    }

    /** Nobody's words are taken out, so that a passage with them in it says what it said. */
    private static TextChanged without(DocumentText joined, Span span) {
        var changed = Rewriting.masked(joined, List.of(new Replacement(span, "")));
        return new TextChanged(joined, Rewriting.named(changed.now(), joined), changed.replaced(), true);
    }

    /**
     * Divides a turn; a translation stays beside its beginning.
     *
     * @param at where the second part begins, in code points of the words of the turn
     * @param speaker who says the second part
     */
    @Transactional
    public Outcome divide(DocumentText seen, int number, int at, @Nullable String speaker, boolean asks) {
        var turning = new Turning(seen);
        var divided = turning.divided(turning.turn(number).orElseThrow(), at, clean(speaker), asks);
        if (divided.isEmpty()) {
            return Outcome.NO_PLACE;
        }
        var outcome = keep(seen, number, _ -> divided.get());
        if (outcome == Outcome.DONE) {
            translations.divide(seen.document(), number);
        }
        return outcome;
    }

    private static @Nullable String clean(@Nullable String name) {
        var clean =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return clean.isEmpty() ? null : clean;
    }
}
