package org.ovoz.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in the reader's language that a session has ended, takes faults out of sight, and tells the page's language. */
@Component
class SessionTexts implements VaadinServiceInitListener {

    private static final String NOT_KEPT = "no-cache, no-store, max-age=0, must-revalidate";

    private final Messages messages;

    SessionTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(where -> {
            var locale = where.getLocale() == null ? messages.getDefaultLocale() : where.getLocale();
            return inLanguage(locale);
        });
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            ui.addAfterNavigationListener(
                    _ -> PageLanguage.set(ui, ui.getLocale().getLanguage()));
        });
        // A page is the beginning of what the server tells it next: one that a browser has kept knows nothing of that,
        // and
        // what was answered would lie among its files.
        event.addIndexHtmlRequestListener(page -> page.getVaadinResponse().setHeader("Cache-Control", NOT_KEPT));
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new Faults()));
    }

    private CustomizedSystemMessages inLanguage(Locale locale) {
        var texts = new CustomizedSystemMessages();
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setSessionExpiredCaption(messages.getTranslation("ui.session.title", locale));
        texts.setSessionExpiredMessage(messages.getTranslation("ui.session.text", locale));
        // A page that comes back while the server still holds the one before is told so, and is lost as with its
        // session.
        texts.setSyncErrorNotificationEnabled(true);
        texts.setSyncErrorCaption(messages.getTranslation("ui.session.title", locale));
        texts.setSyncErrorMessage(messages.getTranslation("ui.session.text", locale));
        texts.setInternalErrorNotificationEnabled(true);
        texts.setInternalErrorCaption(messages.getTranslation("ui.error.title", locale));
        texts.setInternalErrorMessage(messages.getTranslation("ui.error.text", locale));
        texts.setCookiesDisabledCaption(messages.getTranslation("ui.session.title", locale));
        texts.setCookiesDisabledMessage(messages.getTranslation("ui.connection.refused", locale));
        return texts;
    }
}
