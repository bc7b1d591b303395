package org.ovoz.interview.ui;

import java.util.List;
import org.ovoz.interview.AlreadySent;
import org.ovoz.interview.Change;
import org.ovoz.interview.RefusedAnswer;
import org.ovoz.interview.UnknownInterview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers of a page on their way to the disk. Whatever happens to one, the page's outbox hears of it, and what was not
 * saved is given once more.
 */
final class PageAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(PageAnswers.class);

    /** Who says it. */
    interface Page {

        void saved(boolean isSaved);

        /** It cannot be stored as it is. */
        void refused(String item, String reason);

        /** The interview is no longer there or was sent elsewhere. */
        void gone(boolean sent);
    }

    private final InterviewSession session;
    private final Page page;

    PageAnswers(InterviewSession session, Page page) {
        this.session = session;
        this.page = page;
    }

    /** Whether it is on disk. */
    boolean store(Change change) {
        var event = change.eventId();
        try {
            session.answer(change);
            session.outcomes().settled(event);
            page.saved(true);
            return true;
        } catch (RefusedAnswer refused) {
            session.outcomes().settled(event);
            page.saved(false);
            page.refused(change.item(), refused.reason().name());
        } catch (AlreadySent _) {
            page.gone(true);
        } catch (UnknownInterview _) {
            page.gone(false);
        } catch (RuntimeException fault) {
            LOG.warn("An answer was not saved: {}", fault.getClass().getName());
            session.outcomes().failed(event);
            page.saved(false);
        }
        return false;
    }

    /** Takes what the page has kept, oldest first; what follows a save that fails waits with it. */
    void replay(List<Tap> kept) {
        var reader = new TapReader(session);
        var waits = false;
        for (var tap : kept) {
            switch (reader.read(tap)) {
                case TapReader.Answer(var change) -> {
                    if (waits) {
                        session.outcomes().failed(change.eventId());
                    } else {
                        waits = !store(change) && session.unsaved().waits();
                    }
                }
                case TapReader.Held(var variable, var typed) -> {
                    session.unsaved().hold(variable, typed);
                    session.outcomes().held(tap.event());
                }
                case TapReader.Nothing() -> session.outcomes().settled(tap.event());
            }
        }
    }
}
