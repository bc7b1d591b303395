package org.ovoz.interview.ui;

import java.util.UUID;

/**
 * What was done to one control of an item, as the page kept it.
 *
 * @param event the id that it got in the browser
 * @param control the control's id in the page
 * @param value the text, the code, or whether a box is ticked now
 */
record Tap(UUID event, String item, String control, String value) {

    /** How large it is; never what it says, because this may reach a log. */
    @Override
    public String toString() {
        return "Tap[" + item + ", " + value.length() + " characters]";
    }
}
