package org.ovoz.qualitative.material;

import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.MaterialIntake;
import org.ovoz.qualitative.material.Version.Reason;
import org.ovoz.qualitative.store.MaterialStore;
import org.ovoz.qualitative.store.MaterialTextStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps documents that files bring under the ids that they bring. It asks for no right. */
@Component
class ImportedDocuments implements MaterialIntake {

    private final MaterialStore store;
    private final MaterialTextStore texts;

    ImportedDocuments(MaterialStore store, MaterialTextStore texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    @Transactional
    public boolean take(Document document, DocumentText text) {
        if (store.find(document.id()).isPresent()) {
            return false;
        }
        store.add(document);
        texts.add(text, new Version(1, Reason.TAKEN_IN, false, true, document.madeBy(), document.madeOn()));
        return true;
    }
}
