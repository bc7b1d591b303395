package org.ovoz.interview.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.RespondentCode;
import org.ovoz.interview.coupon.CouponCount;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.CouponState;
import org.ovoz.interview.coupon.GivenCoupons;
import org.ovoz.interview.coupon.Referral;
import org.ovoz.interview.coupon.Told;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Coupons as keyed hashes of their codes, with the place from which they lead on, and what waves do with them. */
@Repository
public class CouponStore {

    /** A coupon as it stands. */
    public record Found(
            String hash,
            WaveId wave,
            CountryCode country,
            ChainStore.Place place,
            @Nullable String giver,
            LocalDate expiresOn,
            boolean isUsed) {}

    private final JdbcClient jdbc;
    private final CouponCodes codes;
    private final ChainStore chains;
    private final StudyDays days;
    private final Erasure erasure;

    CouponStore(JdbcClient jdbc, CouponCodes codes, ChainStore chains, StudyDays days, Erasure erasure) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.chains = chains;
        this.days = days;
        this.erasure = erasure;
    }

    public Optional<CouponRule> rule(WaveId wave) {
        return jdbc.sql("select coupons, days, asks_degree from coupon_rule where wave = :wave")
                .param("wave", wave.value())
                .query((row, _) ->
                        new CouponRule(row.getInt("coupons"), row.getInt("days"), row.getBoolean("asks_degree")))
                .optional();
    }

    public void setRule(WaveId wave, CouponRule rule) {
        jdbc.sql("delete from coupon_rule where wave = :wave")
                .param("wave", wave.value())
                .update();
        jdbc.sql("insert into coupon_rule (wave, coupons, days, asks_degree) values (:wave, :coupons, :days, :degree)")
                .param("wave", wave.value())
                .param("coupons", rule.coupons())
                .param("days", rule.days())
                .param("degree", rule.asksDegree())
                .update();
    }

    /** The coupons of an interview; those that are not there yet are added. */
    public GivenCoupons give(Interview interview, int number, LocalDate until) {
        var id = interview.id();
        var before = chains.gave(id);
        var links = IntStream.rangeClosed(1, Math.max(number, before))
                .mapToObj(i -> codes.link(id, i))
                .toList();
        if (before < number) {
            var place = chains.place(id, interview.wave());
            links.stream()
                    .skip(before)
                    .map(link -> codes.hash(codes.code(link)))
                    .forEach(hash -> add(
                            new Found(
                                    hash, interview.wave(), interview.country(), place, codes.giver(id), until, false),
                            false));
            chains.setGave(id, number);
        }
        return new GivenCoupons(
                interview.wave(),
                interview.country(),
                last(id),
                links.stream()
                        .map(link -> new GivenCoupons.Coupon(RespondentCode.grouped(codes.code(link)), link))
                        .toList());
    }

    private LocalDate last(InterviewId giver) {
        return jdbc.sql("select min(expires_on) from coupon where giver = :giver")
                .param("giver", codes.giver(giver))
                .query(LocalDate.class)
                .single();
    }

    private void add(Found coupon, boolean synthetic) {
        jdbc.sql("""
                        insert into coupon (place, hash, wave, country, chain, depth, giver, expires_on, used, synthetic)
                        values (:place, :hash, :wave, :country, :chain, :depth, :giver, :until, :used, :synthetic)
                        """)
                .param("place", RandomPlace.of(coupon.hash()))
                .param("hash", coupon.hash())
                .param("wave", coupon.wave().value())
                .param("country", coupon.country().iso())
                .param("chain", coupon.place().number())
                .param("depth", coupon.place().depth())
                .param("giver", coupon.giver())
                .param("until", coupon.expiresOn())
                .param("used", coupon.isUsed())
                .param("synthetic", synthetic)
                .update();
    }

    /** The coupon of a typed code, in any case and alphabet, or of what stands behind the # of its link. */
    public Optional<Found> find(String typed) {
        return codes.read(typed)
                .flatMap(hash -> jdbc.sql("select * from coupon where hash = :hash")
                        .param("hash", hash)
                        .query((row, _) -> new Found(
                                hash,
                                new WaveId(row.getString("wave")),
                                new CountryCode(row.getString("country")),
                                new ChainStore.Place(row.getLong("chain"), row.getInt("depth")),
                                row.getString("giver"),
                                row.getObject("expires_on", LocalDate.class),
                                row.getBoolean("used")))
                        .optional());
    }

    /** Uses a coupon up for an interview that begins, which stands one step further in its chain; false if it was used. */
    public boolean use(Found coupon) {
        return jdbc.sql("update coupon set used = true where hash = :hash and used = false")
                        .param("hash", coupon.hash())
                        .update()
                == 1;
    }

    /** An interview that began with a coupon stands one step further in its chain. */
    public void join(InterviewId id, Found coupon, Told told) {
        chains.add(id, coupon.wave(), coupon.place().next(), coupon.giver(), told, 0, false);
    }

    public Map<CountryCode, CouponCount> counts(WaveId wave) {
        var counts = new HashMap<CountryCode, CouponCount>();
        jdbc.sql("select country, used, count(*) as number from coupon where wave = :wave group by country, used")
                .param("wave", wave.value())
                .query((row, _) -> {
                    var number = row.getInt("number");
                    var count = new CouponCount(number, row.getBoolean("used") ? number : 0);
                    return Map.entry(new CountryCode(row.getString("country")), count);
                })
                .list()
                .forEach(one -> counts.merge(one.getKey(), one.getValue(), CouponCount::plus));
        return counts;
    }

    /** The coupons of a wave in the order of their hashes. */
    public List<CouponState> all(WaveId wave, Collection<UUID> interviews) {
        var givers = interviews.stream()
                .map(InterviewId::new)
                .collect(Collectors.toMap(codes::giver, id -> id, (one, _) -> one));
        return jdbc.sql("select country, giver, used, expires_on from coupon where wave = :wave order by place")
                .param("wave", wave.value())
                .query((row, _) -> {
                    var country = new CountryCode(row.getString("country"));
                    return new CouponState(
                            country,
                            givers.get(Objects.toString(row.getString("giver"), "")),
                            state(row.getBoolean("used"), row.getObject("expires_on", LocalDate.class), country));
                })
                .list();
    }

    private CouponState.State state(boolean used, LocalDate until, CountryCode country) {
        if (used) {
            return CouponState.State.USED;
        }
        return until.isBefore(days.today(country)) ? CouponState.State.EXPIRED : CouponState.State.GIVEN;
    }

    /** The waves with anything that says who passed coupons on, of people. */
    public Set<WaveId> linked() {
        return jdbc.sql("""
                        select wave from coupon where synthetic = false
                        union select wave from referral where synthetic = false and (recruiter is not null or gave > 0)
                        """).query(String.class).list().stream()
                .map(WaveId::new)
                .collect(Collectors.toSet());
    }

    /** From now on nothing of the wave says who passed a coupon on; the files follow. False if nothing did before. */
    public boolean sever(WaveId wave) {
        var changed = chains.sever(wave)
                + jdbc.sql("delete from coupon where wave = :wave and synthetic = false")
                        .param("wave", wave.value())
                        .update();
        erasure.due();
        return changed > 0;
    }

    /** Adds made-up places and coupons of interviews of nobody. */
    public void addSynthetic(WaveId wave, CountryCode country, List<Referral> referrals, CouponCount coupons) {
        referrals.forEach(one -> chains.add(
                one.interview(),
                wave,
                new ChainStore.Place(one.chain(), one.depth()),
                one.recruiter() == null ? null : codes.giver(one.recruiter()),
                one.told(),
                one.gave(),
                true));
        var nowhere = new ChainStore.Place(0, 0);
        for (int i = 0; i < coupons.given(); i++) {
            var hash = codes.hash("synthetic " + wave + " " + country + " " + i);
            add(new Found(hash, wave, country, nowhere, null, LocalDate.EPOCH, i < coupons.used()), true);
        }
    }
}
