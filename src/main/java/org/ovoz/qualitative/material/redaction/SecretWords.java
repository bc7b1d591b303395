package org.ovoz.qualitative.material.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ovoz.qualitative.Composed;

/**
 * Words that are masked in texts, to be found in whatever else is written about these: in other forms, other letters and other
 * cases of letters. It finds too much rather than too little.
 */
public final class SecretWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’‘`ʼ](?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ \\u00A0()./-]{0,3}\\d){4,30}");
    private static final Pattern QUOTED = Pattern.compile("[«“„\"]([^«»“”„\"]{2,80})[»”“\"]");

    private static final int BEGINNING = 3;
    private static final int FEW_LETTERS = 4;
    private static final int LONGEST_ENDING = 5;
    private static final int SHORT_ENDING = 2;
    private static final int FEWEST_DIGITS = 5;

    /** A number of a telephone without what is dialled before it: {@code +7} or {@code 8}. */
    private static final int WITHOUT_PREFIX = 9;

    /** What begins another name, and is no ending. */
    private static final List<String> OTHER_NAMES = List.of("bek", "jan", "jon", "bai", "hon", "han", "gul");

    /** Each a row of words, by how its first word begins. */
    private final Map<String, List<List<String>>> rows = new HashMap<>();

    private final Set<String> numbers = new HashSet<>();

    /**
     * What a mask hides.
     *
     * @param secret of which kind
     */
    public record Hidden(Secret secret, String words) {

        @Override
        public String toString() {
            return "Hidden[" + secret + "]";
        }
    }

    private record Token(int start, int end, String sound) {}

    public SecretWords(Collection<Hidden> all) {
        all.forEach(this::add);
    }

    /** A name is known by each of its words; what may be made of ordinary words, as organizations are, as a whole only. */
    private void add(Hidden hidden) {
        var words = spelt(hidden.words());
        addNumbers(words);
        var tokens = tokens(words);
        var isName = hidden.secret() == Secret.NAME
                || hidden.secret() == Secret.OTHER
                        && tokens.size() <= 2
                        && tokens.stream().allMatch(token -> isCapital(words, token));
        if (isName) {
            tokens.stream()
                    .filter(token -> isCapital(words, token) || tokens.size() == 1)
                    .filter(token -> token.sound().length() >= BEGINNING)
                    .forEach(token -> add(List.of(token)));
        }
        add(tokens);
        if (hidden.secret() == Secret.ORGANIZATION) {
            QUOTED.matcher(words).results().forEach(name -> add(tokens(name.group(1))));
        }
    }

    private void add(List<Token> tokens) {
        var isSaying =
                tokens.stream().anyMatch(token -> token.sound().length() >= BEGINNING && !isNumber(token.sound()));
        if (isSaying) {
            var row = tokens.stream().map(Token::sound).toList();
            var known = rows.computeIfAbsent(beginning(row.getFirst()), _ -> new ArrayList<>());
            if (!known.contains(row)) {
                known.add(row);
            }
        }
    }

    private void addNumbers(String words) {
        NUMBER.matcher(words).results().forEach(found -> {
            var digits = digits(found.group());
            if (digits.length() >= FEWEST_DIGITS) {
                numbers.add(
                        digits.length() > WITHOUT_PREFIX ? digits.substring(digits.length() - WITHOUT_PREFIX) : digits);
            }
        });
    }

    private static boolean isCapital(String words, Token token) {
        return Character.isUpperCase(words.codePointAt(token.start()));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    /** Composed letters, one apostrophe; the latter changes no place. */
    private static String spelt(String text) {
        return spelt(Composed.of(text));
    }

    private static String spelt(Composed text) {
        return APOSTROPHE.matcher(text.text()).replaceAll("ʻ");
    }

    private static List<Token> tokens(String spelt) {
        return WORD.matcher(spelt)
                .results()
                .map(word -> new Token(word.start(), word.end(), Skeleton.of(word.group())))
                .filter(token -> !token.sound().isEmpty())
                .toList();
    }

    private static String beginning(String sound) {
        return sound.length() <= BEGINNING ? sound : sound.substring(0, BEGINNING);
    }

    /** Whether any of them is in a text. */
    public boolean isIn(String text) {
        return !places(spelt(text)).isEmpty();
    }

    /** A text with something else in the place of each; the same text if there is none. */
    public String hide(String text, String instead) {
        var composed = Composed.of(text);
        var places = places(spelt(composed));
        if (places.isEmpty()) {
            return text;
        }
        var hidden = new StringBuilder();
        var at = 0;
        for (var place : places) {
            var start = composed.written(place[0]);
            var end = composed.written(place[1]);
            if (end <= at) {
                continue;
            }
            if (start >= at) {
                hidden.append(text, at, start).append(instead);
            }
            at = end;
        }
        return hidden.append(text.substring(at)).toString();
    }

    private List<int[]> places(String spelt) {
        var places = new ArrayList<int[]>();
        if (!rows.isEmpty()) {
            var tokens = tokens(spelt);
            for (int first = 0; first < tokens.size(); first++) {
                var length = longest(tokens, first);
                if (length > 0) {
                    places.add(new int[] {
                        tokens.get(first).start(),
                        tokens.get(first + length - 1).end()
                    });
                }
            }
        }
        if (!numbers.isEmpty()) {
            NUMBER.matcher(spelt)
                    .results()
                    .filter(found -> numbers.stream().anyMatch(digits(found.group())::contains))
                    .forEach(found -> places.add(new int[] {found.start(), found.end()}));
        }
        places.sort((one, other) -> one[0] != other[0] ? one[0] - other[0] : other[1] - one[1]);
        return places;
    }

    /** How many words from one on are one of the rows, the longest of them; 0 for none. */
    private int longest(List<Token> tokens, int first) {
        var longest = 0;
        for (var row : rows.getOrDefault(beginning(tokens.get(first).sound()), List.of())) {
            var fits = first + row.size() <= tokens.size() && row.size() > longest;
            for (int at = 0; fits && at < row.size(); at++) {
                fits = isForm(tokens.get(first + at).sound(), row.get(at));
            }
            longest = fits ? row.size() : longest;
        }
        return longest;
    }

    /** Whether both are one word in some form: short ones must be nearly the same. */
    private static boolean isForm(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        var least = Math.min(one.length(), other.length());
        var same = 0;
        while (same < least && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var longestEnding = least > FEW_LETTERS ? LONGEST_ENDING : SHORT_ENDING;
        return same >= BEGINNING
                && same >= least - 1
                && isEnding(one.substring(same), longestEnding)
                && isEnding(other.substring(same), longestEnding);
    }

    private static boolean isEnding(String rest, int longest) {
        return rest.length() <= longest && OTHER_NAMES.stream().noneMatch(rest::startsWith);
    }
}
