package org.ovoz.study.setup;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.source.ServerAddress;
import org.ovoz.study.store.AddressStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Under which addresses interviewers' devices reach this server: set here, they prevail over {@code config/}. Devices hear of
 * them with their next package; what answers there is believed by its key alone.
 */
@Service
public class NotebookAddresses {

    /** So many addresses at most. */
    public static final int MOST = 8;

    private final Definitions definitions;
    private final EditedDefinitions edited;
    private final AddressStore store;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    NotebookAddresses(
            Definitions definitions,
            EditedDefinitions edited,
            AddressStore store,
            CurrentUser user,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.edited = edited;
        this.store = store;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What is wrong with a list of addresses. Each has a text {@code study.setup.notebook.flaw.<name>}. */
    public enum Flaw {
        /** One of them is no address of a server. */
        NONE,
        MANY,
        /** The address in use is missing, under which devices came that have no other yet. */
        OWN_MISSING
    }

    /** @param what the address that it is about; empty where it is about all */
    public record Wrong(Flaw flaw, String what) {}

    /** Those that are good now. */
    public List<URI> now() {
        return definitions.study().notebook().addresses();
    }

    /** Whether somebody has set them here, so that the file does not count. */
    public boolean areSet() {
        return store.addresses() != null;
    }

    /**
     * Sets all of them, unless something is wrong.
     *
     * @param typed addresses with blanks, commas or line ends between them; nothing for none
     * @param own the address under which this page was opened; of one of this computer alone nothing is asked
     */
    public Optional<Wrong> set(String typed, String own) {
        requireAll();
        var addresses = new LinkedHashSet<URI>();
        for (var written : Arrays.stream(typed.split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .toList()) {
            var address = ServerAddress.read(written);
            if (address.isEmpty()) {
                return Optional.of(new Wrong(Flaw.NONE, written));
            }
            addresses.add(address.get());
        }
        if (addresses.size() > MOST) {
            return Optional.of(new Wrong(Flaw.MANY, ""));
        }
        var inUse =
                ServerAddress.read(own).filter(address -> address.getScheme().equals("https"));
        if (!addresses.isEmpty() && inUse.isPresent() && !addresses.contains(inUse.get())) {
            return Optional.of(new Wrong(Flaw.OWN_MISSING, inUse.get().toString()));
        }
        write(List.copyOf(addresses));
        return Optional.empty();
    }

    /** Goes back to what the file says. */
    public void reset() {
        requireAll();
        transaction.executeWithoutResult(_ -> {
            store.takeThoseOfFile();
            audit.record(AuditAction.NOTEBOOK_ADDRESSES_SET, "config/study/study.yaml");
        });
        edited.refresh();
    }

    private void write(List<URI> addresses) {
        transaction.executeWithoutResult(_ -> {
            store.set(addresses);
            audit.record(
                    AuditAction.NOTEBOOK_ADDRESSES_SET,
                    addresses.stream().map(URI::toString).collect(Collectors.joining(", ")));
        });
        edited.refresh();
    }

    private void requireAll() {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
    }
}
