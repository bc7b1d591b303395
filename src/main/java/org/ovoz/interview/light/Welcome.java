package org.ovoz.interview.light;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param underWay whether this browser has an interview to go on with
 * @param promises what everybody should read before beginning
 * @param more what is stored, and who reads it
 * @param countries to choose from; empty where the link names one
 * @param country of the link, or chosen; empty for none
 * @param press tells two presses on one page from presses on two
 * @param message what is missing, or null
 * @param ticket to wait with while many begin, or null
 * @param crowd says how long
 * @param wrongCode whether a code was typed with which there is nothing to go on with
 * @param code that was typed
 */
public record Welcome(
        String title,
        boolean underWay,
        List<String> promises,
        List<String> more,
        List<Country> countries,
        String country,
        String press,
        @Nullable String message,
        @Nullable String ticket,
        String crowd,
        boolean wrongCode,
        String code) {

    public record Country(String code, String name) {}
}
