package org.ovoz.qualitative.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.SecondCoding;
import org.ovoz.qualitative.coding.CodingRefused.Reason;
import org.springframework.stereotype.Component;

/** Who may read and code which material, and whose codings are hidden from whom. */
@Component
class CodingRights {

    private static final int MOST_LENGTHS = 20_000;

    private final CurrentUser currentUser;
    private final Material material;
    private final SecondCoding secondCoding;

    /** How long texts are, not the texts: a text never changes under its version. */
    private final Map<Version, Integer> lengths = new ConcurrentHashMap<>();

    private record Version(DocumentId document, int number) {}

    CodingRights(CurrentUser currentUser, Material material, SecondCoding secondCoding) {
        this.currentUser = currentUser;
        this.material = material;
        this.secondCoding = secondCoding;
    }

    User requireReader() {
        return currentUser.require(Permission.READ_MATERIAL);
    }

    User requireCoder() {
        currentUser.require(Permission.READ_MATERIAL);
        return currentUser.require(Permission.CODE_MATERIAL);
    }

    boolean mayCode() {
        return currentUser
                .get()
                .filter(user -> user.may(Permission.CODE_MATERIAL))
                .isPresent();
    }

    List<Document> documents() {
        return material.documents();
    }

    List<DocumentText> texts() {
        return material.texts();
    }

    Optional<Document> document(DocumentId id) {
        return material.document(id);
    }

    Optional<DocumentText> text(DocumentId id) {
        return material.text(id);
    }

    /** Whether the user may not see what this person coded there now. */
    boolean isHidden(DocumentId document, String coder) {
        return secondCoding.isHidden(document, coder);
    }

    /**
     * Checks that a passage is of the newest version of a text that the user may read.
     *
     * @throws CodingRefused if it is not
     */
    void require(Passage passage) {
        var document = document(passage.document()).orElseThrow(() -> new CodingRefused(Reason.DOCUMENT_GONE));
        if (document.version() != passage.version()) {
            throw new CodingRefused(Reason.TEXT_CORRECTED);
        }
        if (passage.span().end() > length(passage)) {
            throw new CodingRefused(Reason.NO_PASSAGE);
        }
    }

    private int length(Passage passage) {
        if (lengths.size() > MOST_LENGTHS) {
            lengths.clear();
        }
        return lengths.computeIfAbsent(
                new Version(passage.document(), passage.version()),
                _ -> text(passage.document())
                        .map(text -> CodePoints.length(text.text()))
                        .orElse(0));
    }
}
