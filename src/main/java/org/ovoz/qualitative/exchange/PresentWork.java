package org.ovoz.qualitative.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MergedCodes;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.RemovedWork;

/**
 * What is here already, against which a file is held: what the user may read.
 *
 * @param merged into which codes others were merged
 * @param removed what is here no more because somebody took it away
 */
public record PresentWork(
        Codebook codebook,
        MergedCodes merged,
        List<Document> documents,
        Map<DocumentId, DocumentText> texts,
        List<Coding> codings,
        List<Memo> memos,
        RemovedWork removed) {

    Optional<Document> document(DocumentId id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** The document with the same words, the one of the same title before others. */
    Optional<Document> saying(Project.Source source) {
        var same = documents.stream()
                .filter(document -> texts.containsKey(document.id())
                        && texts.get(document.id()).text().equals(source.text()))
                .toList();
        return same.stream()
                .filter(document -> document.title().equals(source.title()))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    /** As it may leave: words that are masked in texts stand nowhere else either. */
    PresentWork outgoing(Outgoing outgoing) {
        return new PresentWork(
                outgoing.codebook(codebook),
                merged,
                documents.stream().map(outgoing::document).toList(),
                texts.values().stream().collect(Collectors.toMap(DocumentText::document, outgoing::text)),
                codings,
                memos.stream().map(outgoing::memo).toList(),
                removed);
    }
}
