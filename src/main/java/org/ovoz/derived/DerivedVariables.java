package org.ovoz.derived;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.derived.DerivedProblem.Reason;
import org.ovoz.derived.store.DerivedStore;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The derived variables of the team: whoever may see tables uses them, analysts define them. What was defined once is never
 * erased, because named tables, reports and files may name it; it is withdrawn, and can be brought back.
 */
@Service
public class DerivedVariables {

    private final DerivedStore store;
    private final Definitions published;
    private final CurrentUser currentUser;
    private final StudyDays days;
    private final AuditTrail audit;
    private volatile @Nullable Known known;

    /** What was read when the store had this stamp and the study was this edition. */
    private record Known(long stamp, Object edition, List<DerivedDefinition> newest, Definitions definitions) {}

    DerivedVariables(
            DerivedStore store, Definitions published, CurrentUser currentUser, StudyDays days, AuditTrail audit) {
        this.store = store;
        this.published = published;
        this.currentUser = currentUser;
        this.days = days;
        this.audit = audit;
    }

    /** The study with what is derived: in each questionnaire those that its own variables have what they are made of. */
    public Definitions definitions() {
        return known().definitions();
    }

    /** The study as it is published, without what is derived; it tells when it becomes another. */
    public Definitions published() {
        return published;
    }

    /** The newest version of each by name, withdrawn ones too. */
    public List<DerivedDefinition> all() {
        currentUser.require(Permission.SEE_TABLES);
        return known().newest();
    }

