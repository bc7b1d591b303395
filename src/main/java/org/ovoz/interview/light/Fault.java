package org.ovoz.interview.light;

import java.util.List;

/**
 * What is wrong with something typed or chosen, as a text of the room says it.
 *
 * @param key of the text
 */
record Fault(String key, List<Object> arguments) {

    static Fault of(String key, Object... arguments) {
        return new Fault(key, List.of(arguments));
    }
}
