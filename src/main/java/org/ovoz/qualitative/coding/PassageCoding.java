package org.ovoz.qualitative.coding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.coding.CodingJournal.Known;
import org.ovoz.qualitative.coding.CodingRefused.Reason;
import org.ovoz.qualitative.material.TextChanged;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes on passages of the material that the user may read, memos, and taking back what one did there. */
@Service
public class PassageCoding {

    private static final int RECENT = 8;

    /** Events in which recent codes are looked for. */
    private static final int LOOKED_AT = 300;

    private final CodingJournal journal;
    private final CodingRights rights;
    private final VisibleCodings codings;
    private final StudyDays days;
    private final AuditTrail audit;

    PassageCoding(
            CodingJournal journal, CodingRights rights, VisibleCodings codings, StudyDays days, AuditTrail audit) {
        this.journal = journal;
        this.rights = rights;
        this.codings = codings;
        this.days = days;
        this.audit = audit;
    }

    /** Whether the user may code. */
    public boolean mayCode() {
        return rights.mayCode();
    }

    /** The name under which the user codes. */
    public String coder() {
        return rights.requireReader().name();
    }

    public Optional<Document> document(DocumentId id) {
        rights.requireReader();
        return rights.document(id);
    }

    public Optional<DocumentText> text(DocumentId id) {
        rights.requireReader();
        return rights.text(id);
    }

    public List<Coding> of(DocumentId document) {
        return codings.of(document);
    }

    /** Those whose words a correction changed, on the version that they were made on. */
    public List<Coding> leftBehind(DocumentId document) {
        return codings.leftBehind(document);
    }

    /** Memos on a document and its passages. */
    public List<Memo> memosOf(DocumentId document) {
        return codings.memos().stream()
                .filter(memo -> document.equals(memo.document()))
                .toList();
    }

    /** Memos on codes. */
    public List<Memo> memosOn(CodeId code) {
        return codings.memos().stream()
                .filter(memo -> code.equals(memo.code()) && memo.document() == null)
                .toList();
    }

    /** Codes that the user used last and that are still offered, the newest first. */
    public List<CodeId> recent() {
        var user = coder();
        var known = journal.known();
        return known.events().reversed().stream()
                .filter(event -> event.actor().equals(user))
                .limit(LOOKED_AT)
                .flatMap(event -> event.edits().stream())
                .filter(Edit.OfCoding.class::isInstance)
                .map(edit -> ((Edit.OfCoding) edit).after())
                .filter(Objects::nonNull)
                .map(Coding::code)
                .distinct()
                .filter(code ->
                        known.state().code(code).filter(one -> !one.isRetired()).isPresent())
                .limit(RECENT)
                .toList();
    }

    /** Puts a code on passages, all in one act; where the user has put it already, nothing is done. */
    @Transactional
    public void code(List<Passage> passages, CodeId code) {
        rights.requireCoder();
        passages.forEach(rights::require);
        keep(on -> on.code(passages, code));
    }

    /** Makes a code named with words of the passage, and puts it there. */
    @Transactional
    public void codeInVivo(Passage passage, String name) {
        rights.requireCoder();
        rights.require(passage);
        keep(on -> on.codeInVivo(passage, CodeId.random(), null, name));
    }

    @Transactional
    public void uncode(CodingId id) {
        rights.requireCoder();
        requireVisible(id);
        keep(on -> on.uncode(id));
    }

    /** Puts a coding that a correction of the text left behind where its words are now. */
    @Transactional
    public void place(CodingId id, Passage passage) {
        rights.requireCoder();
        requireVisible(id);
        rights.require(passage);
        keep(on -> on.place(id, passage));
    }

    private void requireVisible(CodingId id) {
        journal.known()
                .state()
                .coding(id)
                .filter(coding -> rights.document(coding.document()).isPresent()
                        && !rights.isHidden(coding.document(), coding.coder()))
                .orElseThrow(() -> new CodingRefused(Reason.CODING_GONE));
    }

