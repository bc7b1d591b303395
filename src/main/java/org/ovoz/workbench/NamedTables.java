package org.ovoz.workbench;

import java.util.List;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.workbench.store.NamedTableStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables that the team has named, for all who may see tables; each sees the figures of the own countries. */
@Service
public class NamedTables {

    /** The longest name, in characters. */
    public static final int LONGEST = 120;

    private final NamedTableStore store;
    private final CurrentUser currentUser;
    private final StudyDays days;
    private final AuditTrail audit;

    NamedTables(NamedTableStore store, CurrentUser currentUser, StudyDays days, AuditTrail audit) {
        this.store = store;
        this.currentUser = currentUser;
        this.days = days;
        this.audit = audit;
    }

    /** All of them by name. */
    public List<NamedTable> all() {
        currentUser.require(Permission.SEE_TABLES);
        return store.all();
    }

    /**
     * Keeps an analysis under a name.
     *
     * @throws UnusableName if the name is missing, too long or taken
     */
    @Transactional
    public NamedTable save(String name, Analysis analysis) throws UnusableName {
        var user = currentUser.require(Permission.SEE_TABLES);
        var today = days.today();
        var table = new NamedTable(UUID.randomUUID(), usable(name), Address.line(analysis), user.name(), today);
        store.add(table);
        return table;
    }

    /**
     * Gives a table another name; nothing happens when it is gone.
     *
     * @throws UnusableName if the name is missing, too long or taken
     */
    @Transactional
    public void rename(UUID id, String name) throws UnusableName {
        currentUser.require(Permission.SEE_TABLES);
        var same = store.all().stream()
                .anyMatch(table -> table.id().equals(id) && table.name().equals(name.strip()));
        if (!same) {
            store.rename(id, usable(name));
        }
    }

    @Transactional
    public void delete(UUID id) {
        currentUser.require(Permission.SEE_TABLES);
        store.all().stream().filter(table -> table.id().equals(id)).findFirst().ifPresent(table -> {
            store.delete(id);
            audit.record(AuditAction.TABLE_DELETED, table.name());
        });
    }

    private String usable(String name) throws UnusableName {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new UnusableName(UnusableName.Reason.MISSING);
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw new UnusableName(UnusableName.Reason.LONG);
        }
        if (store.isTaken(stripped)) {
            throw new UnusableName(UnusableName.Reason.TAKEN);
        }
        return stripped;
    }
}
