package org.ovoz.qualitative.material;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerChanged;
import org.ovoz.qualitative.material.TextChanged.Replacement;
import org.ovoz.qualitative.material.Version.Reason;
import org.ovoz.qualitative.material.file.TextFile;
import org.ovoz.qualitative.store.MaterialStore;
import org.ovoz.qualitative.store.MaterialTextStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents in, describes, corrects, translates and deletes them. */
@Service
public class MaterialChanges {

    /** The longest title, pseudonym, place and translation of a turn. */
    public static final int LONGEST_TITLE = 200;

    public static final int LONGEST_PSEUDONYM = 80;
    public static final int LONGEST_PLACE = 120;
    public static final int LONGEST_TRANSLATION = 50_000;

    private final MaterialStore store;
    private final MaterialTextStore texts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final StudyDays days;
    private final ApplicationEventPublisher events;

    MaterialChanges(
            MaterialStore store,
            MaterialTextStore texts,
            CurrentUser user,
            AuditTrail audit,
            StudyDays days,
            ApplicationEventPublisher events) {
        this.store = store;
        this.texts = texts;
        this.user = user;
        this.audit = audit;
        this.days = days;
        this.events = events;
    }

    /** What is wrong with facts about a document; each has a text {@code material.flaw.<name>}. */
    public enum Flaw {
        TITLE_MISSING,
        TITLE_LONG,
        PSEUDONYM_MISSING,
        PSEUDONYM_LONG,
        /** Somebody else of the country is called so. */
        PSEUDONYM_TAKEN,
        PLACE_LONG
    }

    /** What is wrong with it; nothing if it can be taken in. */
    public Set<Flaw> flaws(NewDocument document) {
        user.require(Permission.CODE_MATERIAL);
        user.requireCountry(document.country());
        var flaws = flaws(document.title(), document.speaker());
        if (store.all().stream()
                .anyMatch(other -> other.country().equals(document.country())
                        && isCalled(other, document.speaker().pseudonym())
                        && !isOfSamePerson(other.provenance(), document.provenance()))) {
            flaws.add(Flaw.PSEUDONYM_TAKEN);
        }
        return flaws;
    }

    private static boolean isCalled(Document document, String pseudonym) {
        return Composed.key(document.speaker().pseudonym()).equals(Composed.key(pseudonym));
    }

    /** Several documents can hold words of one interview, or of interviews of one person. */
    static boolean isOfSamePerson(Provenance one, Provenance other) {
        return Stream.of(one.interview(), one.linked())
                .filter(Objects::nonNull)
                .anyMatch(interview -> interview.equals(other.interview()) || interview.equals(other.linked()));
    }

