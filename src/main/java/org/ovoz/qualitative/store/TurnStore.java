package org.ovoz.qualitative.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The turns of newest versions, which can be corrected while the text stays as it is. */
@Repository
public class TurnStore {

    private final JdbcClient jdbc;
    private final MaterialTextStore texts;

    TurnStore(JdbcClient jdbc, MaterialTextStore texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Other turns for a version of a text. */
    public void replace(DocumentText text) {
        var id = text.document().value();
        jdbc.sql("delete from material_turn where document = :id and version = :version")
                .param("id", id)
                .param("version", text.version())
                .update();
        text.turns().forEach(turn -> texts.add(id, text.version(), turn));
        jdbc.sql("update material_document set turning = turning + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** How often turns were corrected, of documents in which they were. */
    public Map<DocumentId, Integer> turnings() {
        var turnings = new HashMap<DocumentId, Integer>();
        jdbc.sql("select id, turning from material_document where turning > 0").query(row -> {
            turnings.put(new DocumentId(row.getObject("id", UUID.class)), row.getInt("turning"));
        });
        return turnings;
    }
}
