package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.tabulation.live.LiveTables;

/** Keeps a page up to date with the interviews of every wave, as long as it is open. */
public final class LiveUpdates {

    private final LiveTables live;
    private final Definitions definitions;
    private final Runnable refresh;
    private final List<LiveTables.Subscription> subscriptions = new ArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private @Nullable Object edition;

    private LiveUpdates(LiveTables live, Definitions definitions, Runnable refresh) {
        this.live = live;
        this.definitions = definitions;
        this.refresh = refresh;
    }

    /** @param refresh called with the page's lock held, whenever interviews of any wave have changed */
    public static void of(Component page, LiveTables live, Definitions definitions, Runnable refresh) {
        var updates = new LiveUpdates(live, definitions, refresh);
        page.addAttachListener(attached -> updates.begin(attached.getUI()));
        page.addDetachListener(detached -> updates.end(detached.getUI()));
    }

    private void begin(UI ui) {
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        asked.set(false);
        edition = definitions.edition();
        definitions.waves().forEach(wave -> subscriptions.add(live.subscribe(wave.id(), () -> ask(ui))));
    }

    /** A page that is busy with something else refreshes once afterwards, not once for each change. */
    private void ask(UI ui) {
        if (asked.compareAndSet(false, true)) {
            ui.access(() -> {
                asked.set(false);
                if (edition == definitions.edition()) {
                    refresh.run();
                } else {
                    // A page that was made of other questions is made anew.
                    ui.getPage().reload();
                }
            });
        }
    }

    private void end(UI ui) {
        ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
        subscriptions.forEach(LiveTables.Subscription::close);
        subscriptions.clear();
    }
}