    /** Whether somebody else of a country is called as a person is. */
    boolean isTaken(DocumentId id, CountryCode country, String pseudonym, Provenance provenance) {
        return store.all().stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.country().equals(country)
                        && isCalled(other, pseudonym)
                        && !isOfSamePerson(other.provenance(), provenance));
    }

    private static EnumSet<Flaw> flaws(String title, Speaker speaker) {
        var flaws = EnumSet.noneOf(Flaw.class);
        if (title.isBlank()) {
            flaws.add(Flaw.TITLE_MISSING);
        } else if (title.length() > LONGEST_TITLE) {
            flaws.add(Flaw.TITLE_LONG);
        }
        if (speaker.pseudonym().isBlank()) {
            flaws.add(Flaw.PSEUDONYM_MISSING);
        } else if (speaker.pseudonym().length() > LONGEST_PSEUDONYM) {
            flaws.add(Flaw.PSEUDONYM_LONG);
        }
        if (speaker.place() != null && speaker.place().length() > LONGEST_PLACE) {
            flaws.add(Flaw.PLACE_LONG);
        }
        return flaws;
    }

    /**
     * Takes a document in.
     *
     * @throws IllegalArgumentException if it has {@link #flaws}
     */
    @Transactional
    public Document take(NewDocument made) {
        var flaws = flaws(made);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("A document cannot be taken in: " + flaws);
        }
        var document = put(made);
        audit.record(AuditAction.MATERIAL_TAKEN, MaterialReading.named(document));
        return document;
    }

    /** Of whoever was asked already; the audit row is theirs. */
    Document put(NewDocument made) {
        var by = user.require(Permission.CODE_MATERIAL).name();
        user.requireCountry(made.country());
        var document = new Document(
                DocumentId.random(),
                made.kind(),
                made.title().strip(),
                made.country(),
                made.language(),
                made.provenance(),
                made.speaker(),
                1,
                by,
                days.today());
        store.add(document);
        texts.add(
                new DocumentText(document.id(), 1, made.text(), made.turns()),
                new Version(1, Reason.TAKEN_IN, false, true, by, days.today()));
        return document;
    }

    /** Changes what is known of a document: title, language, speaker, linked interview. */
    @Transactional
    public Set<Flaw> describe(Document changed) {
        var before = changeable(changed.id());
        var flaws = flaws(changed.title(), changed.speaker());
        if (!isCalled(before, changed.speaker().pseudonym())
                && isTaken(before.id(), before.country(), changed.speaker().pseudonym(), before.provenance())) {
            flaws.add(Flaw.PSEUDONYM_TAKEN);
        }
        if (flaws.isEmpty()) {
            store.describe(changed);
            if (before.speaker().kind() != changed.speaker().kind()) {
                events.publishEvent(new SpeakerChanged(before.id()));
            }
            audit.record(AuditAction.MATERIAL_CHANGED, MaterialReading.named(before));
        }
        return flaws;
    }

    /**
     * Corrects the words of a turn, which makes a new version.
     *
     * @param version that was corrected
     * @return the new text; empty if another version was made meanwhile
     * @throws IllegalArgumentException if nothing is left of the turn
     */
    @Transactional
    public Optional<DocumentText> correct(DocumentId id, int version, int turn, String words) {
        var document = changeable(id);
        if (document.version() != version) {
            return Optional.empty();
        }
        var before = texts.version(id, version).orElseThrow();
        var corrected = before.turns().stream()
                .filter(one -> one.number() == turn)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no turn " + turn));
        var clean = TextFile.typed(words, before.cut(corrected.span()));
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("a turn without words");
        }
        var changed = Rewriting.corrected(before, List.of(new Replacement(corrected.span(), clean)));
        write(changed, Reason.CORRECTED);
        audit.record(AuditAction.MATERIAL_CORRECTED, MaterialReading.named(document));
        return Optional.of(changed.now());
    }

    /**
     * Corrects the words of a turn as it was seen.
     *
     * @return false if the text is another meanwhile
     */
    @Transactional
    public boolean correct(DocumentText seen, int turn, String words) {
        return isAsSeen(changeable(seen.document()), seen)
                && correct(seen.document(), seen.version(), turn, words).isPresent();
    }

    /** Whether a text that somebody saw is still the newest, divided into the same turns; the document is locked. */
    boolean isAsSeen(Document document, DocumentText seen) {
        return document.version() == seen.version()
                && texts.version(document.id(), seen.version())
                        .filter(now -> now.turns().equals(seen.turns()))
                        .isPresent();
    }

    /** Writes a new version and tells those whose codings stand on the old one. */
    void write(TextChanged changed, Reason reason) {
        var by = user.require(Permission.CODE_MATERIAL).name();
        texts.add(changed.now(), new Version(changed.now().version(), reason, false, true, by, days.today()));
        events.publishEvent(changed);
    }

    /** Keeps a working translation of a turn, or none where it has no words. */
    @Transactional
    public void translate(DocumentId id, int turn, Language language, String words) {
        changeable(id);
        var clean = TextFile.typed(words, "");
        if (clean.length() > LONGEST_TRANSLATION) {
            throw new IllegalArgumentException("a translation of " + clean.length());
        }
        var by = user.require(Permission.CODE_MATERIAL).name();
        texts.put(id, new Translation(turn, language, clean, by, days.today()));
    }

    /**
     * Keeps a translation of a turn as it was seen.
     *
     * @param before the translation that was there then, or no words
     * @return false if the text or the translation is another meanwhile
     */
    @Transactional
    public boolean translate(DocumentText seen, int turn, Language language, String before, String words) {
        var now = isAsSeen(changeable(seen.document()), seen)
                ? texts.translations(seen.document()).stream()
                        .filter(one -> one.turn() == turn && one.language().equals(language))
                        .map(Translation::words)
                        .findFirst()
                        .orElse("")
                : null;
        if (!before.equals(now)) {
            return false;
        }
        translate(seen.document(), turn, language, words);
        return true;
    }

    /** Deletes documents with their versions, translations and codings. */
    @Transactional
    public void remove(Collection<DocumentId> ids) {
        var documents = ids.stream().map(this::changeable).toList();
        store.remove(documents.stream().map(Document::id).toList());
        documents.forEach(document -> audit.record(AuditAction.MATERIAL_DELETED, MaterialReading.named(document)));
    }

    /** Locked, if the user may change it. */
    Document changeable(DocumentId id) {
        var who = user.require(Permission.CODE_MATERIAL);
        return store.take(id)
                .filter(document -> who.maySee(document.country()))
                .orElseThrow(() -> new IllegalArgumentException("no document " + id));
    }
}
