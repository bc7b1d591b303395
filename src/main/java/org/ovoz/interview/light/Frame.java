package org.ovoz.interview.light;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page. A page is one form, so that switching the language or leaving loses nothing that was typed.
 *
 * @param root of the light edition's addresses
 * @param action where the form goes
 * @param token that the form carries, or null where nothing is under way
 * @param enter what the Enter key does; empty where nothing can be typed
 * @param neutral where "Leave quickly" leads
 * @param demonstration what a demonstration says of itself, or null
 * @param files of style and script
 * @param questions whether the page has answers that a script can save
 */
public record Frame(
        Words words,
        String root,
        String title,
        String study,
        String action,
        @Nullable String token,
        String enter,
        String neutral,
        List<Tongue> languages,
        @Nullable String demonstration,
        LightFiles files,
        boolean questions) {

    /** A language that can be chosen. */
    public record Tongue(String tag, String name, boolean current) {}

    public String language() {
        return words.language().tag();
    }

    public String current() {
        return languages.stream()
                .filter(Tongue::current)
                .map(Tongue::name)
                .findFirst()
                .orElse("");
    }

    public String word(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** What the Enter key does, in words. */
    public String enterWord() {
        return word(
                switch (enter) {
                    case "begin" -> "welcome.begin";
                    case "resume" -> "resume.button";
                    case "withdraw" -> "withdraw.button";
                    case "open" -> "invited.open";
                    default -> "next";
                });
    }

    /** Whether the page is the one with the code to go on later. */
    public boolean offersCode() {
        return action.endsWith("/code");
    }

    /** The first page, in the language of this one. */
    public String start() {
        return root + "?lang=" + language();
    }

    public boolean isUnderWay() {
        return token != null;
    }

    public String style() {
        return root + "/" + files.styleName();
    }

    /** The script that takes an invitation's code out of its address. */
    public String invitedScript() {
        return root + "/" + files.invitedName();
    }

    public String script() {
        return root + "/" + files.scriptName();
    }
}
