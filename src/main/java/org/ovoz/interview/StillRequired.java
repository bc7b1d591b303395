package org.ovoz.interview;

import java.util.List;

/** The interview cannot be sent before these items are answered. */
public final class StillRequired extends RuntimeException {

    private final transient List<String> items;

    public StillRequired(List<String> items) {
        super("Required and not answered: " + items);
        this.items = List.copyOf(items);
    }

    public List<String> items() {
        return items;
    }
}
