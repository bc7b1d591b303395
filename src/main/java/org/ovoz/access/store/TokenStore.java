package org.ovoz.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.ApiToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API tokens by their hashes. */
@Repository
public class TokenStore {

    private static final String COLUMNS = """
            select id, name, countries, may_export, made_at, maker, made_by, revoked_at, last_used_on from api_token
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ApiToken token, String hash) {
        jdbc.sql("""
                insert into api_token (id, name, hash, countries, may_export, made_at, maker, made_by)
                values (:id, :name, :hash, :countries, :export, :at, :maker, :by)
                """)
                .param("id", token.id())
                .param("name", token.name())
                .param("hash", hash)
                .param("countries", CountryList.write(token.countries()))
                .param("export", token.mayExport())
                .param("at", token.madeAt().atOffset(ZoneOffset.UTC))
                .param("maker", token.maker().orElse(null))
                .param("by", token.madeBy())
                .update();
    }

    /** All tokens, those in use first, newest first. */
    public List<ApiToken> all() {
        return jdbc.sql(COLUMNS + " order by case when revoked_at is null then 0 else 1 end, made_at desc")
                .query(TokenStore::token)
                .list();
    }

    public Optional<ApiToken> byId(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(TokenStore::token)
                .optional();
    }

    /** The token with this hash, if it was not revoked. */
    public Optional<ApiToken> inUse(String hash) {
        return jdbc.sql(COLUMNS + " where hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query(TokenStore::token)
                .optional();
    }

    /** Revokes a token; false if it was revoked before. */
    public boolean revoke(UUID id, Instant at) {
        return jdbc.sql("update api_token set revoked_at = :at where id = :id and revoked_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    public void used(UUID id, LocalDate day) {
        jdbc.sql("update api_token set last_used_on = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                CountryList.read(row.getString("countries")),
                row.getBoolean("may_export"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("maker", UUID.class)),
                row.getString("made_by"),
                Optional.ofNullable(revoked).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("last_used_on", LocalDate.class)));
    }
}
