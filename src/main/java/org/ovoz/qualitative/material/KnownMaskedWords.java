package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.MaskedWords;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.material.redaction.SecretWords;
import org.ovoz.qualitative.store.MaskStore;
import org.ovoz.qualitative.store.MaskStore.MaskedWord;
import org.springframework.stereotype.Component;

/** Words that masks hide, as far as they are kept: where an original was discarded, nobody knows them any more. */
@Component
class KnownMaskedWords implements MaskedWords {

    private final MaskStore store;
    private final MaskForms forms;

    KnownMaskedWords(MaskStore store, MaskForms forms) {
        this.store = store;
        this.forms = forms;
    }

    @Override
    public Outgoing outgoing() {
        var words = new HashMap<DocumentId, List<SecretWords.Hidden>>();
        store.words()
                .forEach(word -> words.computeIfAbsent(word.document(), _ -> new ArrayList<>())
                        .add(hidden(word)));
        var all = new ArrayList<SecretWords.Hidden>();
        var ofDocuments = new HashMap<DocumentId, UnaryOperator<String>>();
        words.forEach((document, hidden) -> {
            all.addAll(hidden);
            ofDocuments.put(document, blocks(hidden));
        });
        return all.isEmpty() ? Outgoing.UNMASKED : new Outgoing(ofDocuments, blocks(all));
    }

    /** By the masks of one document, those that are about to be put in included. */
    Outgoing outgoing(DocumentId id, Collection<MaskedWord> added) {
        var hidden = new ArrayList<>(added.stream().map(this::hidden).toList());
        store.words().stream()
                .filter(word -> word.document().equals(id))
                .map(this::hidden)
                .forEach(hidden::add);
        var blocks = blocks(hidden);
        return new Outgoing(Map.of(id, blocks), blocks);
    }

    private SecretWords.Hidden hidden(MaskedWord word) {
        return new SecretWords.Hidden(forms.secret(word.mask()), word.words());
    }

    private static UnaryOperator<String> blocks(Collection<SecretWords.Hidden> hidden) {
        var words = new SecretWords(hidden);
        return text -> words.hide(text, Material.HIDDEN);
    }
}
