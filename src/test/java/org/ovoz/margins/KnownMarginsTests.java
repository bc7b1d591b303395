package org.ovoz.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.margins.MarginsProblem.Reason;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Margins that the team enters prevail over the file, are checked, and keep their history. */
@TinyStudyTest
@Slow
class KnownMarginsTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final String REGISTER = "Register of organizations, 1 January 2026";

    @Autowired
    private KnownMargins margins;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        empty();
        SignedInAs.role(Role.ANALYST);
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from population_margins").update();
    }

    private static Margin margin(String source, Map<Integer, String> percents) {
        var typed = new TreeMap<Integer, BigDecimal>();
        percents.forEach((code, percent) -> typed.put(code, new BigDecimal(percent)));
        return new Margin(source, typed);
    }

    private static SequencedMap<String, Margin> of(String variable, Margin margin) {
        return new LinkedHashMap<>(Map.of(variable, margin));
    }

    private static SequencedMap<String, Margin> website(String yes, String no) {
        return of("website", margin(REGISTER, Map.of(1, yes, 2, no)));
    }

    private List<Reason> refused(CountryCode country, SequencedMap<String, Margin> some, int version) {
        try {
            margins.save(Tiny.WAVE, country, some, version);
            return List.of();
        } catch (UnusableMargins unusable) {
            return unusable.problems().stream().map(MarginsProblem::reason).toList();
        }
    }

    private double share(CountryCode country, int code) {
        return margins.of(Tiny.WAVE, country)
                .orElseThrow()
                .margins()
                .get("website")
                .get(code);
    }

    @Test
    void whatIsEnteredPrevailsOverTheFileUntilItIsTakenBack() throws UnusableMargins {
        assertThat(share(KZ, 1)).isEqualTo(0.5);
        margins.save(Tiny.WAVE, KZ, website("30", "70"), 0);
        assertThat(share(KZ, 1)).isEqualTo(0.3);
        assertThat(margins.of(Tiny.WAVE, KZ).orElseThrow().source()).isEqualTo(REGISTER);
        margins.takeBack(Tiny.WAVE, KZ, 1);
        assertThat(share(KZ, 1)).isEqualTo(0.5);
        assertThat(margins.of(Tiny.WAVE, TJ)).isEmpty();
    }

    @Test
    void everyVersionIsKeptWithWhoAndWhenAndInTheAuditTrail() throws UnusableMargins {
        var analyst = SignedInAs.role(Role.ANALYST);
        margins.save(Tiny.WAVE, TJ, website("48.2", "51.8"), 0);
        var admin = SignedInAs.role(Role.ADMIN);
        margins.save(Tiny.WAVE, TJ, website("40", "60"), 1);
        assertThat(margins.history(Tiny.WAVE, TJ))
                .extracting(MarginsVersion::number, MarginsVersion::changedBy)
                .containsExactly(tuple(2, admin.name()), tuple(1, analyst.name()));
        assertThat(margins.history(Tiny.WAVE, TJ).getLast().margins()).isEqualTo(website("48.2", "51.8"));
        assertThat(jdbc.sql("select count(*) from audit_row where action = 'MARGINS_CHANGED'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aSecondClickMakesNoSecondVersionAndTheSlowerOfTwoIsTold() {
        assertThat(refused(TJ, website("30", "70"), 0)).isEmpty();
        assertThat(refused(TJ, website("30", "70"), 1)).isEmpty();
        assertThat(margins.history(Tiny.WAVE, TJ)).hasSize(1);
        assertThat(refused(TJ, website("20", "80"), 0)).contains(Reason.CHANGED);
        assertThatThrownBy(() -> margins.takeBack(Tiny.WAVE, TJ, 7)).isInstanceOf(UnusableMargins.class);
        assertThat(share(TJ, 1)).isEqualTo(0.3);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(refused(KZ, new LinkedHashMap<>(), 0)).containsExactly(Reason.NONE);
        assertThat(refused(KZ, website("30", "60"), 0)).containsExactly(Reason.NOT_100);
        assertThat(refused(KZ, website("-1", "101"), 0)).containsExactly(Reason.NO_PERCENT);
        assertThat(refused(KZ, website("33.333333", "66.666667"), 0)).containsExactly(Reason.NO_PERCENT);
        assertThat(refused(KZ, of("website", margin(REGISTER, Map.of(1, "100"))), 0))
                .containsExactly(Reason.TOO_FEW);
        assertThat(refused(KZ, of("website", margin(REGISTER, Map.of(1, "50", 7, "50"))), 0))
                .containsExactly(Reason.UNKNOWN_CATEGORY);
        assertThat(refused(TJ, of("occupation", margin(REGISTER, Map.of(1, "50", 5, "50"))), 0))
                .as("answer 5 is offered in Kazakhstan only")
                .containsExactly(Reason.UNKNOWN_CATEGORY);
        assertThat(refused(KZ, of("networks", margin(REGISTER, Map.of(1, "50", 2, "50"))), 0))
                .containsExactly(Reason.UNKNOWN);
        assertThat(refused(KZ, of("website", margin("  \n ", Map.of(1, "50", 2, "50"))), 0))
                .containsExactly(Reason.SOURCE_MISSING);
        assertThat(refused(KZ, of("website", margin("x".repeat(10_000), Map.of(1, "50", 2, "50"))), 0))
                .containsExactly(Reason.SOURCE_LONG);
        assertThat(refused(KZ, of("website", margin("🗂 Register", Map.of(1, "33.3", 2, "66.6"))), 0))
                .isEmpty();
        assertThat(share(KZ, 1) + share(KZ, 2))
                .as("rounded percents sum to all")
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoDefinesVariablesEntersThem(Role role) throws UnusableMargins {
        SignedInAs.role(role, "KZ");
        if (role == Role.ANALYST || role == Role.ADMIN) {
            margins.save(Tiny.WAVE, KZ, website("30", "70"), 0);
            assertThatThrownBy(() -> margins.save(Tiny.WAVE, TJ, website("30", "70"), 0))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> margins.history(Tiny.WAVE, TJ)).isInstanceOf(AccessDeniedException.class);
            assertThat(margins.countries()).containsExactly(KZ);
        } else {
            assertThatThrownBy(() -> margins.save(Tiny.WAVE, KZ, website("30", "70"), 0))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> margins.takeBack(Tiny.WAVE, KZ, 0)).isInstanceOf(AccessDeniedException.class);
            assertThat(margins.mayChange()).isFalse();
        }
    }
}
