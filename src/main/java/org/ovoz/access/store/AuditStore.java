package org.ovoz.access.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditQuery;
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
     * Some rows in an order.
     *
     * @param actors whose rows; empty for everybody's
     */
    public List<AuditRow> page(
            AuditQuery query,
            Optional<List<String>> actors,
            AuditQuery.By by,
            boolean descending,
            int offset,
            int limit) {
        return jdbc.sql("""
                select id, recorded_at, actor, action, object from audit_row
                where %s order by %s limit :rows offset :skipped
                """.formatted(condition(query, actors), order(by, descending)))
                .params(parameters(query, actors))
                .param("rows", limit)
                .param("skipped", offset)
                .query((row, _) -> new AuditRow(
                        row.getLong("id"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        AuditAction.valueOf(row.getString("action")),
                        row.getString("object")))
                .list();
    }

    public int count(AuditQuery query, Optional<List<String>> actors) {
        return jdbc.sql("select count(*) from audit_row where " + condition(query, actors))
                .params(parameters(query, actors))
                .query(Integer.class)
                .single();
    }

    private static String condition(AuditQuery query, Optional<List<String>> actors) {
        return (query.action() == null ? "true" : "action = :action")
                + (actors.isEmpty() ? "" : " and actor in (:actors)")
                + (query.text().isEmpty()
                        ? ""
                        : " and (lower(actor) like :text escape '!' or lower(object) like :text escape '!')");
    }

    private static Map<String, Object> parameters(AuditQuery query, Optional<List<String>> actors) {
        var parameters = new LinkedHashMap<String, Object>();
        if (query.action() != null) {
            parameters.put("action", query.action().name());
        }
        // An empty list would be no SQL; nobody has an empty name.
        actors.ifPresent(names -> parameters.put("actors", names.isEmpty() ? List.of("") : names));
        if (!query.text().isEmpty()) {
            parameters.put("text", "%" + query.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        return parameters;
    }

    private static String order(AuditQuery.By by, boolean descending) {
        var way = descending ? " desc" : "";
        return switch (by) {
            case TIME -> "id" + way;
            case ACTOR -> "actor" + way + ", id desc";
            case ACTION -> "action" + way + ", id desc";
            case OBJECT -> "object" + way + ", id desc";
        };
    }
}