    /** The newest version of one; for whoever explains a result that uses it. */
    public Optional<DerivedDefinition> one(String name) {
        return known().newest().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether the user may define them. */
    public boolean mayDefine() {
        return currentUser
                .get()
                .filter(user -> user.may(Permission.DEFINE_VARIABLES))
                .isPresent();
    }

    /**
     * What is wrong with a definition for the cases of a wave; nothing if it can be kept.
     *
     * @param version the one that was changed, or 0 for a new one
     */
    public List<DerivedProblem> check(DerivedVariable variable, WaveId wave, int version) {
        var problems = new ArrayList<>(DerivedCheck.ofName(variable.name(), this::isPublished));
        var before = one(variable.name());
        if (problems.isEmpty() && version == 0 && before.isPresent()) {
            problems.add(DerivedProblem.of(Reason.NAME_TAKEN, variable.name()));
        }
        if (version > 0 && before.map(DerivedDefinition::version).orElse(0) != version) {
            problems.add(DerivedProblem.of(Reason.CHANGED, variable.name()));
        }
        var others = others(variable.name());
        problems.addAll(DerivedCheck.of(variable, fitting(published.questionnaire(wave), others)));
        if (problems.isEmpty()) {
            dependants(variable, wave).forEach(other -> problems.add(DerivedProblem.of(Reason.USED_BY, other)));
        }
        return List.copyOf(problems);
    }

    /**
     * The questionnaire of a wave as its files have it. What this wave has nothing of is a column in which nobody was asked,
     * so that files of all waves have the same columns; what is withdrawn is in none.
     */
    public Questionnaire ofFiles(WaveId wave, boolean isWanted) {
        var questionnaire = published.questionnaire(wave);
        if (!isWanted) {
            return questionnaire;
        }
        var fitting = definitions().questionnaire(wave);
        return questionnaire.with(known().newest().stream()
                .map(DerivedDefinition::variable)
                .filter(one -> !one.withdrawn() && !hasVariable(questionnaire, one.name()))
                .filter(one -> fitting.derived(one.name()).isPresent() || isOfOthers(one, fitting))
                .toList());
    }

    private static boolean isOfOthers(DerivedVariable variable, Questionnaire questionnaire) {
        return variable.derivation().reads().noneMatch(name -> hasVariable(questionnaire, name));
    }

    /** The questionnaire of a wave with a definition that is not kept yet; empty while it means nothing. */
    public Optional<Questionnaire> preview(DerivedVariable variable, WaveId wave) {
        var fitting = fitting(published.questionnaire(wave), others(variable.name()));
        if (!DerivedCheck.of(variable, fitting).isEmpty()) {
            return Optional.empty();
        }
        var with = new ArrayList<>(fitting.derived());
        with.add(variable);
        return Optional.of(fitting.with(with));
    }

    /**
     * Keeps a new definition, or a new version of one.
     *
     * @param wave to whose questionnaire it was made
     * @param version the one that was changed, or 0 for a new one
     * @throws UnusableDefinition if something is wrong with it; nothing is kept then
     */
    @Transactional
    public void save(DerivedVariable variable, WaveId wave, int version) throws UnusableDefinition {
        currentUser.require(Permission.DEFINE_VARIABLES);
        var problems = check(variable, wave, version);
        if (!problems.isEmpty()) {
            throw new UnusableDefinition(problems);
        }
        add(variable, version + 1, version == 0 ? AuditAction.VARIABLE_DEFINED : AuditAction.VARIABLE_CHANGED);
    }

    /** Offers it to nobody any more; what was made with it stays as it is. */
    @Transactional
    public void withdraw(String name) throws UnusableDefinition {
        set(name, true, AuditAction.VARIABLE_WITHDRAWN);
    }

    /** Offers a withdrawn one again. */
    @Transactional
    public void restore(String name) throws UnusableDefinition {
        set(name, false, AuditAction.VARIABLE_RESTORED);
    }

    private void set(String name, boolean withdrawn, AuditAction action) throws UnusableDefinition {
        currentUser.require(Permission.DEFINE_VARIABLES);
        var newest = one(name);
        if (newest.isPresent() && newest.get().variable().withdrawn() != withdrawn) {
            var old = newest.get().variable();
            add(
                    new DerivedVariable(name, old.label(), old.derivation(), withdrawn),
                    newest.get().version() + 1,
                    action);
        }
    }

    private void add(DerivedVariable variable, int version, AuditAction action) throws UnusableDefinition {
        var user = currentUser.require(Permission.DEFINE_VARIABLES);
        try {
            store.add(new DerivedDefinition(variable, version, user.name(), days.today()));
        } catch (DuplicateKeyException _) {
            throw new UnusableDefinition(List.of(DerivedProblem.of(Reason.CHANGED, variable.name())));
        }
        audit.record(action, variable.name() + ", version " + version);
    }

    private Known known() {
        var stamp = store.stamp();
        var last = known;
        var edition = published.edition();
        if (last == null || last.stamp() != stamp || last.edition() != edition) {
            var newest = store.newest();
            var variables = newest.stream().map(DerivedDefinition::variable).toList();
            last = new Known(
                    stamp, edition, newest, published.with(questionnaire -> fitting(questionnaire, variables)));
            known = last;
        }
        return last;
    }

    private List<DerivedVariable> others(String name) {
        return known().newest().stream()
                .map(DerivedDefinition::variable)
                .filter(other -> !other.name().equals(name))
                .toList();
    }

    private boolean isPublished(String name) {
        return published.questionnaires().values().stream().anyMatch(one -> hasVariable(one, name));
    }

    private static boolean hasVariable(Questionnaire questionnaire, String name) {
        return questionnaire.item(name).isPresent()
                || questionnaire.variables().stream()
                        .anyMatch(variable -> variable.name().equals(name));
    }

    /** Those made of this one that would have nothing to be made of any more. */
    private List<String> dependants(DerivedVariable changed, WaveId wave) {
        var questionnaire = published.questionnaire(wave);
        var others = others(changed.name());
        var with = new ArrayList<>(others);
        with.add(changed);
        var left = fitting(questionnaire, with);
        return known().definitions().questionnaire(wave).derived().stream()
                .map(DerivedVariable::name)
                .filter(name -> left.derived(name).isEmpty())
                .toList();
    }

    /** With those that can be made of its variables; some are made of others that must come before. */
    private static Questionnaire fitting(Questionnaire questionnaire, List<DerivedVariable> some) {
        var fitting = new ArrayList<DerivedVariable>();
        var left = new ArrayList<>(some.stream()
                .filter(one -> !hasVariable(questionnaire, one.name()))
                .toList());
        while (true) {
            var so = questionnaire.with(fitting);
            var next = left.stream()
                    .filter(one -> DerivedCheck.of(one, so).isEmpty())
                    .toList();
            if (next.isEmpty()) {
                fitting.sort(Comparator.comparing(DerivedVariable::name));
                return questionnaire.with(fitting);
            }
            fitting.addAll(next);
            left.removeAll(next);
        }
    }
}
