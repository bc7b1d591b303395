package org.ovoz.ui.refused;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a room knows of somebody whose request was refused. */
public interface Whereabouts {

    /** Who is refused. */
    enum Who {
        STRANGER,
        RESPONDENT,
        STAFF
    }

    /**
     * Where somebody goes on.
     *
     * @param path below that of the site, for example {@code /light/questions}
     * @param language that was chosen for what is under way, or null if it is not known here
     */
    record Place(Who who, String path, @Nullable Locale language) {}

    /** Empty if it is nobody of this room. It may be asked when nothing works any more, and must not throw. */
    Optional<Place> of(HttpServletRequest request);
}
