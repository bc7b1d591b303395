package org.ovoz.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ovoz.access.web.SignedInAs;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A test of views without a browser, in English. Each says in which product it runs, such as {@link TinyStudyTest}, and in
 * {@link #prepare} who is signed in.
 */
public abstract class ViewTest extends SpringBrowserlessTest {

    /** A minute of them. */
    private static final int LOOKS = 1200;

    @Autowired
    private BeanFactory product;

    /** Before anything is shown: what is there, and who is signed in. */
    protected abstract void prepare();

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        prepare();
        beginSession();
    }

    /** A browser's session of whoever is signed in now; one that was there before is to be cleaned away first. */
    protected final void beginSession() {
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    /** What is still to be shown is shown to whom it was meant for. */
    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedInAs.nobody();
    }

    /** An interview in a country. */
    protected final InterviewBeginning interviewIn(String country) {
        return InterviewScenario.in(country, product);
    }

    /** Presses a button and waits for what goes on beside the page, as a browser does that asks again how far it is. */
    protected final void press(NativeButton button) {
        test(button).click();
        var ui = UI.getCurrent();
        for (int i = 0; i < LOOKS && ui.getPollInterval() > 0; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        }
    }

    /** All that can be read in the view. */
    protected String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
