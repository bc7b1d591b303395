package org.ovoz.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.workbench.NamedDefinition.Kind;
import org.ovoz.workbench.store.NamedDefinitionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables and filters that the team has named, for all who may see tables; each sees figures of the own countries. */
@Service
public class NamedDefinitions {

    /** The longest name, in characters. */
    public static final int LONGEST = 120;

    private final NamedDefinitionStore store;
    private final CurrentUser currentUser;
    private final StudyDays days;
    private final AuditTrail audit;

    NamedDefinitions(NamedDefinitionStore store, CurrentUser currentUser, StudyDays days, AuditTrail audit) {
        this.store = store;
        this.currentUser = currentUser;
        this.days = days;
        this.audit = audit;
    }

    /** All of a kind by name. */
    public List<NamedDefinition> all(Kind kind) {
        currentUser.require(Permission.SEE_TABLES);
        return store.all(kind);
    }

    /** The one of a kind that has a name, in whatever case. */
    public Optional<NamedDefinition> called(Kind kind, String name) {
        currentUser.require(Permission.SEE_TABLES);
        return store.called(kind, name.strip());
    }

    /**
     * Keeps an analysis or a filter under a name.
     *
     * @param definition its {@link Address} as a line
     * @throws UnusableName if the name is missing, too long or taken
     */
    @Transactional
    public NamedDefinition save(Kind kind, String name, String definition) throws UnusableName {
        var user = currentUser.require(Permission.SEE_TABLES);
        var named =
                new NamedDefinition(UUID.randomUUID(), kind, usable(kind, name), definition, user.name(), days.today());
        store.add(named);
        return named;
    }

    /**
     * Puts another definition in the place of one, under the same name.
     *
     * @param old what the name stood for when the user was asked
     * @return false if it stands for something else by now, or is gone: nothing is written over then
     */
    @Transactional
    public boolean replace(NamedDefinition old, String definition) {
        var user = currentUser.require(Permission.SEE_TABLES);
        if (!store.replace(old, definition, user.name(), days.today())) {
            return false;
        }
        audit.record(
                switch (old.kind()) {
                    case TABLE -> AuditAction.TABLE_REPLACED;
                    case FILTER -> AuditAction.FILTER_REPLACED;
                },
                old.name());
        return true;
    }

    /**
     * Gives one another name; nothing happens when it is gone.
     *
     * @throws UnusableName if the name is missing, too long or taken
     */
    @Transactional
    public void rename(UUID id, String name) throws UnusableName {
        currentUser.require(Permission.SEE_TABLES);
        var named = store.one(id);
        if (named.isPresent() && !named.get().name().equals(name.strip())) {
            store.rename(id, usable(named.get().kind(), name));
        }
    }

    @Transactional
    public void delete(UUID id) {
        currentUser.require(Permission.SEE_TABLES);
        store.one(id).ifPresent(named -> {
            store.delete(id);
            var action = switch (named.kind()) {
                case TABLE -> AuditAction.TABLE_DELETED;
                case FILTER -> AuditAction.FILTER_DELETED;
            };
            audit.record(action, named.name());
        });
    }

    private String usable(Kind kind, String name) throws UnusableName {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new UnusableName(UnusableName.Reason.MISSING);
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw new UnusableName(UnusableName.Reason.LONG);
        }
        if (store.called(kind, stripped).isPresent()) {
            throw new UnusableName(UnusableName.Reason.TAKEN);
        }
        return stripped;
    }
}
