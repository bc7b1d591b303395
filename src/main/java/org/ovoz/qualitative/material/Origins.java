package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.depth.InDepthCase;
import org.ovoz.interview.depth.InDepthCases;
import org.ovoz.interview.depth.InDepthLinks;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.SpeakerChanged;
import org.ovoz.qualitative.store.MaterialStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The country of a transcript, and the interview whose person speaks in it: one by a guide, or one of the survey. The words go
 * with that interview when it is withdrawn. What was taken in from an interview stays where it came from.
 */
@Service
public class Origins {

    private static final int NUMBER = 8;

    private final MaterialChanges changes;
    private final MaterialStore store;
    private final InDepthLinks links;
    private final InDepthCases inDepth;
    private final Definitions definitions;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Origins(
            MaterialChanges changes,
            MaterialStore store,
            InDepthLinks links,
            InDepthCases inDepth,
            Definitions definitions,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.store = store;
        this.links = links;
        this.inDepth = inDepth;
        this.definitions = definitions;
        this.user = user;
        this.audit = audit;
        this.events = events;
    }

    /** What came of it; each but {@code DONE} has a text {@code material.origin.<name>}. */
    public enum Outcome {
        DONE,
        /** None that was sent in the country; it may have been withdrawn. */
        NOT_FOUND,
        /** More than one interview begins so. */
        SEVERAL,
        /** There is one in another wave. */
        OTHER_WAVE,
        /** It holds the words of an interview, or is linked with one of the country. */
        BOUND,
        /** Somebody else is called so. */
        PSEUDONYM_TAKEN
    }

    /**
     * An answer.
     *
     * @param wave in which the interview is, where it is another than was asked for
     * @param otherwise how other material of the same person calls them, where it is otherwise
     */
    public record Answer(
            Outcome outcome,
            @Nullable WaveId wave,
            @Nullable String otherwise) {
        static Answer of(Outcome outcome) {
            return new Answer(outcome, null, null);
        }
    }

    /** The interview with which a document goes. */
    public record Link(WaveId wave, String number) {}

    /** With which interview a document goes. */
    public Optional<Link> of(Document document) {
        user.require(Permission.READ_MATERIAL);
        var wave = document.provenance().wave();
        var interview = document.provenance().interview();
        return wave == null || interview == null ? Optional.empty() : Optional.of(new Link(wave, number(interview)));
    }

    private static String number(InterviewId id) {
        return id.toString().substring(0, NUMBER).toUpperCase(Locale.ROOT);
    }

    /** Whether its country and interview can be changed. */
    public static boolean isFree(Document document) {
        return document.kind() == Document.Kind.TRANSCRIPT;
    }

    /**
     * Links a transcript with an interview of its country.
     *
     * @param number of the interview, the beginning of it, or a whole id
     */
    @Transactional
    public Answer link(DocumentId id, WaveId wave, String number) {
        var document = changes.changeable(id);
        if (!isFree(document)) {
            return Answer.of(Outcome.BOUND);
        }
        return switch (find(number, document.country(), List.of(wave))) {
            case InDepthLinks.Found.One one -> put(document, wave, one.id());
            case InDepthLinks.Found.Several _ -> Answer.of(Outcome.SEVERAL);
            case InDepthLinks.Found.None _ -> elsewhere(number, document.country());
        };
    }

    private InDepthLinks.Found find(String number, CountryCode country, List<WaveId> waves) {
        return number.isBlank() ? new InDepthLinks.Found.None() : links.find(number, country, waves);
    }

    /** Which other wave has an interview with this number, in the same country alone. */
    private Answer elsewhere(String number, CountryCode country) {
        return waves().stream()
                .filter(other -> find(number, country, List.of(other)) instanceof InDepthLinks.Found.One)
                .findFirst()
                .map(other -> new Answer(Outcome.OTHER_WAVE, other, null))
                .orElse(Answer.of(Outcome.NOT_FOUND));
    }

    /** Of the survey, then by guides. */
    private List<WaveId> waves() {
        var waves = new ArrayList<WaveId>();
        definitions.waves().forEach(wave -> waves.add(wave.id()));
        definitions.study().inDepth().stream().map(Study.Wave::id).forEach(waves::add);
        return waves;
    }

    private Answer put(Document document, WaveId wave, InterviewId interview) {
        var isInDepth = definitions.study().isInDepth(wave);
        var held = isInDepth ? inDepth.find(interview) : Optional.<InDepthCase>empty();
        if (isInDepth && held.isEmpty()) {
            return Answer.of(Outcome.NOT_FOUND);
        }
        var linked = held.isPresent() ? held.get().linked() : interview;
        var provenance = new Provenance(wave, interview, null, linked);
        if (changes.isTaken(
                document.id(), document.country(), document.speaker().pseudonym(), provenance)) {
            return Answer.of(Outcome.PSEUDONYM_TAKEN);
        }
        store.move(document.id(), document.country(), provenance);
        audit.record(AuditAction.MATERIAL_CHANGED, MaterialReading.named(document) + ", → " + wave);
        return new Answer(Outcome.DONE, null, otherwise(document, provenance));
    }

    private @Nullable String otherwise(Document document, Provenance provenance) {
        return store.all().stream()
                .filter(other -> !other.id().equals(document.id())
                        && other.country().equals(document.country())
                        && MaterialChanges.isOfSamePerson(other.provenance(), provenance)
                        && !other.speaker()
                                .pseudonym()
                                .equals(document.speaker().pseudonym()))
                .map(other -> other.speaker().pseudonym())
                .findFirst()
                .orElse(null);
    }

    /** Takes the link away: the transcript stays when the interview is withdrawn. */
    @Transactional
    public Answer unlink(DocumentId id) {
        var document = changes.changeable(id);
        if (!isFree(document)) {
            return Answer.of(Outcome.BOUND);
        }
        if (changes.isTaken(id, document.country(), document.speaker().pseudonym(), Provenance.ELSEWHERE)) {
            return Answer.of(Outcome.PSEUDONYM_TAKEN);
        }
        store.move(id, document.country(), Provenance.ELSEWHERE);
        audit.record(
                AuditAction.MATERIAL_CHANGED,
                MaterialReading.named(document) + ", – " + document.provenance().wave());
        return Answer.of(Outcome.DONE);
    }

    /** Puts a transcript that is linked with no interview into another country; the user sees both. */
    @Transactional
    public Answer move(DocumentId id, CountryCode country) {
        var document = changes.changeable(id);
        user.requireCountry(country);
        if (document.country().equals(country)) {
            return Answer.of(Outcome.DONE);
        }
        if (!isFree(document)
                || document.provenance().interview() != null
                || document.provenance().linked() != null) {
            return Answer.of(Outcome.BOUND);
        }
        if (changes.isTaken(id, country, document.speaker().pseudonym(), document.provenance())) {
            return Answer.of(Outcome.PSEUDONYM_TAKEN);
        }
        store.move(id, country, document.provenance());
        events.publishEvent(new SpeakerChanged(id));
        audit.record(AuditAction.MATERIAL_CHANGED, MaterialReading.named(document) + ", → " + country);
        return Answer.of(Outcome.DONE);
    }
}
