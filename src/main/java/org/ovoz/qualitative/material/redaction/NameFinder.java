package org.ovoz.qualitative.material.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people: by lists of given names, by the forms of patronymics and surnames, by titles before them. */
final class NameFinder {

    private static final String CASES = "(?:а|у|ом|ым|е|ой|ы|ых|ами|ну|ны|не)?";
    private static final String AGGLUTINATED =
            "(?:[дтн][ыіиуү][ңн]|[дтн][ыіиуү]|[ғгқк][аеоө]|[дт][аеоө]н?|н[ае]н?|мен|менен|ро|и|ning|ni|ga|da|dan|'s|’s)?";
    private static final Pattern PATRONYMIC = Pattern.compile(".{2,}(?:[ое]вич|[ое]вн|ичн|инич)" + CASES + "|.{2,}-?"
            + "(?:ұлы|қызы|уулу|улы|кызы|кизи|угли|ўғли|қизи|зода|заде|зод|ovich|evich|ovna|evna|qizi|oʻgʻli|ogli|zoda|kyzy|uulu)"
            + AGGLUTINATED);
    private static final Pattern SURNAME =
            Pattern.compile(".{2,}(?:ов|ев|ова|ева|ский|ская|ского|ской|скую|ским|енко)" + CASES + AGGLUTINATED
                    + "|.{3,}(?:ин|ина)" + CASES + "|.{2,}(?:ov|ova|ev|eva|enko|sky|skaya)" + AGGLUTINATED);
    private static final Set<String> JOINING =
            Set.of("уулу", "кызы", "ұлы", "қызы", "oʻgʻli", "qizi", "ўғли", "қизи", "угли");
    private static final Set<String> TITLES = Set.of(
            "господин",
            "господина",
            "господину",
            "госпожа",
            "госпожи",
            "госпоже",
            "г-н",
            "г-на",
            "г-жа",
            "г-жи",
            "мырза",
            "ханым",
            "айым",
            "устод",
            "домулло",
            "ҷаноби",
            "хонум",
            "janob",
            "xonim",
            "mr",
            "mrs",
            "ms",
            "dr");
    private static final Pattern INITIALS_BEFORE = Pattern.compile("(?:\\p{Lu}\\.\\s?){1,2}$");
    private static final Pattern INITIALS_AFTER = Pattern.compile("^\\s(?:\\p{Lu}\\.\\s?){1,2}");

    private final WordList given = new WordList("names.txt");
    private final WordList places;

    NameFinder(WordList places) {
        this.places = places;
    }

    List<Found> find(String text, List<Words> words) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < words.size(); i++) {
            if (isName(text, words, i)) {
                var last = i;
                while (last + 1 < words.size() && goesOn(text, words, last)) {
                    last++;
                }
                var start = words.get(i).start();
                var end = words.get(last).end();
                var before = INITIALS_BEFORE.matcher(text.substring(Math.max(0, start - 6), start));
                var from = before.find() ? start - before.group().length() : start;
                var after = INITIALS_AFTER.matcher(text.substring(end, Math.min(text.length(), end + 7)));
                var to = after.find() ? end + after.group().stripTrailing().length() : end;
                found.add(new Found(Secret.NAME, from, to, text.substring(from, to)));
                i = last;
            }
        }
        return found;
    }

    private boolean isName(String text, List<Words> words, int i) {
        var word = words.get(i);
        if (!word.isCapital() || word.word().length() < 3 || places.has(word.word())) {
            return false;
        }
        var form = WordList.lower(word.word());
        return given.has(word.word())
                || PATRONYMIC.matcher(form).matches() && form.length() > 5
                || SURNAME.matcher(form).matches() && form.length() > 4 && isSurname(text, words, i)
                || i > 0 && isTitle(text, words, i - 1)
                || i + 1 < words.size()
                        && JOINING.contains(WordList.lower(words.get(i + 1).word()))
                        && text.substring(word.end(), words.get(i + 1).start()).equals(" ");
    }

    /** At the beginning of a sentence an ordinary word may look like one. */
    private boolean isSurname(String text, List<Words> words, int i) {
        var word = words.get(i);
        var hasInitials = INITIALS_BEFORE
                        .matcher(text.substring(Math.max(0, word.start() - 6), word.start()))
                        .find()
                || INITIALS_AFTER
                        .matcher(text.substring(word.end(), Math.min(text.length(), word.end() + 7)))
                        .find();
        var isBeforeName = i + 1 < words.size()
                && isTogether(text, words, i)
                && given.has(words.get(i + 1).word());
        return hasInitials || isBeforeName || !word.beginsSentence();
    }

    private static boolean isTitle(String text, List<Words> words, int i) {
        var between = text.substring(words.get(i).end(), words.get(i + 1).start());
        return TITLES.contains(WordList.lower(words.get(i).word())) && (between.equals(" ") || between.equals(". "));
    }

    /** Whether the next word is part of the same name. */
    private boolean goesOn(String text, List<Words> words, int i) {
        if (!isTogether(text, words, i)) {
            return false;
        }
        var next = words.get(i + 1);
        var form = WordList.lower(next.word());
        return JOINING.contains(form)
                || next.isCapital()
                        && !places.has(next.word())
                        && (given.has(next.word())
                                || PATRONYMIC.matcher(form).matches()
                                || SURNAME.matcher(form).matches()
                                || i > 0
                                        && JOINING.contains(
                                                WordList.lower(words.get(i).word()))
                                || form.length() > 3
                                        && !Character.isUpperCase(next.word().charAt(1)));
    }

    private static boolean isTogether(String text, List<Words> words, int i) {
        return text.substring(words.get(i).end(), words.get(i + 1).start()).equals(" ");
    }
}
