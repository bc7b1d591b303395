package org.ovoz.qualitative.store;

import java.util.Collection;
import java.util.List;
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

    /** All of a document, in place of those of before. */
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
}
