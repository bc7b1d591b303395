package org.ovoz.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.coupon.CouponCount;
import org.ovoz.interview.coupon.CouponState;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.coupon.Told;
import org.ovoz.questionnaire.CountryCode;

/** Figures of chains against cases that were computed by hand. */
class ChainMathsTests {

    private static final CountryCode KZ = new CountryCode("KZ");

    private static ChainCase one(long chain, int wave, @Nullable ChainCase by, int gender) {
        return new ChainCase(
                new InterviewId(UUID.randomUUID()),
                KZ,
                chain,
                wave,
                by == null ? null : by.id(),
                new Told(by == null ? null : Relation.WORK, null),
                Map.of("gender", gender));
    }

    /** Chain 1: a seed (1), its recruits (1, 2), one more by the second (2); chain 2: a seed (2) alone; chain 3: its seed is gone. */
    private static List<ChainCase> cases() {
        var seed = one(1, 0, null, 1);
        var first = one(1, 1, seed, 1);
        var second = one(1, 1, seed, 2);
        var third = one(1, 2, second, 2);
        return List.of(seed, first, second, third, one(2, 0, null, 2), one(3, 1, null, -9));
    }

    @Test
    void figuresAreThoseOfAChainDrawnOnPaper() {
        var figures = ChainFigures.of(cases(), 12, new CouponCount(10, 4));
        assertThat(figures.seeds()).isEqualTo(2);
        assertThat(figures.productive()).isEqualTo(1);
        assertThat(figures.chains()).isEqualTo(3);
        assertThat(figures.cases()).isEqualTo(6);
        assertThat(figures.largest()).isEqualTo(4);
        assertThat(figures.deepest()).isEqualTo(2);
        assertThat(figures.meanWave()).isEqualTo(5.0 / 6);
        assertThat(figures.meanSize()).isEqualTo(2);
        assertThat(figures.largestShare()).isEqualTo(4.0 / 12);
        assertThat(figures.largestShareOfCases()).isEqualTo(4.0 / 6);
        assertThat(figures.isDominated()).isTrue();
        assertThat(figures.acceptance()).isEqualTo(0.4);
        assertThat(Chain.of(cases()).getFirst().byWave()).containsExactly(1L, 2L, 1L);
    }

    @Test
    void aChainOfJustThirtyPercentIsNotWarnedOf() {
        var three = cases().subList(0, 3);
        assertThat(ChainFigures.of(three, 10, CouponCount.NONE).isDominated()).isFalse();
        assertThat(ChainFigures.of(three, 9, CouponCount.NONE).isDominated()).isTrue();
        var none = ChainFigures.of(List.of(), 0, CouponCount.NONE);
        assertThat(none.largestShare()).isZero();
        assertThat(none.isDominated()).isFalse();
        assertThat(none.acceptance()).isZero();
    }

    @Test
    void pairsAreCountedByRecruiterAndRecruit() {
        var homophily = Homophily.of(cases(), "gender");
        // 1→1, 1→2, 2→2: two alike, one different.
        assertThat(homophily.table()).isEqualTo(Map.of(1, Map.of(1, 1, 2, 1), 2, Map.of(2, 1)));
        assertThat(homophily.pairs()).isEqualTo(new Homophily.Pairs(2, 1));
        assertThat(homophily.pairs().index()).hasValue((1.0 - 2.0) / 3.0);
        assertThat(Homophily.of(cases(), "region").pairs().index()).isEmpty();
    }

    @Test
    void aPairWithAMissingAnswerIsLeftOut() {
        var seed = one(1, 0, null, -8);
        var recruit = one(1, 1, seed, 1);
        assertThat(Homophily.of(List.of(seed, recruit), "gender").pairs().all()).isZero();
        assertThat(Homophily.of(List.of(recruit), "gender").pairs().all())
                .as("the recruiter does not count")
                .isZero();
    }

    @Test
    void intraChainCorrelationIsThatOfAnAnalysisOfVariance() {
        // Chains (1,1,1), (0,0), (1,0): N=7, k=3, n0=(7-17/7)/2=16/7; MSB=(3·(3/7)²+2·(4/7)²+2·(1/14)²)/2, MSW=0.5/4.
        var between = (3 * 9 / 49.0 + 2 * 16 / 49.0 + 2 / 196.0) / 2;
        var within = 0.5 / 4;
        var expected = (between - within) / (between + (16 / 7.0 - 1) * within);
        var rho = IntraChainCorrelation.of(List.of(List.of(1, 1, 1), List.of(0, 0), List.of(1, 0)));
        assertThat(rho.orElseThrow()).isCloseTo(expected, within(1e-12));
        assertThat(rho.orElseThrow()).isCloseTo(0.6279, within(1e-4));
        assertThat(IntraChainCorrelation.of(List.of(List.of(1, 1), List.of(2, 2)))
                        .orElseThrow())
                .isEqualTo(1);
        assertThat(IntraChainCorrelation.of(List.of(List.of(1, 2), List.of(1, 2)))
                        .orElseThrow())
                .isEqualTo(-1);
        assertThat(IntraChainCorrelation.of(List.of(List.of(1), List.of(2)))).isEmpty();
        assertThat(IntraChainCorrelation.of(List.of(List.of(1, 1, 2)))).isEmpty();
        assertThat(IntraChainCorrelation.of(List.of(List.of(1, 1), List.of(1)))).isEmpty();
    }

