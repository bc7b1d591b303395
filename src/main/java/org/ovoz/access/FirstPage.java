package org.ovoz.access;

import java.util.Optional;

/** Another room that has something to say about the page on which somebody's day begins. */
@FunctionalInterface
public interface FirstPage {

    /** The address of a page that comes before that of the role; mostly none. */
    Optional<String> of(User user);
}
