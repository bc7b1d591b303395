package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.Connection;
import org.ovoz.ui.DemonstrationBanner;

/** What stands around every page of a respondent: the header with what is saved, the footer, what the tab remembers. */
final class RespondentFrame {

    private final Study study;
    private final DemonstrationBanner demonstration;
    private final Consumer<Locale> onLanguage;
    private final Runnable onLater;
    private final Main main = new Main();
    private RespondentFooter footer;
    private @Nullable RespondentHeader header;

    /**
     * @param onLanguage is told that another language was chosen
     * @param onLater is told that one goes on later
     */
    RespondentFrame(Study study, DemonstrationBanner demonstration, Consumer<Locale> onLanguage, Runnable onLater) {
        this.study = study;
        this.demonstration = demonstration;
        this.onLanguage = onLanguage;
        this.onLater = onLater;
        this.footer = new RespondentFooter(onLater);
        main.setId("main");
    }

    /** Whether it is on the page yet. */
    boolean isBuilt() {
        return main.getParent().isPresent();
    }

    boolean isShown() {
        return main.isAttached();
    }

    /**
     * Puts it around the page, in the language of now.
     *
     * @param notice above it
     */
    void build(HasComponents page, Component notice, TabMemory tab, PageHistory history) {
        page.removeAll();
        header = new RespondentHeader(study, onLanguage);
        footer = new RespondentFooter(onLater);
        page.add(demonstration.banner(), notice, header, main, tab, history, Connection.ofRespondent(), footer);
    }

    /** Shows something in it instead of what was there. */
    void show(Component... content) {
        main.removeAll();
        main.add(content);
    }

    /** The heading of what is shown. */
    String heading() {
        return PageHeading.text(main);
    }

    /** After what is shown has changed; what is shown first of all moves nobody. */
    void focusHeading() {
        if (main.isAttached()) {
            PageHeading.focus(main);
        }
    }

    /**
     * Says in the bar that stays in sight how it stands, and offers in the footer what there is to do.
     *
     * @param panel that is shown, or null
     */
    void tell(boolean answering, @Nullable InterviewPanel panel) {
        if (header != null) {
            header.show(panel == null ? List.of() : List.of(panel.saved()));
        }
        footer.show(answering, panel != null);
    }
}
