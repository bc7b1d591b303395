package org.ovoz.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A bar and its figures in words, looked at again and again until there is an end. */
class Progress extends Div {

    private static final Duration LOOK_EVERY = Duration.ofMillis(700);

    private final Element bar = new Element("progress");
    private final Paragraph figures = new Paragraph();
    private final Runnable look;
    private @Nullable Registration polling;
    private boolean ended;

    /**
     * A bar.
     *
     * @param title what goes on, for those who hear the page
     * @param look what looks how far it is, in the page
     */
    Progress(String title, Runnable look) {
        this.look = look;
        figures.getElement().setAttribute("role", "status");
        bar.setAttribute("aria-label", title);
        getElement().appendChild(bar);
        add(figures);
    }

    /** Shows how far it is. */
    void show(int done, int total, String words) {
        bar.setAttribute("max", Integer.toString(Math.max(1, total)));
        bar.setAttribute("value", Integer.toString(done));
        figures.setText(words);
    }

    /** There is nothing to look at any more. */
    void end() {
        ended = true;
        getUI().ifPresent(this::stopLooking);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!ended) {
            var ui = event.getUI();
            ui.setPollInterval((int) LOOK_EVERY.toMillis());
            polling = ui.addPollListener(_ -> look.run());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking(event.getUI());
    }

    private void stopLooking(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }
}