    @Test
    void designEffectGrowsWithChainsAndLikeness() {
        assertThat(IntraChainCorrelation.designEffect(5, 0.1)).isCloseTo(1.4, within(1e-12));
        assertThat(IntraChainCorrelation.designEffect(1, 0.5)).isEqualTo(1);
    }

    @Test
    void volzHeckathornWeighsByOneOverTheDegree() {
        // Code 1: 1/2 + 1/4 = 0.75; code 2: 1/10 + 1/5 = 0.3; who knows nobody has no weight. 0.75 / 1.05 = 5/7.
        var shares = VolzHeckathorn.shares(List.of(
                new VolzHeckathorn.Degree(1, 2),
                new VolzHeckathorn.Degree(1, 4),
                new VolzHeckathorn.Degree(2, 10),
                new VolzHeckathorn.Degree(2, 5),
                new VolzHeckathorn.Degree(2, 0)));
        assertThat(shares.get(1)).isCloseTo(5 / 7.0, within(1e-12));
        assertThat(shares.get(2)).isCloseTo(2 / 7.0, within(1e-12));
        var equal = VolzHeckathorn.shares(List.of(
                new VolzHeckathorn.Degree(1, 3), new VolzHeckathorn.Degree(1, 3), new VolzHeckathorn.Degree(2, 3)));
        assertThat(equal.get(1)).as("of equal degrees it is the plain share").isCloseTo(2 / 3.0, within(1e-12));
        assertThat(VolzHeckathorn.shares(List.of())).isEmpty();
    }

    @Test
    void weightsNeedDegreesLongChainsAndMoreThanElevenCases() {
        assertThat(VolzHeckathorn.use(0, 50, 6)).isEqualTo(VolzHeckathorn.Use.NO_DEGREE);
        for (int cases = 7; cases <= 11; cases++) {
            assertThat(VolzHeckathorn.use(cases, cases, 9)).isEqualTo(VolzHeckathorn.Use.TOO_FEW);
        }
        assertThat(VolzHeckathorn.use(12, 12, 3)).isEqualTo(VolzHeckathorn.Use.TOO_SHORT);
        assertThat(VolzHeckathorn.use(12, 12, 4)).isEqualTo(VolzHeckathorn.Use.ALLOWED);
    }

    @Test
    void theFileForRdsToolsHasRandomIdsAndSeedsOfTheirOwn() {
        var cases = cases();
        var files = new RdsFiles(cases, List.of("gender"), new Random(7));
        var lines = files.chains().lines().map(line -> line.split(",")).toList();
        assertThat(lines.getFirst())
                .containsExactly(
                        "id", "recruiter.id", "network.size", "chain", "wave", "relation", "country", "gender");
        assertThat(lines).hasSize(7);
        var ids = lines.stream().skip(1).map(line -> line[0]).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("r\\d+"));
        var recruiters =
                new ArrayList<>(lines.stream().skip(1).map(line -> line[1]).toList());
        assertThat(recruiters.stream().filter(RdsFiles.SEED::equals)).hasSize(3);
        recruiters.removeIf(RdsFiles.SEED::equals);
        assertThat(ids).containsAll(recruiters);
        lines.stream().skip(1).filter(line -> !line[1].equals(RdsFiles.SEED)).forEach(line -> {
            var recruiter = lines.stream()
                    .filter(other -> other[0].equals(line[1]))
                    .findFirst()
                    .orElseThrow();
            assertThat(recruiter[3]).as("the same chain").isEqualTo(line[3]);
            assertThat(Integer.parseInt(recruiter[4])).as("a step before").isEqualTo(Integer.parseInt(line[4]) - 1);
        });
        cases.forEach(known ->
                assertThat(files.chains()).doesNotContain(known.id().toString().substring(0, 8)));
        assertThat(files.coupons(
                        List.of(
                                new CouponState(KZ, cases.getFirst().id(), CouponState.State.USED),
                                new CouponState(KZ, null, CouponState.State.EXPIRED)),
                        new Random(1)))
                .contains("coupon,given.by,country,state\n", ",KZ,used\n", ",NA,KZ,expired\n");
    }
}
