package org.ovoz.qualitative.material;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ovoz.qualitative.Material;

/** Words of an earlier version of which some were masked since: whoever reads the newest version learns nothing from them. */
final class HiddenWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private HiddenWords() {}

    /** Puts a block for every word that the newest version does not have. */
    static String hide(String earlier, String newest) {
        Set<String> known = new HashSet<>();
        WORD.matcher(newest).results().map(HiddenWords::key).forEach(known::add);
        return WORD.matcher(earlier).replaceAll(found -> known.contains(key(found)) ? found.group() : Material.HIDDEN);
    }

    private static String key(MatchResult found) {
        return found.group().toLowerCase(Locale.ROOT);
    }
}
