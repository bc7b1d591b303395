package org.ovoz.access.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the audit trail. */
@Repository
public class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Instant at, String actor, AuditAction action, String object) {
        jdbc.sql("""
                insert into audit_row (recorded_at, actor, action, object)
                values (:at, :actor, :action, :object)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action.name())
                .param("object", object)
                .update();
    }

    /**
     * Rows with an id below {@code before}, newest first.
     *
     * @param actors whose rows; empty for everybody's
     */
    public List<AuditRow> page(@Nullable AuditAction action, Optional<List<String>> actors, long before, int rows) {
        return jdbc.sql("""
                select id, recorded_at, actor, action, object from audit_row
                where id < :before and (:action = '' or action = :action) and (:all = 1 or actor in (:actors))
                order by id desc limit :rows
                """)
                .param("all", actors.isEmpty() ? 1 : 0)
                .param("actors", actors.filter(names -> !names.isEmpty()).orElse(List.of("")))
                .param("before", before)
                .param("action", action == null ? "" : action.name())
                .param("rows", rows)
                .query((row, _) -> new AuditRow(
                        row.getLong("id"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        AuditAction.valueOf(row.getString("action")),
                        row.getString("object")))
                .list();
    }
}
