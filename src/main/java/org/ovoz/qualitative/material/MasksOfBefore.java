package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.store.MaskStore;
import org.ovoz.qualitative.store.MaskStore.MaskedWord;
import org.ovoz.qualitative.store.MaterialStore;
import org.ovoz.qualitative.store.MaterialTextStore;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds, once for each text that was masked before this was kept, what its masks hide, as far as earlier versions show it: then
 * they can be taken away as any other. See docs/decisions/0066.
 */
@Component
class MasksOfBefore {

    private static final int LONGEST_MASK = 200;

    private final MaskStore store;
    private final MaterialStore documents;
    private final MaterialTextStore texts;

    MasksOfBefore(MaskStore store, MaterialStore documents, MaterialTextStore texts) {
        this.store = store;
        this.documents = documents;
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(15)
    @Transactional
    public void find() {
        store.unknown().stream().filter(id -> documents.take(id).isPresent()).forEach(this::find);
    }

    private void find(DocumentId id) {
        var found = EarlierMasks.in(steps(id));
        var known = store.of(id);
        var all = new ArrayList<>(known);
        found.present().stream()
                .filter(MasksOfBefore::isShort)
                .filter(mask -> known.stream().noneMatch(one -> one.span().overlaps(mask.span())))
                .forEach(all::add);
        store.put(id, all);
        found.ever().stream()
                .filter(MasksOfBefore::isShort)
                .map(mask -> new MaskedWord(id, mask.mask(), mask.hidden()))
                .distinct()
                .forEach(word -> store.remember(word, false));
        store.known(id);
    }

    private static boolean isShort(Mask mask) {
        return mask.mask().length() <= LONGEST_MASK && mask.hidden().length() <= Masks.WIDEST;
    }

    private List<EarlierMasks.Step> steps(DocumentId id) {
        return texts.versions(id).stream()
                .filter(Version::isKept)
                .sorted(Comparator.comparingInt(Version::number))
                .flatMap(version -> texts.version(id, version.number()).stream()
                        .map(text -> new EarlierMasks.Step(text, version.reason())))
                .toList();
    }
}
