package org.ovoz.qualitative.material.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.ovoz.qualitative.Composed;

/**
 * Finds words by which somebody might be recognised, in a text of any of the six languages. It finds too much rather than too
 * little: a person decides.
 */
public final class SecretFinder {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}");
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>«»\"]{1,300}"
            + "|\\b[a-zA-Z0-9-]{1,63}(?:\\.[a-zA-Z0-9-]{1,63}){0,3}\\.(?:kz|kg|tj|uz|com|org|net|info|me|ru|asia|media|io)\\b(?:/[^\\s<>«»\"]{0,200})?"
            + "|(?<![\\p{L}\\p{N}.@])@[a-zA-Z0-9_.]{3,40}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{N}])(?:\\+\\d|\\(?\\d)[\\d \\u00A0()-]{7,22}\\d(?!\\p{N})");
    private static final int FEWEST_DIGITS = 9;
    private static final int FEWEST_AFTER_PLUS = 7;

    private static final String QUOTED = "(?:«[^«»\\n]{2,80}»|“[^“”\\n]{2,80}”|„[^„“\\n]{2,80}“|\"[^\"\\n]{2,80}\")";
    private static final String ABBREVIATION =
            "(?:ОФ|ОО|ОЮЛ|НПО|НКО|ОБФ|БФ|ҚҚ|ҚБ|ЖШС|ТОО|АО|КФ|КБ|МЖ|ЖЧК|ҶДММ|ТҶ|ТҒД|ННТ|NNT|MChJ|NGO|LLC|PF|PA)";
    private static final String KIND =
            "(?i:(?:общественн\\p{L}{2,3} |благотворительн\\p{L}{2,3} |қоғамдық |коомдук |кайрымдуулук )?"
                    + "(?:фонд\\p{L}{0,4}|объединени\\p{L}{1,2}|организаци\\p{L}{1,2}|ассоциаци\\p{L}{1,2}|центр\\p{L}{0,2}|движени\\p{L}{1,2}|сеть|сети"
                    + "|қор\\p{L}{0,6}|бірлестік\\p{L}{0,5}|бірлестіг\\p{L}{1,5}|ұйым\\p{L}{0,5}|орталы\\p{L}{1,6}|қауымдасты\\p{L}{1,6}"
                    + "|бирикме\\p{L}{0,6}|уюм\\p{L}{0,5}|борбор\\p{L}{0,6}|ассоциация\\p{L}{0,6}"
                    + "|ташкилоти ҷамъиятии|фонди|иттиҳодияи|маркази|созмони|созмон"
                    + "|tashkilot\\p{L}{0,6}|jamgʻarma\\p{L}{0,6}|fond\\p{L}{0,4}|markaz\\p{L}{0,6}|uyushma\\p{L}{0,6}|birlashma\\p{L}{0,6}"
                    + "|foundation|association|centre|center|union|network))";
    private static final Pattern ORGANIZATION =
            Pattern.compile("(?:(?<!\\p{L})(?:" + ABBREVIATION + "|" + KIND + ")\\s{1,2})" + QUOTED
                    + "|(?<!\\p{L})" + ABBREVIATION + "\\s\\p{Lu}[\\p{L}-]{2,40}(?:\\s\\p{Lu}[\\p{L}-]{2,40}){0,3}"
                    + "|" + QUOTED + "\\s(?:" + ABBREVIATION + "|" + KIND + ")(?!\\p{L})"
                    + "|(?<!\\p{L})(?!The\\s)\\p{Lu}[\\p{L}ʻʼ’-]{2,40}(?:\\s\\p{Lu}[\\p{L}ʻʼ’-]{2,40}){0,3}\\s"
                    + "(?:Foundation|Association|Centre|Center|Union|Network|NGO)(?!\\p{L})");

    private static final Pattern AROUND_PLACE = Pattern.compile(
            "(?<!\\p{L})(?i:село|селе|села|посёлок|посёлке|посёлка|поселке"
                    + "|улица|улице|улицы|ул\\.|микрорайон\\p{L}{0,2}|деҳаи|ноҳияи|шаҳри|вилояти|кӯчаи|маҳаллаи)\\s{1,2}(\\p{Lu}[\\p{L}ʻʼ’-]{2,40})"
                    + "|(?<!\\p{L})(\\p{Lu}[\\p{L}ʻʼ’-]{2,40})\\s(?i:ауыл\\p{L}{0,8}|аудан\\p{L}{1,8}|көше\\p{L}{1,6}|облы[сст]\\p{L}{0,6}|айыл\\p{L}{0,8}"
                    + "|район\\p{L}{1,6}|көчө\\p{L}{2,6}|облус\\p{L}{0,6}|qishlo\\p{L}{1,8}|qishlogʻi\\p{L}{0,4}|tuman\\p{L}{1,8}|shahr\\p{L}{1,8}"
                    + "|viloyat\\p{L}{1,8}|mahalla\\p{L}{1,8}|ko[ʻ'’]cha\\p{L}{1,6}|district|street|village|province)(?!\\p{L})");

    private final WordList places = new WordList("places.txt");
    private final NameFinder names = new NameFinder(places);

    /** In the order of their places, none overlapping another. */
    public List<Found> find(String written) {
        var composed = Composed.of(written);
        return found(composed.text()).stream()
                .map(one -> one.written(written, composed))
                .toList();
    }

    private List<Found> found(String text) {
        var words = Words.of(text);
        var all = new ArrayList<Found>();
        matches(text, EMAIL, Secret.EMAIL, all);
        matches(text, LINK, Secret.LINK, all);
        matches(text, PHONE, Secret.PHONE, all);
        matches(text, ORGANIZATION, Secret.ORGANIZATION, all);
        aroundPlaces(text, all);
        words.stream()
                .filter(word -> word.isCapital() && places.has(word.word()))
                .forEach(word -> all.add(new Found(Secret.PLACE, word.start(), word.end(), word.word())));
        all.addAll(names.find(text, words));
        return withoutOverlaps(all);
    }

    /** Everywhere where a person's own words stand, whole, in whatever case of letters and however these are composed. */
    public static List<Found> all(String text, String sought) {
        var words = Composed.words(sought).strip();
        if (words.isEmpty()) {
            return List.of();
        }
        var pattern = Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(words) + "(?:\\p{L}\\p{M}*){0,5}(?![\\p{L}\\p{M}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var composed = Composed.of(text);
        return pattern.matcher(composed.text())
                .results()
                .map(hit -> new Found(Secret.OTHER, hit.start(), hit.end(), hit.group()).written(text, composed))
                .toList();
    }

    private static void matches(String text, Pattern pattern, Secret secret, List<Found> all) {
        pattern.matcher(text).results().forEach(hit -> {
            var end = secret == Secret.LINK
                    ? withoutStop(hit.group())
                    : hit.group().length();
            var words = hit.group().substring(0, end);
            if (secret != Secret.PHONE || isPhone(words)) {
                all.add(new Found(secret, hit.start(), hit.start() + end, words));
            }
        });
    }

    /** A stop after a link ends the sentence. */
    private static int withoutStop(String words) {
        var end = words.length();
        while (end > 1 && ".,;:!?)".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isPhone(String words) {
        var digits = words.chars().filter(Character::isDigit).count();
        return digits >= (words.startsWith("+") ? FEWEST_AFTER_PLUS : FEWEST_DIGITS);
    }

    private static void aroundPlaces(String text, List<Found> all) {
        AROUND_PLACE.matcher(text).results().forEach(hit -> {
            var group = hit.group(1) == null ? 2 : 1;
            all.add(new Found(Secret.PLACE, hit.start(group), hit.end(group), hit.group(group)));
        });
    }

    /** What was found first in the order of kinds stays, of one kind the longest. */
    private static List<Found> withoutOverlaps(List<Found> all) {
        var kept = new ArrayList<Found>();
        for (var found : all) {
            if (kept.stream().noneMatch(found::overlaps)) {
                kept.add(found);
            }
        }
        kept.sort(Comparator.comparingInt(Found::start));
        return kept;
    }
}
