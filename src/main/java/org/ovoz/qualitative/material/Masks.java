package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.TextChanged.Replacement;
import org.ovoz.qualitative.material.Version.Reason;
import org.ovoz.qualitative.store.MaskStore;
import org.ovoz.qualitative.store.MaskStore.MaskedWord;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Masks whose words are kept, and how they are taken away again. */
@Service
public class Masks {

    private static final int FIRST = 10;

    /** The widest that a place for hidden words is. */
    static final int WIDEST = 20_000;

    private final MaterialChanges changes;
    private final MaterialReading reading;
    private final MaskStore store;
    private final MaskForms forms;
    private final CurrentUser user;
    private final AuditTrail audit;

    Masks(
            MaterialChanges changes,
            MaterialReading reading,
            MaskStore store,
            MaskForms forms,
            CurrentUser user,
            AuditTrail audit) {
        this.changes = changes;
        this.reading = reading;
        this.store = store;
        this.forms = forms;
        this.user = user;
        this.audit = audit;
    }

    /** A mask that can be taken away; what it hides is not told. */
    public record Removable(Span span, String mask) {}

    /** Those of the newest version, in the order of their places. */
    public List<Removable> removable(DocumentId id) {
        user.require(Permission.CODE_MATERIAL);
        return reading.document(id).isEmpty()
                ? List.of()
                : store.of(id).stream()
                        .map(mask -> new Removable(mask.span(), mask.mask()))
                        .toList();
    }

    /**
     * How many masks stand in a text that cannot be taken away one by one: their original is gone, or nothing shows which of its
     * words each hides.
     */
    public int fixed(DocumentText text) {
        user.require(Permission.CODE_MATERIAL);
        var kept = store.of(text.document()).stream().map(Mask::span).toList();
        return (int) forms.in(text).stream()
                .filter(place -> kept.stream().noneMatch(place::overlaps))
                .count();
    }

    /**
     * Puts back what masks hide, which makes a new version. Translations keep their masks: of them nothing was kept.
     *
     * @param seen the text in which they were chosen
     * @return false if the text is another meanwhile
     */
    @Transactional
    public boolean takeAway(DocumentText seen, Collection<Span> chosen) {
        var document = changes.changeable(seen.document());
        if (!changes.isAsSeen(document, seen)) {
            return false;
        }
        var wanted = new HashSet<>(chosen);
        var gone = store.of(seen.document()).stream()
                .filter(mask ->
                        wanted.contains(mask.span()) && seen.cut(mask.span()).equals(mask.mask()))
                .toList();
        if (gone.size() < wanted.size() || gone.isEmpty()) {
            return false;
        }
        var put = gone.stream()
                .map(mask -> new Replacement(mask.span(), mask.hidden()))
                .toList();
        var changed = Rewriting.unmasked(seen, put);
        var left = store.of(document.id()).stream()
                .filter(mask -> !wanted.contains(mask.span()))
                .toList();
        store.put(document.id(), left);
        var still = left.stream().map(Mask::hidden).collect(Collectors.toSet());
        store.unmasked(
                document.id(),
                gone.stream()
                        .map(Mask::hidden)
                        .filter(hidden -> !still.contains(hidden))
                        .distinct()
                        .toList());
        changes.write(changed, Reason.UNMASKED);
        audit.record(AuditAction.MATERIAL_UNMASKED, MaterialReading.named(document) + ", " + gone.size());
        return true;
    }

    /** Masks are where their text is. */
    @EventListener
    @Order(FIRST)
    @Transactional
    public void follow(TextChanged changed) {
        var masks = store.of(changed.before().document());
        if (!masks.isEmpty()) {
            store.put(changed.before().document(), Mask.moved(masks, changed));
        }
    }

    /** Keeps what a redaction hides; called after its new version was written. */
    void put(TextChanged changed, List<Mask> there) {
        var id = changed.before().document();
        var replaced = changed.replaced().stream().map(Replacement::span).toList();
        var outside = there.stream()
                .filter(mask -> replaced.stream().noneMatch(span -> span.overlaps(mask.span())))
                .toList();
        var all = new ArrayList<>(Mask.moved(outside, changed));
        var made = Mask.put(changed, there).stream()
                .filter(mask -> mask.hidden().length() <= WIDEST)
                .toList();
        all.addAll(made);
        store.put(id, all);
        made.forEach(mask -> store.remember(new MaskedWord(id, mask.mask(), mask.hidden()), false));
    }

    /** Keeps what a redaction hides in a translation, where no mask can be taken away: so that it is known elsewhere. */
    void putInTranslation(DocumentId id, String mask, String words) {
        if (words.length() <= WIDEST) {
            store.remember(new MaskedWord(id, mask, words), true);
        }
    }

    /** Of a text, hidden words included. */
    List<Mask> of(DocumentId id) {
        return store.of(id);
    }

    /** The originals are discarded, and what masks hide with them. */
    void forget(DocumentId id) {
        store.forget(id);
    }

    /** A part with all masks that it touches whole in it. */
    static Span whole(Span span, List<Mask> there) {
        var start = span.start();
        var end = span.end();
        for (var mask : there) {
            if (mask.span().overlaps(span)) {
                start = Math.min(start, mask.span().start());
                end = Math.max(end, mask.span().end());
            }
        }
        return new Span(start, end);
    }
}
