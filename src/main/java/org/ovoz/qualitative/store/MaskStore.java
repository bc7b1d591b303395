package org.ovoz.qualitative.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.Mask;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the masks of newest versions hide. */
@Repository
public class MaskStore {

    private final JdbcClient jdbc;
    private final Erasure erasure;

    MaskStore(JdbcClient jdbc, Erasure erasure) {
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    /** In the order of their places. */
    public List<Mask> of(DocumentId id) {
        return jdbc.sql("select starts, ends, mask, words from material_mask where document = :id order by starts")
                .param("id", id.value())
                .query((row, _) -> new Mask(
                        new Span(row.getInt("starts"), row.getInt("ends")),
                        row.getString("mask"),
                        row.getString("words")))
                .list();
    }

    /** All of a document, in place of those of before; which words were masked stays known. */
    public void put(DocumentId id, Collection<Mask> masks) {
        var deleted = jdbc.sql("delete from material_mask where document = :id")
                .param("id", id.value())
                .update();
        if (deleted > 0) {
            erasure.due();
        }
        masks.forEach(mask -> jdbc.sql("""
                        insert into material_mask (place, document, starts, ends, mask, words)
                        values (:place, :id, :starts, :ends, :mask, :words)
                        """)
                .param("place", MaterialStore.randomPlace())
                .param("id", id.value())
                .param("starts", mask.span().start())
                .param("ends", mask.span().end())
                .param("mask", mask.mask())
                .param("words", mask.hidden())
                .update());
    }

    /** Words that were masked in a document. */
    public record MaskedWord(DocumentId document, String mask, String words) {

        @Override
        public String toString() {
            return "MaskedWord[" + document + ", " + mask + "]";
        }
    }

    /** Of all documents. */
    public List<MaskedWord> words() {
        return jdbc.sql("select distinct document, mask, words from material_masked_word")
                .query((row, _) -> new MaskedWord(
                        new DocumentId(row.getObject("document", UUID.class)),
                        row.getString("mask"),
                        row.getString("words")))
                .list();
    }

    /** @param isTranslated whether they stood in a translation */
    public void remember(MaskedWord word, boolean isTranslated) {
        jdbc.sql("""
                        insert into material_masked_word (place, document, mask, words, translated)
                        values (:place, :id, :mask, :words, :translated)
                        """)
                .param("place", MaterialStore.randomPlace())
                .param("id", word.document().value())
                .param("mask", word.mask())
                .param("words", word.words())
                .param("translated", isTranslated)
                .update();
    }

    /** They stand in the text again; translations keep their masks. */
    public void unmasked(DocumentId id, Collection<String> words) {
        if (!words.isEmpty()) {
            jdbc.sql(
                            "delete from material_masked_word where document = :id and translated = false and words in (:words)")
                    .param("id", id.value())
                    .param("words", words)
                    .update();
        }
    }

    /** Nothing that masks of a document hide is known any more. */
    public void forget(DocumentId id) {
        put(id, List.of());
        jdbc.sql("delete from material_masked_word where document = :id")
                .param("id", id.value())
                .update();
        erasure.due();
    }

    /** Documents that were masked before the places of masks were kept, and were not looked through yet. */
    public List<DocumentId> unknown() {
        return jdbc.sql("select id from material_document where masks_known = false order by id")
                .query((row, _) -> new DocumentId(row.getObject("id", UUID.class)))
                .list();
    }

    public void known(DocumentId id) {
        jdbc.sql("update material_document set masks_known = true where id = :id")
                .param("id", id.value())
                .update();
    }
}
