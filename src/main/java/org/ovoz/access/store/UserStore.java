package org.ovoz.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Users. The key of a name is the name as it is compared: two users never have the same. */
@Repository
public class UserStore {

    private static final String COLUMNS = """
            select id, name, role, countries, enabled, password, epoch, last_sign_in_at from staff_user
            """;

    /**
     * A stored user.
     *
     * @param password its hash, or null as long as none was set
     * @param epoch grows whenever earlier sessions of this user must end
     */
    public record Row(
            User user,
            @Nullable String password,
            int epoch,
            @Nullable Instant lastSignIn) {}

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from staff_user").query(Long.class).single() == 0;
    }

    public List<Row> all() {
        return jdbc.sql(COLUMNS + " order by name_key").query(UserStore::row).list();
    }

    public Optional<Row> byId(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(UserStore::row)
                .optional();
    }

    public Optional<Row> byKey(String key) {
        return jdbc.sql(COLUMNS + " where name_key = :key")
                .param("key", key)
                .query(UserStore::row)
                .optional();
    }

    /** Adds a user, unless the key of the name is taken: then false. */
    public boolean add(User user, String key, @Nullable String password, Instant at) {
        return jdbc.sql("""
                insert into staff_user (id, name, name_key, role, countries, enabled, password, epoch, created_at)
                values (:id, :name, :key, :role, :countries, :enabled, :password, 0, :at)
                on conflict do nothing
                """)
                        .param("id", user.id())
                        .param("name", user.name())
                        .param("key", key)
                        .param("role", user.role().name())
                        .param("countries", CountryList.write(user.countries()))
                        .param("enabled", user.enabled())
                        .param("password", password)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Writes role, countries and state, and ends the user's sessions. */
    public void change(User user) {
        jdbc.sql("""
                update staff_user set role = :role, countries = :countries, enabled = :enabled, epoch = epoch + 1
                where id = :id
                """)
                .param("role", user.role().name())
                .param("countries", CountryList.write(user.countries()))
                .param("enabled", user.enabled())
                .param("id", user.id())
                .update();
    }

    /** Sets a password and ends the user's sessions. */
    public void setPassword(UUID id, String hash) {
        jdbc.sql("update staff_user set password = :hash, epoch = epoch + 1 where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    public void signedIn(UUID id, Instant at) {
        jdbc.sql("update staff_user set last_sign_in_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /**
     * The admins of all countries that can sign in, locked until the end of the transaction: two of them cannot remove each
     * other.
     */
    public List<UUID> lockAdmins() {
        return jdbc.sql(
                        "select id from staff_user where role = :admin and countries = :all and enabled order by id for update")
                .param("admin", Role.ADMIN.name())
                .param("all", CountryList.write(Set.of()))
                .query(UUID.class)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var user = new User(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                CountryList.read(row.getString("countries")),
                row.getBoolean("enabled"));
        var lastSignIn = row.getObject("last_sign_in_at", OffsetDateTime.class);
        return new Row(
                user,
                row.getString("password"),
                row.getInt("epoch"),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }
}
