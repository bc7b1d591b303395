package org.ovoz.interview.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.coupon.Referral;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.coupon.Told;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places of interviews in chains. An interview stands here under two keyed hashes, one for itself and one for those who
 * came by it: the database alone tells neither which interview it is nor that both are one.
 */
@Repository
public class ChainStore {

    /** How many coupons an interview passed on, when that is not known any more. */
    public static final int FORGOTTEN = -1;

    /**
     * A place in a chain.
     *
     * @param number of the chain, random
     * @param depth 0 for the first
     */
    public record Place(long number, int depth) {

        Place next() {
            return new Place(number, depth + 1);
        }
    }

    private final JdbcClient jdbc;
    private final CouponCodes codes;
    private final SecureRandom random = new SecureRandom();

    ChainStore(JdbcClient jdbc, CouponCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** How many coupons an interview has passed on; {@link #FORGOTTEN} if that is not known any more. */
    public int gave(InterviewId id) {
        return jdbc.sql("select gave from referral where hash = :hash")
                .param("hash", codes.self(id))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void setGave(InterviewId id, int number) {
        jdbc.sql("update referral set gave = :gave where hash = :hash")
                .param("gave", number)
                .param("hash", codes.self(id))
                .update();
    }

    /** The place of an interview; one that has none becomes the first of a chain. */
    Place place(InterviewId id, WaveId wave) {
        return find(id).orElseGet(() -> {
            var first = new Place(random.nextLong() >>> 1, 0);
            add(id, wave, first, null, Told.NOTHING, 0, false);
            return first;
        });
    }

    private Optional<Place> find(InterviewId id) {
        return jdbc.sql("select chain, depth from referral where hash = :hash")
                .param("hash", codes.self(id))
                .query((row, _) -> new Place(row.getLong("chain"), row.getInt("depth")))
                .optional();
    }

    /** @param recruiter by the name for those who came by it, or null */
    void add(
            InterviewId id,
            WaveId wave,
            Place place,
            @Nullable String recruiter,
            Told told,
            int gave,
            boolean synthetic) {
        var hash = codes.self(id);
        jdbc.sql("""
                        insert into referral (place, hash, wave, chain, depth, recruiter, relation, degree, gave, synthetic)
                        values (:place, :hash, :wave, :chain, :depth, :recruiter, :relation, :degree, :gave, :synthetic)
                        """)
                .param("place", RandomPlace.of(hash))
                .param("hash", hash)
                .param("wave", wave.value())
                .param("chain", place.number())
                .param("depth", place.depth())
                .param("recruiter", recruiter)
                .param(
                        "relation",
                        told.relation() == null ? null : told.relation().code())
                .param("degree", told.degree())
                .param("gave", gave)
                .param("synthetic", synthetic)
                .update();
    }

    /** An interview is deleted: its chain stays as it is without it, and nothing leads to it any more. */
    public void forget(InterviewId id) {
        jdbc.sql("delete from referral where hash = :hash")
                .param("hash", codes.self(id))
                .update();
        jdbc.sql("update referral set recruiter = null where recruiter = :giver")
                .param("giver", codes.giver(id))
                .update();
        jdbc.sql("update coupon set giver = null where giver = :giver")
                .param("giver", codes.giver(id))
                .update();
    }

    /** The same for drafts that were deleted together; none of them had passed coupons on. */
    public void forgetDeleted() {
        var hashes = jdbc.sql("select hash from referral").query(String.class).list();
        if (hashes.isEmpty()) {
            return;
        }
        var known = jdbc
                .sql("select id from interview where wave in (select wave from referral)")
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> codes.self(new InterviewId(id)))
                .collect(Collectors.toSet());
        hashes.stream()
                .filter(hash -> !known.contains(hash))
                .forEach(hash -> jdbc.sql("delete from referral where hash = :hash")
                        .param("hash", hash)
                        .update());
    }

    public boolean hasChains(WaveId wave) {
        return jdbc.sql("select 1 from referral where wave = :wave limit 1")
                .param("wave", wave.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Of some interviews those in chains, in no order of theirs. Recruiters that are not among them are not named. */
    public Map<InterviewId, Referral> referrals(WaveId wave, Collection<UUID> interviews) {
        if (!hasChains(wave)) {
            return Map.of();
        }
        var selves = new HashMap<String, InterviewId>();
        var givers = new HashMap<String, InterviewId>();
        for (var one : interviews) {
            var id = new InterviewId(one);
            selves.put(codes.self(id), id);
            givers.put(codes.giver(id), id);
        }
        var found = new LinkedHashMap<InterviewId, Referral>();
        jdbc.sql("select * from referral where wave = :wave order by place")
                .param("wave", wave.value())
                .query((row, _) -> referral(row, selves, givers))
                .list()
                .forEach(one -> one.ifPresent(known -> found.put(known.interview(), known)));
        return found;
    }

    private static Optional<Referral> referral(
            ResultSet row, Map<String, InterviewId> selves, Map<String, InterviewId> givers) throws SQLException {
        var id = selves.get(row.getString("hash"));
        if (id == null) {
            return Optional.empty();
        }
        var told =
                new Told(Relation.ofCode(row.getInt("relation")).orElse(null), row.getObject("degree", Integer.class));
        return Optional.of(new Referral(
                id,
                row.getLong("chain"),
                row.getInt("depth"),
                givers.get(Objects.toString(row.getString("recruiter"), "")),
                told,
                row.getInt("gave"),
                row.getBoolean("synthetic")));
    }

    /** From now on nothing says who passed a coupon on to whom; returns of how many interviews something did. */
    int sever(WaveId wave) {
        return jdbc.sql("""
                        update referral set recruiter = null, gave = :forgotten
                        where wave = :wave and synthetic = false and (recruiter is not null or gave > 0)
                        """)
                .param("forgotten", FORGOTTEN)
                .param("wave", wave.value())
                .update();
    }
}
