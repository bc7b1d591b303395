package org.ovoz.qualitative.material.redaction;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A word as it sounds, in small Latin letters, so that a name is known in Cyrillic and Latin letters, with and without the
 * letters of its language: Айгүл, Айгуль and Aygul are {@code aigul}.
 */
final class Skeleton {

    private static final String LETTERS =
            "а=a ә=a б=b в=v г=g ғ=g д=d е=e ё=e ж=j җ=j ҷ=j з=z и=i й=i і=i ӣ=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r "
                    + "с=s т=t у=u ұ=u ү=u ӯ=u ў=o ф=f х=h ҳ=h һ=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=iu я=ia "
                    + "y=i w=v x=h q=k ı=i ʻ= ʼ=";
    private static final Map<Integer, String> SOUNDS = sounds();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Skeleton() {}

    private static Map<Integer, String> sounds() {
        var sounds = new HashMap<Integer, String>();
        for (var pair : LETTERS.split(" ")) {
            sounds.put(pair.codePointAt(0), pair.substring(2));
        }
        return Map.copyOf(sounds);
    }

    static String of(String word) {
        var latin = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> latin.append(SOUNDS.getOrDefault(letter, plain(letter))));
        return latin.toString()
                .replace("zh", "j")
                .replace("dj", "j")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("ie", "e");
    }

    /** A letter without its marks: ö is o. */
    private static String plain(int letter) {
        var apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("");
    }
}
