package org.ovoz.access.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links by their hashes. A user has one at most; so has the first admin, who is not a user yet. */
@Repository
public class LinkStore {

    /**
     * A link that can still be used.
     *
     * @param userId or null for the first admin's
     */
    public record Link(@Nullable UUID userId) {}

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the user's link, or the first admin's. */
    public void put(String hash, @Nullable UUID userId, @Nullable Instant expiresAt) {
        remove(userId);
        jdbc.sql("insert into one_time_link (hash, user_id, expires_at) values (:hash, :user, :expires)")
                .param("hash", hash)
                .param("user", userId)
                .param("expires", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(@Nullable UUID userId) {
        if (userId == null) {
            jdbc.sql("delete from one_time_link where user_id is null").update();
        } else {
            jdbc.sql("delete from one_time_link where user_id = :user")
                    .param("user", userId)
                    .update();
        }
    }

    /** Finds a link without using it up. */
    public Optional<Link> find(String hash, Instant now) {
        return jdbc.sql("""
                select user_id from one_time_link
                where hash = :hash and (expires_at is null or expires_at > :now)
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Link(row.getObject("user_id", UUID.class)))
                .optional();
    }

    /** Uses a link up; true for exactly one caller. */
    public boolean take(String hash, Instant now) {
        return jdbc.sql("""
                delete from one_time_link where hash = :hash and (expires_at is null or expires_at > :now)
                """)
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
