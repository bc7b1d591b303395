package org.ovoz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Interviews;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Sending;
import org.ovoz.interview.coupon.CouponCount;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.coupon.Told;
import org.ovoz.interview.invitation.Invitations;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.referral.store.ClosedChains;
import org.ovoz.study.store.WaveStore;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has the whole database, before a wave closes and after, and even the study's key after, cannot tell who came by whom. */
@Slow
class ChainClosingTests {

    private static final CountryCode KZ = new CountryCode("KZ");

    private static InterviewId sent(RunningOvoz ovoz, InterviewId id) {
        ovoz.the(InterviewService.class).answer(id, Change.ofCodes("consent", Map.of("consent", 1)));
        ovoz.the(Sending.class).send(id);
        return id;
    }

    private static InterviewId by(RunningOvoz ovoz, String link, Relation relation) {
        var begun = (Invited.Begun) ovoz.the(Coupons.class)
                .begin(link, Coupons.Beginning.online(new Language("ru"), new Told(relation, 5)))
                .orElseThrow();
        return sent(ovoz, begun.interview().id());
    }

    private static Map<String, List<Map<String, Object>>> everyTable(JdbcClient jdbc) {
        var all = new HashMap<String, List<Map<String, Object>>>();
        jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """)
                .query(String.class)
                .list()
                .forEach(table -> all.put(
                        table, jdbc.sql("select * from " + table).query().listOfRows()));
        return all;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoCameByWhomIsInNoTableOnceTheWaveHasClosed(TestDatabase database) {
        try (var ovoz = RunningOvoz.alone(database)) {
            var jdbc = ovoz.the(JdbcClient.class);
            var coupons = ovoz.the(Coupons.class);
            coupons.setRule(Tiny.WAVE, new CouponRule(2, 28, true));
            var seed = sent(
                    ovoz,
                    Interviews.consented(ovoz.the(InterviewService.class), Mode.FACE_TO_FACE)
                            .id());
            var given = coupons.give(seed).orElseThrow().coupons();
            var first = by(ovoz, given.get(0).link(), Relation.WORK);
            var second = by(ovoz, given.get(1).link(), Relation.ONLINE);
            var next = coupons.give(first).orElseThrow().coupons();
            var third = by(ovoz, next.get(0).link(), Relation.PERSONAL);
            var everybody = Set.of(seed, first, second, third);
            noInterviewStandsInTheTablesOfChains(everyTable(jdbc), everybody);
            noCodeStandsAnywhere(
                    everyTable(jdbc),
                    List.of(
                            given.get(0).code(),
                            given.get(0).link(),
                            next.get(1).link()));
            var names = recruiters(jdbc);
            assertThat(names).hasSize(2);

            ovoz.the(ChainClosing.class).look();
            assertThat(recruiters(jdbc))
                    .as("nothing is forgotten while it is open")
                    .isEqualTo(names);
            ovoz.the(WaveStore.class).setState(Tiny.WAVE, Study.Wave.State.CLOSED, null);
            ovoz.the(ChainClosing.class).look();

            assertThat(recruiters(jdbc)).isEmpty();
            everyTable(jdbc)
                    .forEach((table, rows) -> rows.forEach(row -> assertThat(row.values())
                            .as("names of recruiters in " + table)
                            .noneMatch(value -> value != null && names.contains(value.toString()))));
            assertThat(jdbc.sql("select count(*) from coupon")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("select count(distinct gave) from referral")
                            .query(Integer.class)
                            .single())
                    .as("nor how many coupons somebody had")
                    .isEqualTo(1);
            var ids = everybody.stream().map(InterviewId::value).toList();
            var kept = coupons.referrals(Tiny.WAVE, ids);
            assertThat(kept.values()).allMatch(one -> one.recruiter() == null);
            assertThat(kept.get(seed).depth()).isZero();
            assertThat(kept.get(third).depth()).isEqualTo(2);
            assertThat(kept.get(third).told()).isEqualTo(new Told(Relation.PERSONAL, 5));
            assertThat(kept.values().stream().map(one -> one.chain()).distinct())
                    .hasSize(1);
            assertThat(ovoz.the(ClosedChains.class).coupons(Tiny.WAVE)).isEqualTo(Map.of(KZ, new CouponCount(4, 3)));
            assertThat(ovoz.the(Invitations.class).open(next.get(1).code()))
                    .as("nobody is told to look for a mistake in a code of a closed wave")
                    .isEqualTo(new Invited.Refused(Invited.Reason.CLOSED));

            ovoz.the(ChainClosing.class).look();
            assertThat(ovoz.the(ClosedChains.class).coupons(Tiny.WAVE)).isEqualTo(Map.of(KZ, new CouponCount(4, 3)));
            ovoz.the(WaveStore.class).setState(Tiny.WAVE, Study.Wave.State.OPEN, null);
            assertThat(coupons.give(seed))
                    .as("the same codes are not given twice")
                    .isEmpty();
            assertThat(coupons.open(given.get(0).link())).isEmpty();
        }
    }

    private static Set<String> recruiters(JdbcClient jdbc) {
        return new HashSet<>(jdbc.sql("select recruiter from referral where recruiter is not null")
                .query(String.class)
                .list());
    }

    /** Neither an id nor anything else that another table has, but the wave and the country. */
    private static void noInterviewStandsInTheTablesOfChains(
            Map<String, List<Map<String, Object>>> all, Set<InterviewId> everybody) {
        var chains = Set.of("coupon", "referral");
        var theirs = new HashSet<String>();
        chains.forEach(table -> all.get(table)
                .forEach(row -> row.forEach((column, value) -> {
                    if (value != null
                            && Set.of("place", "hash", "chain", "giver", "recruiter")
                                    .contains(column.toLowerCase())) {
                        theirs.add(value.toString());
                    }
                })));
        assertThat(all.get("referral")).hasSize(4);
        everybody.forEach(id -> assertThat(theirs)
                .noneMatch(value -> value.contains(id.toString())
                        || value.contains(id.toString().replace("-", ""))));
        all.forEach((table, rows) -> {
            if (!chains.contains(table)) {
                rows.forEach(row -> assertThat(row.values())
                        .as("values of chains in " + table)
                        .noneMatch(value -> value != null && theirs.contains(value.toString())));
            }
        });
        var own = new HashSet<>(
                all.get("referral").stream().map(row -> row.get("hash")).toList());
        assertThat(all.get("referral"))
                .as("a recruit's row does not name the recruiter's")
                .noneMatch(row -> own.contains(row.get("recruiter")));
        assertThat(all.get("coupon")).allMatch(row -> !own.contains(row.get("giver")));
        all.get("referral")
                .forEach(row -> assertThat(row.keySet())
                        .as("no day and no time")
                        .noneMatch(column -> column.contains("_on") || column.contains("_at")));
    }

    private static void noCodeStandsAnywhere(Map<String, List<Map<String, Object>>> all, List<String> codes) {
        var text = all.toString();
        codes.forEach(code -> assertThat(text).doesNotContain(code).doesNotContain(code.replace("-", "")));
        assertThat(UUID.randomUUID().toString()).isNotIn(codes);
    }
}
