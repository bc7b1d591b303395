package org.ovoz.referral.store;

import java.util.HashMap;
import java.util.Map;
import org.ovoz.interview.coupon.CouponCount;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.referral.Homophily.Pairs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept when a wave has closed: how many coupons there were, and how many pairs were alike. Numbers, no cases. */
@Repository
public class ClosedChains {

    private final JdbcClient jdbc;

    ClosedChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to what is kept already, of a wave that was open once more. */
    public void add(WaveId wave, CountryCode country, CouponCount coupons) {
        var parameters = Map.<String, Object>of(
                "wave", wave.value(), "country", country.iso(), "given", coupons.given(), "used", coupons.used());
        if (jdbc.sql("""
                        update referral_coupons set given = given + :given, used = used + :used
                        where wave = :wave and country = :country
                        """).params(parameters).update() == 0) {
            jdbc.sql(
                            "insert into referral_coupons (wave, country, given, used) values (:wave, :country, :given, :used)")
                    .params(parameters)
                    .update();
        }
    }

    /** Adds to what is kept already. */
    public void add(WaveId wave, CountryCode country, String variable, Pairs pairs) {
        var parameters = Map.<String, Object>of(
                "wave",
                wave.value(),
                "country",
                country.iso(),
                "variable",
                variable,
                "internal",
                pairs.internal(),
                "external",
                pairs.external());
        if (jdbc.sql("""
                        update referral_pairs set internal_pairs = internal_pairs + :internal,
                            external_pairs = external_pairs + :external
                        where wave = :wave and country = :country and variable = :variable
                        """).params(parameters).update() == 0) {
            jdbc.sql("""
                            insert into referral_pairs (wave, country, variable, internal_pairs, external_pairs)
                            values (:wave, :country, :variable, :internal, :external)
                            """).params(parameters).update();
        }
    }

    public Map<CountryCode, CouponCount> coupons(WaveId wave) {
        var coupons = new HashMap<CountryCode, CouponCount>();
        jdbc.sql("select country, given, used from referral_coupons where wave = :wave")
                .param("wave", wave.value())
                .query((row, _) -> Map.entry(
                        new CountryCode(row.getString("country")),
                        new CouponCount(row.getInt("given"), row.getInt("used"))))
                .list()
                .forEach(one -> coupons.put(one.getKey(), one.getValue()));
        return coupons;
    }

    /** The pairs of a variable by country. */
    public Map<CountryCode, Pairs> pairs(WaveId wave, String variable) {
        var pairs = new HashMap<CountryCode, Pairs>();
        jdbc.sql("""
                        select country, internal_pairs, external_pairs from referral_pairs
                        where wave = :wave and variable = :variable
                        """)
                .param("wave", wave.value())
                .param("variable", variable)
                .query((row, _) -> Map.entry(
                        new CountryCode(row.getString("country")),
                        new Pairs(row.getInt("internal_pairs"), row.getInt("external_pairs"))))
                .list()
                .forEach(one -> pairs.put(one.getKey(), one.getValue()));
        return pairs;
    }
}
