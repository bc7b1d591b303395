package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.Connection;
import org.ovoz.ui.DemonstrationBanner;

/** What stands around every page of a respondent: the header with what is saved, the footer, what the tab remembers, the title. */
final class RespondentFrame {

    private final Study study;
    private final DemonstrationBanner demonstration;
    private final Consumer<Locale> onLanguage;
    private final Runnable onLater;
    private final Main main = new Main();
    private RespondentFooter footer;
    private @Nullable RespondentHeader header;
    private Runnable showAgain = () -> {};
    private String shown = "";

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
        // What is not shown is not there: it would be kept all the same.
        Stream.of(demonstration.banner(), notice).filter(Component::isVisible).forEach(page::add);
        page.add(header, main, tab, history, Connection.ofRespondent(), footer);
    }

    /** Shows something in it instead of what was there. */
    void show(Component... content) {
        main.removeAll();
        main.add(content);
    }

    /**
     * Shows a page around the interview, and reads from its heading on; what is shown first of all moves nobody.
     *
     * @param again shows it anew, in another language
     */
    void show(Runnable again, Component... page) {
        showAgain = again;
        show(page);
        setShown(PageHeading.text(main));
        if (main.isAttached()) {
            PageHeading.focus(main);
        }
    }

    void showAgain() {
        showAgain.run();
    }

    /** What the browser calls the page. */
    String title() {
        var title =
                study.title().master(new Language(UI.getCurrent().getLocale().getLanguage()));
        return shown.isEmpty() ? title : shown + " – " + title;
    }

    /** Names what is shown. */
    void setShown(String page) {
        if (!page.equals(shown)) {
            shown = page;
            UI.getCurrent().getPage().setTitle(title());
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
