package org.ovoz.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Limits how many pages one session holds: each costs memory, and a program that loads the first page again and again with
 * the same cookie never closes one. The pages of which the server has not heard longest end first, and last of all those
 * that hold something.
 */
@Component
public class OpenPages implements VaadinServiceInitListener {

    static final int MOST = 20;

    private static final String HOLDS = OpenPages.class.getName();

    /** This page holds something that somebody works at, such as an interview. */
    public static void hold(UI page) {
        ComponentUtil.setData(page, HOLDS, true);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> makeRoom(init.getUI()));
    }

    private static void makeRoom(UI added) {
        var open = added.getSession().getUIs().stream()
                .filter(page -> page != added && !page.isClosing())
                .sorted(Comparator.comparing((UI page) -> ComponentUtil.getData(page, HOLDS) != null)
                        .thenComparing(page -> page.getInternals().getLastHeartbeatTimestamp()))
                .toList();
        open.stream().limit(Math.max(0, open.size() + 1 - MOST)).forEach(UI::close);
    }
}