    /** A memo on a passage. */
    @Transactional
    public void write(Passage passage, String text) {
        rights.requireCoder();
        rights.require(passage);
        add(passage.document(), passage, null, text, "");
    }

    /** A memo on a whole document. */
    @Transactional
    public void write(DocumentId document, String text) {
        rights.requireCoder();
        rights.document(document).orElseThrow(() -> new CodingRefused(Reason.DOCUMENT_GONE));
        add(document, null, null, text, "");
    }

    /** A memo on a code. */
    @Transactional
    public void write(CodeId code, String text) {
        rights.requireCoder();
        var name = journal.known().state().code(code).map(Code::name).orElse("");
        add(null, null, code, text, name);
    }

    private void add(
            @Nullable DocumentId document,
            @Nullable Passage passage,
            @Nullable CodeId code,
            String text,
            String about) {
        var memo = new Memo(
                MemoId.random(),
                document,
                passage == null ? 0 : passage.version(),
                passage == null ? null : passage.span(),
                code,
                text.strip(),
                coder(),
                days.today());
        keep(on -> on.write(memo, about));
    }

    /** @param seen the text as it was shown to whoever changes it */
    @Transactional
    public void rewrite(MemoId memo, String seen, String text) {
        rights.requireCoder();
        keep(on -> on.rewrite(memo, seen, text));
    }

    @Transactional
    public void remove(MemoId memo) {
        rights.requireCoder();
        keep(on -> on.remove(memo));
    }

    /** Takes back the last that the user did in a document. */
    @Transactional
    public void undo(DocumentId document) {
        var user = rights.requireCoder().name();
        requireReadable(document);
        keepAs(known -> CodingHistory.undoing(known.history().undoable(user, in(document)), Reason.NOTHING_TO_UNDO));
    }

    @Transactional
    public void redo(DocumentId document) {
        var user = rights.requireCoder().name();
        requireReadable(document);
        keepAs(known -> CodingHistory.undoing(known.history().redoable(user, in(document)), Reason.NOTHING_TO_REDO));
    }

    private void requireReadable(DocumentId document) {
        if (rights.document(document).isEmpty()) {
            throw new CodingRefused(Reason.DOCUMENT_GONE);
        }
    }

    /** What the user did in a document; changes of the codebook that reach into it are taken back on its page. */
    private static Predicate<CodingEvent> in(DocumentId document) {
        return event -> event.concerns(document)
                && (!event.changesCodes() || event.edits().size() <= 2)
                && event.edits().stream()
                        .map(Edit::document)
                        .filter(Objects::nonNull)
                        .allMatch(document::equals);
    }

    public UndoState undoState(DocumentId document) {
        return UndoState.of(journal.known().history(), rights.requireReader().name(), in(document));
    }

    /** What was done in a document, the newest first, without what is hidden from the user. */
    public List<HistoryLine> history(DocumentId document) {
        rights.requireReader();
        return rights.document(document).isEmpty()
                ? List.of()
                : HistoryLine.of(
                        journal.known().history(),
                        event -> event.concerns(document) && !rights.isHidden(document, event.actor()));
    }

    /** Carries what stands on a text onto its next version, in the same transaction. Whoever changed the text was asked. */
    @EventListener
    @Transactional
    public void carry(TextChanged changed) {
        var document = changed.now().document();
        if (journal.known().state().of(document).isEmpty()
                && journal.known().state().memos().stream().noneMatch(memo -> document.equals(memo.document()))) {
            return;
        }
        var carrying = Carrying.of(changed);
        keep(on -> on.carry(document, changed.now().version(), carrying));
    }

    private void keep(Function<PassageCommands, Draft> command) {
        var user = coder();
        keepAs(known -> command.apply(new PassageCommands(known.state(), user, days.today())));
    }

    private void keepAs(Function<Known, Draft> command) {
        var event = journal.keep(coder(), command);
        if (event != null) {
            var document = event.document().map(DocumentId::toString).orElse("–");
            audit.record(AuditAction.MATERIAL_CODED, event.kind() + ", " + document);
        }
    }
}
