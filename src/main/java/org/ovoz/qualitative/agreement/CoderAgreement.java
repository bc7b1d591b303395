package org.ovoz.qualitative.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.MaskedWords;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.MergedCodes;
import org.ovoz.qualitative.store.RoundStore;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the coders of closed rounds agree, where they differ, and what is decided there. */
@Service
public class CoderAgreement {

    private final RoundStore store;
    private final KeptFigures figures;
    private final BlindCoding blind;
    private final Material material;
    private final Codings codings;
    private final MaskedWords masked;
    private final MergedCodes merged;
    private final StudyDays days;
    private final CurrentUser user;
    private final AuditTrail audit;

    CoderAgreement(
            RoundStore store,
            KeptFigures figures,
            BlindCoding blind,
            Material material,
            Codings codings,
            MaskedWords masked,
            MergedCodes merged,
            StudyDays days,
            CurrentUser user,
            AuditTrail audit) {
        this.store = store;
        this.figures = figures;
        this.blind = blind;
        this.material = material;
        this.codings = codings;
        this.masked = masked;
        this.merged = merged;
        this.days = days;
        this.user = user;
        this.audit = audit;
    }

    /** What a round is made of for a reader: the documents that this person may read and does not code blindly. */
    private record Seen(CodingRound round, List<Document> documents, List<DocumentText> texts) {}

    private Seen seen(RoundId id) {
        user.require(Permission.READ_MATERIAL);
        var round = store.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RoundRefused(RoundRefused.Why.GONE));
        if (round.isOpen()) {
            throw new RoundRefused(RoundRefused.Why.STILL_OPEN);
        }
        var documents = material.documents().stream()
                .filter(document -> round.documents().contains(document.id()) && !isHidden(round, document.id()))
                .toList();
        var ids = documents.stream().map(Document::id).collect(Collectors.toSet());
        var texts = material.texts().stream()
                .filter(text -> ids.contains(text.document()))
                .toList();
        return new Seen(round, documents, texts);
    }

    private List<Coding> codings(Seen seen, long until) {
        var ids = seen.documents().stream().map(Document::id).collect(Collectors.toSet());
        return codings.asOf(until).stream()
                .filter(coding -> ids.contains(coding.document()))
                .toList();
    }

    /** Another round may be open over the same document. */
    private boolean isHidden(CodingRound round, DocumentId document) {
        return blind.isBlind(document)
                || blind.isHidden(document, round.first())
                || blind.isHidden(document, round.second());
    }

    /**
     * How far the coders of a round agree, over the documents that the user may read: as they had coded when it was closed. What the
     * text or the turns of a document were when they were changed after that, counts.
     *
     * @throws RoundRefused while the round is open
     */
    public RoundAgreement of(RoundId id) {
        return compared(id).agreement();
    }

    /**
     * The same, with what is to be known about it.
     *
     * @throws RoundRefused while the round is open
     */
    public ComparedRound compared(RoundId id) {
        var seen = seen(id);
        var until = seen.round().codingsUntil();
        var made = codings(seen, until == null ? Long.MAX_VALUE : until);
        return ComparedRound.of(
                seen.round(),
                masked.outgoing().codebook(codings.codebook()),
                seen.documents(),
                seen.texts(),
                made,
                new ComparedRound.Earlier(material::turns, figures.of(id, merged)));
    }

    /**
     * Where somebody put a code that not both coders of a round put, decided or not: as codings are now.
     *
     * @throws RoundRefused while the round is open
     */
    public List<Difference> differences(RoundId id) {
        var seen = seen(id);
        var made = codings(seen, Long.MAX_VALUE);
        return new Differences(
                        codings.codebook(),
                        List.of(seen.round().first(), seen.round().second()),
                        seen.documents(),
                        seen.texts(),
                        made,
                        codings.memos(),
                        resolutions(),
                        coding -> material.earlier(coding.document(), coding.version(), coding.span()))
                .of(CodedTurns.of(seen.texts(), made, material::turns));
    }

    /** All that was decided, without what would tell a blind coder what others coded. */
    public Resolutions resolutions() {
        user.require(Permission.READ_MATERIAL);
        var all = store.resolutions().stream()
                .filter(one -> !blind.isBlind(one.turn().document()))
                .toList();
        return new Resolutions(all, merged);
    }

    /**
     * Decides whether a turn has a code, as a new entry after those that were made before.
     *
     * @throws RoundRefused if the coders of the round do not differ there (any more), or no reason is given
     */
    @Transactional
    public Resolution resolve(RoundId id, TurnId turn, CodeId code, boolean isPresent, String reason) {
        var decider = user.require(Permission.CODE_MATERIAL);
        var words = reason.replace("\0", "").strip();
        if (words.isEmpty()) {
            throw new RoundRefused(RoundRefused.Why.NO_REASON);
        }
        if (words.codePointCount(0, words.length()) > Resolution.LONGEST_REASON) {
            throw new RoundRefused(RoundRefused.Why.LONG_REASON);
        }
        store.lock();
        var difference = differences(id).stream()
                .filter(one -> one.turn().id().equals(turn) && one.code().id().equals(code))
                .findFirst()
                .orElseThrow(() -> new RoundRefused(RoundRefused.Why.GONE));
        return add(difference, decider, isPresent, words);
    }

    private Resolution add(Difference difference, User decider, boolean isPresent, String reason) {
        var turn = difference.turn();
        var code = difference.code().id();
        var resolution = new Resolution(
                turn.id(),
                turn.turns(),
                code,
                store.latest(turn.id(), code) + 1,
                isPresent,
                reason,
                decider.name(),
                days.today(difference.document().country()));
        store.add(resolution);
        audit.record(
                AuditAction.CODING_RESOLVED,
                difference.document().id() + ", " + turn.id().number() + ", "
                        + difference.code().id().shortly());
        return resolution;
    }

    /** Whether the user codes a document blindly now, and may learn nothing that follows from codings of others. */
    public boolean isBlind(DocumentId document) {
        user.require(Permission.READ_MATERIAL);
        return blind.isBlind(document);
    }

    /** Whether the user may take tables of agreement away. */
    public boolean mayExport() {
        return user.get()
                .filter(one -> one.may(Permission.READ_MATERIAL) && one.may(Permission.EXPORT))
                .isPresent();
    }

    /**
     * Records that something is taken away.
     *
     * @param reader whose page it is: a download runs beside it
     */
    public void takenAway(User reader, String what) {
        audit.record(reader.name(), AuditAction.EXPORTED, "agreement, " + what);
    }

    /** Documents in which the user sees less than others do, because they code them blindly or somebody else does. */
    public Set<DocumentId> inOpenRounds() {
        user.require(Permission.READ_MATERIAL);
        return store.open().stream()
                .flatMap(round -> round.documents().stream())
                .collect(Collectors.toSet());
    }
}
