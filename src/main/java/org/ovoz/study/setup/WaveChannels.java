package org.ovoz.study.setup;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.ChannelStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The channels of a wave's links, which can be added to and ended at any time: those of the files and those that were named
 * in the application. One that has ended is offered no more; links that were given away still tell theirs.
 */
@Service
public class WaveChannels {

    private static final int MOST_AT_ONCE = 3;

    private final Definitions definitions;
    private final EditedDefinitions edited;
    private final ChannelStore store;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    WaveChannels(
            Definitions definitions,
            EditedDefinitions edited,
            ChannelStore store,
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

    /**
     * Offers links of these channels, and adds more; says what is wrong instead, and changes nothing.
     *
     * @param offered those of the wave that go on being offered
     * @param more names as they were typed
     */
    public Optional<ChannelNames.Flaw> set(WaveId id, Set<String> offered, String more) {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        definitions.study().requireSurvey(id);
        for (int again = MOST_AT_ONCE; ; again--) {
            edited.refresh();
            try {
                return setNow(id, offered, more);
            } catch (DuplicateKeyException meanwhile) {
                // Somebody else named channels in this moment.
                if (again == 0) {
                    throw meanwhile;
                }
            }
        }
    }

    private Optional<ChannelNames.Flaw> setNow(WaveId id, Set<String> offered, String more) {
        var wave = definitions.study().wave(id).orElseThrow();
        var named = ChannelNames.read(more, wave.channels());
        if (named.flaw().isPresent()) {
            return named.flaw();
        }
        var now = new ArrayList<>(
                wave.channels().stream().filter(offered::contains).toList());
        now.addAll(named.names());
        if (!now.equals(wave.offered())) {
            transaction.executeWithoutResult(_ -> {
                store.set(wave, now);
                audit.record(AuditAction.WAVE_CHANNELS_SET, wave.id() + ", " + String.join(" ", now));
            });
            edited.refresh();
        }
        return Optional.empty();
    }
}
