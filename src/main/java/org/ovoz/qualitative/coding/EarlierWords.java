package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;
import org.springframework.stereotype.Service;

/** What stood under codings and memos on versions of texts that were corrected since, and what memos said before. */
@Service
public class EarlierWords {

    /** Stands for a word that was masked since. */
    public static final String HIDDEN = Material.HIDDEN;

    private final CodingJournal journal;
    private final Material material;
    private final Codings codings;

    /**
     * A passage of an earlier version.
     *
     * @param words nothing where they were not kept; a block stands for each that was masked since
     * @param turn the number of its turn, which the newest version has too; nothing where that is not known
     */
    public record Earlier(Optional<String> words, OptionalInt turn) {}

    EarlierWords(CodingJournal journal, Material material, Codings codings) {
        this.journal = journal;
        this.material = material;
        this.codings = codings;
    }

    /** What a coding that was left behind stood on. */
    public Earlier of(Coding coding) {
        return of(coding.document(), coding.version(), coding.span());
    }

    /** What a memo stands on; nothing where it is on no passage. */
    public Optional<Earlier> of(Memo memo) {
        var document = memo.document();
        var span = memo.span();
        return document == null || span == null ? Optional.empty() : Optional.of(of(document, memo.version(), span));
    }

    private Earlier of(DocumentId document, int version, Span span) {
        var turn = material.turns(document, version).stream()
                .filter(one -> one.span().overlaps(span))
                .mapToInt(one -> one.number())
                .findFirst();
        return new Earlier(material.earlier(document, version, span), turn);
    }

    /** Whether the words of a memo's passage were changed by a correction, so that it has no place in the text any more. */
    public boolean isLeftBehind(Memo memo) {
        var document = memo.document();
        return document != null
                && memo.span() != null
                && material.document(document).map(Document::version).orElse(0) != memo.version();
    }

    /** What a memo that the user may read said before, the newest first. */
    public List<String> texts(MemoId id) {
        if (codings.memos().stream().noneMatch(memo -> memo.id().equals(id))) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var event : journal.known().events()) {
            for (var edit : event.edits()) {
                if (edit instanceof Edit.OfMemo(var memo, var before, var after)
                        && memo.equals(id)
                        && before != null
                        && after != null
                        && !before.text().equals(after.text())) {
                    texts.addFirst(before.text());
                }
            }
        }
        return texts;
    }
}
