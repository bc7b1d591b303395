package org.ovoz.qualitative.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.coding.CodingJournal.Known;
import org.ovoz.qualitative.coding.CodingRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codebook of the team: whoever may code keeps it, for all countries at once; every change is kept and can be taken back. */
@Service
public class CodebookService {

    private static final int SHOWN = 200;

    private final CodingJournal journal;
    private final CodingRights rights;
    private final Codings codings;
    private final AuditTrail audit;

    /**
     * How often a code is used, as far as the user may read.
     *
     * @param codings with it, in all
     * @param documents in which it stands
     */
    public record Use(int codings, int documents) {
        static final Use NONE = new Use(0, 0);
    }

    CodebookService(CodingJournal journal, CodingRights rights, Codings codings, AuditTrail audit) {
        this.journal = journal;
        this.rights = rights;
        this.codings = codings;
        this.audit = audit;
    }

    public Codebook codebook() {
        return codings.codebook();
    }

    /** Whether the user may change it. */
    public boolean mayChange() {
        return rights.mayCode();
    }

    /** The colour that is proposed for the next code. */
    public String nextColour() {
        return CodeNames.colour(codebook().codes().size());
    }

    /** How often each code is used; those that are not used are not in it. */
    public Map<CodeId, Use> uses() {
        Map<CodeId, Set<DocumentId>> documents = new HashMap<>();
        Map<CodeId, Integer> counts = new HashMap<>();
        for (var coding : codings.all()) {
            documents.computeIfAbsent(coding.code(), _ -> new HashSet<>()).add(coding.document());
            counts.merge(coding.code(), 1, Integer::sum);
        }
        var uses = new HashMap<CodeId, Use>();
        counts.forEach((code, count) ->
                uses.put(code, new Use(count, documents.get(code).size())));
        return uses;
    }

    /** The codings of a code that the user may see. */
    public List<Coding> codingsOf(CodeId code) {
        return codings.all().stream()
                .filter(coding -> coding.code().equals(code))
                .toList();
    }

    /** The codings of a code that the user may see, each with its words, shortened where they are many. */
    public SequencedMap<Coding, String> passagesOf(CodeId code) {
        var texts = rights.texts().stream().collect(Collectors.toMap(DocumentText::document, Function.identity()));
        var words = new LinkedHashMap<Coding, String>();
        codingsOf(code).forEach(coding -> {
            var text = texts.get(coding.document());
            if (text != null && text.version() == coding.version()) {
                var all = text.cut(coding.span());
                words.put(coding, shortened(all));
            }
        });
        return words;
    }

    private static String shortened(String text) {
        return CodePoints.length(text) > SHOWN ? text.substring(0, CodePoints.toUtf16(text, SHOWN)) + "…" : text;
    }

    /** Makes the starting codebook of the study, where there is no code yet. */
    @Transactional
    public void start(UnaryOperator<String> definitions) {
        keep(codes -> codes.start(StartingCodebook.codes(definitions)));
    }

    @Transactional
    public CodeId add(@Nullable CodeId parent, String name, String colour, Code.Words words) {
        var id = CodeId.random();
        keep(codes -> codes.add(id, parent, name, colour, words));
        return id;
    }

    /** @param seen the code as it was shown to whoever changes it */
    @Transactional
    public void change(Code seen, String name, String colour, Code.Words words) {
        keep(codes -> codes.change(seen, name, colour, words));
    }

    /** @param position among its new neighbours, from 0 */
    @Transactional
    public void move(CodeId code, @Nullable CodeId parent, int position) {
        keep(codes -> codes.move(code, parent, position));
    }

    @Transactional
    public void merge(CodeId from, CodeId into) {
        keep(codes -> codes.merge(from, into));
    }

    @Transactional
    public CodeId split(CodeId code, String name, Set<CodingId> chosen) {
        var id = CodeId.random();
        keep(codes -> codes.split(code, id, name, chosen));
        return id;
    }

    @Transactional
    public void retire(CodeId code) {
        keep(codes -> codes.retire(code, true));
    }

    @Transactional
    public void restore(CodeId code) {
        keep(codes -> codes.retire(code, false));
    }

    /** Takes back the last change of the codebook by the user. */
    @Transactional
    public void undo() {
        var user = rights.requireCoder().name();
        keepAs(known -> CodingHistory.undoing(
                known.history().undoable(user, CodingEvent::changesCodes), Reason.NOTHING_TO_UNDO));
    }

    @Transactional
    public void redo() {
        var user = rights.requireCoder().name();
        keepAs(known -> CodingHistory.undoing(
                known.history().redoable(user, CodingEvent::changesCodes), Reason.NOTHING_TO_REDO));
    }

    /** What could be undone and redone by the user now. */
    public UndoState undoState() {
        var user = rights.requireReader().name();
        return UndoState.of(journal.known().history(), user, CodingEvent::changesCodes);
    }

    /** Every change of the codebook, the newest first. */
    public List<HistoryLine> history() {
        rights.requireReader();
        return HistoryLine.of(journal.known().history(), CodingEvent::changesCodes);
    }

    /** The codebook as it was at a version; the newest for one that is not there yet. */
    public Codebook at(int version) {
        rights.requireReader();
        var state = CodingState.EMPTY;
        for (var event : journal.known().events()) {
            if (event.changesCodes()) {
                var codes = event.edits().stream()
                        .filter(Edit.OfCode.class::isInstance)
                        .toList();
                state = state.after(List.of(new CodingEvent(
                        event.number(),
                        event.kind(),
                        event.about(),
                        event.actor(),
                        event.on(),
                        event.undoes(),
                        codes)));
                if (state.codebook().version() == version) {
                    break;
                }
            }
        }
        return state.codebook();
    }

    private void keep(Function<CodebookCommands, Draft> command) {
        keepAs(known -> command.apply(new CodebookCommands(known.state())));
    }

    private void keepAs(Function<Known, Draft> command) {
        var user = rights.requireCoder();
        var event = journal.keep(user.name(), command);
        if (event != null) {
            audit.record(AuditAction.CODEBOOK_CHANGED, event.kind().name());
        }
    }
}
