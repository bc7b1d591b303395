package org.ovoz.interview.ui;

import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Visits;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * A browser's session as one visitor of the first page (CHERRIES: unique visitors, told apart by the session). It is kept
 * with the session and nowhere else; what is stored is a number. Every interview that is begun has a visitor of its own:
 * also the second one on the same computer.
 */
final class Visitor {

    private final Visits visits;
    private @Nullable WaveId wave;
    private @Nullable CountryCode country;
    private boolean settled;

    Visitor(Visits visits) {
        this.visits = visits;
    }

    /** The visitor of the session that a page is being made for. */
    static Visitor current(Visits visits) {
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(Visitor.class);
        if (known == null) {
            known = new Visitor(visits);
            session.setAttribute(Visitor.class, known);
        }
        return known;
    }

    /**
     * Sees the first page; counted once for each wave.
     *
     * @param country of the link, or null if it has none
     */
    void arrives(WaveId wave, @Nullable CountryCode country) {
        if (!wave.equals(this.wave)) {
            this.wave = wave;
            this.country = country;
            settled = false;
            visits.add(wave, country);
        }
    }

    /** The session of the same visitor was lost before an interview was begun: it was counted there. */
    void isKnown() {
        if (wave != null && !settled) {
            visits.takeBack(wave, country);
        }
    }

    /** Begins an interview of the wave that was seen. */
    void begins(WaveId wave, CountryCode country) {
        arrives(wave, country);
        if (settled) {
            visits.add(wave, country);
        } else if (!country.equals(this.country)) {
            visits.takeBack(wave, this.country);
            visits.add(wave, country);
        }
        this.country = country;
        settled = true;
    }

    /** Goes on with an interview that was begun in another session, where its visitor was counted. */
    void returns() {
        if (wave != null && !settled) {
            visits.takeBack(wave, country);
            settled = true;
        }
    }
}
