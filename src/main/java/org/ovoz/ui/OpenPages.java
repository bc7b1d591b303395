package org.ovoz.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Limits how many pages one session holds: each costs memory, and a program that loads the first page again and again with
 * the same cookie never closes one. Who only looks has a few; who works, as many as a person can have use for. The pages of
 * which the server has not heard longest end first, and last of all those that somebody works at.
 */
@Component
public class OpenPages implements VaadinServiceInitListener {

    private static final int MOST_LOOKING = 3;
    private static final int MOST_WORKING = 40;

    private static final String HOLDS = OpenPages.class.getName();

    /** Somebody works at this page: an interview, or a page of staff. */
    public static void hold(UI page) {
        ComponentUtil.setData(page, HOLDS, true);
    }

    /** Nobody works at this page any more; returns whether the session has no other at which somebody works. */
    public static boolean letGo(UI page) {
        ComponentUtil.setData(page, HOLDS, null);
        return page.getSession().getUIs().stream().noneMatch(other -> !other.isClosing() && holds(other));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> makeRoom(init.getUI()));
    }

    private static void makeRoom(UI added) {
        var open = added.getSession().getUIs().stream()
                .filter(page -> page != added && !page.isClosing())
                .sorted(Comparator.comparing(OpenPages::holds)
                        .thenComparing(page -> page.getInternals().getLastHeartbeatTimestamp()))
                .toList();
        var isWorkedAt = !open.isEmpty() && holds(open.getLast());
        var most = isWorkedAt ? MOST_WORKING : MOST_LOOKING;
        open.stream().limit(Math.max(0, open.size() + 1 - most)).forEach(UI::close);
    }

    private static boolean holds(UI page) {
        return ComponentUtil.getData(page, HOLDS) != null;
    }
}
