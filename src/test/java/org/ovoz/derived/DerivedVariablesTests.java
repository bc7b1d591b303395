package org.ovoz.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovoz.testing.Derived.variable;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.derived.DerivedProblem.Reason;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.testing.Derived;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Definitions are kept in all their versions, by those who may. */
@TinyStudyTest
@Slow
class DerivedVariablesTests {

    @Autowired
    private DerivedVariables derived;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from derived_variable").update();
        jdbc.sql("delete from audit_row").update();
        SignedInAs.role(Role.ANALYST);
    }

    private List<Reason> refused(DerivedVariable variable, int version) {
        try {
            derived.save(variable, Tiny.WAVE, version);
            return List.of();
        } catch (UnusableDefinition unusable) {
            return unusable.problems().stream().map(DerivedProblem::reason).toList();
        }
    }

    private List<DerivedVariable> known() {
        return derived.definitions().questionnaire(Tiny.WAVE).derived();
    }

    @Test
    void keepsEveryKindAsItIs() throws UnusableDefinition {
        for (var one : List.of(
                Derived.MERGED,
                Derived.BANDS,
                Derived.MEAN,
                Derived.BANDS_OF_MEAN,
                Derived.SUM,
                Derived.TICKS,
                Derived.REVERSED,
                Derived.MEAN_OF_REVERSED)) {
            derived.save(one, Tiny.WAVE, 0);
            assertThat(derived.one(one.name()).orElseThrow().variable()).isEqualTo(one);
            assertThat(known()).contains(one);
        }
        assertThat(derived.all()).hasSize(8).allMatch(one -> one.version() == 1);
    }

    @Test
    void keepsWhoAndWhenAndTellsTheAuditTrail() throws UnusableDefinition {
        derived.save(Derived.MEAN, Tiny.WAVE, 0);
        var admin = SignedInAs.role(Role.ADMIN);
        var changed = variable("partners_mean", "Other label", Derived.SUM.derivation());
        derived.save(changed, Tiny.WAVE, 1);
        derived.withdraw("partners_mean");
        derived.restore("partners_mean");
        var newest = derived.one("partners_mean").orElseThrow();
        assertThat(newest.version()).isEqualTo(4);
        assertThat(newest.madeBy()).isEqualTo(admin.name());
        assertThat(newest.variable()).isEqualTo(changed);
        assertThat(jdbc.sql("select action || ' ' || object from audit_row order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "VARIABLE_DEFINED partners_mean, version 1",
                        "VARIABLE_CHANGED partners_mean, version 2",
                        "VARIABLE_WITHDRAWN partners_mean, version 3",
                        "VARIABLE_RESTORED partners_mean, version 4");
        assertThat(jdbc.sql("select count(*) from derived_variable")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void withdrawsWithoutErasing() throws UnusableDefinition {
        derived.save(Derived.MEAN, Tiny.WAVE, 0);
        derived.withdraw("partners_mean");
        assertThat(known())
                .singleElement()
                .satisfies(one -> assertThat(one.withdrawn()).isTrue());
        assertThat(refused(Derived.MEAN, 0)).containsExactly(Reason.NAME_TAKEN);
    }

    @Test
    void refusesNamesThatAreTaken() throws UnusableDefinition {
        var derivation = Derived.TICKS.derivation();
        assertThat(refused(variable("website", "X", derivation), 0)).containsExactly(Reason.NAME_QUESTIONNAIRE);
        assertThat(refused(variable("networks", "X", derivation), 0)).containsExactly(Reason.NAME_QUESTIONNAIRE);
        assertThat(refused(variable("occupation_oth", "X", derivation), 0)).containsExactly(Reason.NAME_QUESTIONNAIRE);
        derived.save(Derived.MEAN, Tiny.WAVE, 0);
        assertThat(refused(Derived.MEAN, 0)).containsExactly(Reason.NAME_TAKEN);
        assertThat(refused(Derived.MEAN, 7)).containsExactly(Reason.CHANGED);
    }

    @Test
    void refusesAChangeThatWouldLeaveAnotherWithoutItsSource() throws UnusableDefinition {
        derived.save(Derived.MEAN, Tiny.WAVE, 0);
        derived.save(Derived.BANDS_OF_MEAN, Tiny.WAVE, 0);
        assertThat(refused(variable("partners_mean", "X", new Derivation.Reversed("partners_media", 1, 3)), 1))
                .containsExactly(Reason.USED_BY);
    }

    @Test
    void isDefinedByAnalystsAndUsedByLeads() throws UnusableDefinition {
        derived.save(Derived.MEAN, Tiny.WAVE, 0);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(derived.all()).hasSize(1);
        assertThat(derived.mayDefine()).isFalse();
        assertThatThrownBy(() -> derived.save(Derived.TICKS, Tiny.WAVE, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> derived.withdraw("partners_mean")).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> derived.all()).isInstanceOf(AccessDeniedException.class);
    }
}
