package org.ovoz.fieldwork.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which interviews from devices could not be linked with the coupon that was brought, and why; never the code. */
@Repository
public class BroughtCouponStore {

    private final JdbcClient jdbc;

    BroughtCouponStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why an interview could not be linked; null once that is settled. */
    public void set(UUID interview, @Nullable String reason) {
        jdbc.sql("update field_interview set coupon = :reason where id = :id")
                .param("reason", reason)
                .param("id", interview)
                .update();
    }

    /** The reasons by interview, of those that are in the study. */
    public Map<UUID, String> unlinked() {
        var unlinked = new LinkedHashMap<UUID, String>();
        jdbc.sql("select id, coupon from field_interview where coupon is not null and sent_as is not null order by id")
                .query(row -> {
                    unlinked.put(row.getObject("id", UUID.class), row.getString("coupon"));
                });
        return unlinked;
    }
}
