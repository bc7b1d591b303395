package org.ovoz.qualitative.material;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks in a text.
 *
 * @param name as the text has it, or nothing for all turns without a name
 * @param turns how many are theirs
 * @param asking in how many of these they ask
 */
public record Voice(@Nullable String name, int turns, int asking) {

    /** Whether they ask in some turns and answer in others. */
    public boolean isMixed() {
        return asking > 0 && asking < turns;
    }

    public boolean asks() {
        return asking == turns;
    }
}
