package org.ovoz.intake.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovoz.intake.file.Likeness;
import org.ovoz.questionnaire.Missing;

/** Why an answer is missing, by the words that studies of the region and archives write: in the six languages. */
final class MissingWords {

    /** Beginnings of words, as {@link Likeness#normal} leaves them. A label that means two things means neither. */
    private static final Map<Missing, List<String>> STEMS = Map.of(
            Missing.PREFER_NOT_TO_ANSWER,
            List.of(
                    "refus",
                    "would not say",
                    "would not answer",
                    "wont say",
                    "wont answer",
                    "not say",
                    "prefer not",
                    "rather not",
                    "declin",
                    "unwilling",
                    "отказ",
                    "не хочу",
                    "не хочет",
                    "не хотел",
                    "не желаю",
                    "не пожелал",
                    "бас тарт",
                    "айтқым келмейді",
                    "бергім келмейді",
                    "жауап бергісі келме",
                    "баш тарт",
                    "айткым келбейт",
                    "бергим келбейт",
                    "рад кард",
                    "намехоҳ",
                    "нахост",
                    "даст кашид",
                    "rad et",
                    "bosh tort",
                    "xohlama",
                    "istama"),
            Missing.DIFFICULT_TO_ANSWER,
            List.of(
                    "dk",
                    "dont know",
                    "do not know",
                    "doesnt know",
                    "does not know",
                    "did not know",
                    "unsure",
                    "not sure",
                    "difficult",
                    "hard to say",
                    "cant say",
                    "cannot say",
                    "could not say",
                    "cant choose",
                    "cannot choose",
                    "undecided",
                    "no opinion",
                    "затруд",
                    "не знаю",
                    "не знает",
                    "трудно сказать",
                    "сложно сказать",
                    "нет мнения",
                    "з о",
                    "қинал",
                    "білмейм",
                    "білмеді",
                    "айту қиын",
                    "кыйнал",
                    "билбей",
                    "билген жок",
                    "айтуу кыйын",
                    "душвор",
                    "намедон",
                    "мушкил",
                    "qiynal",
                    "bilmay",
                    "bilmad",
                    "aytish qiyin"),
            Missing.NO_ANSWER,
            List.of(
                    "no answer",
                    "not answered",
                    "no response",
                    "nothing written",
                    "left blank",
                    "blank",
                    "missing",
                    "not stated",
                    "not ascertained",
                    "нет ответа",
                    "без ответа",
                    "не ответ",
                    "пропуск",
                    "не указан",
                    "жауап жоқ",
                    "жауап берме",
                    "көрсетілмеген",
                    "жооп жок",
                    "жооп берген жок",
                    "көрсөтүлгөн эмес",
                    "беҷавоб",
                    "ҷавоб нест",
                    "ҷавоб надод",
                    "нишон дода нашуд",
                    "javob yoq",
                    "javobsiz",
                    "javob berma",
                    "korsatilmagan"),
            Missing.DOES_NOT_APPLY,
            List.of(
                    "not applicable",
                    "inapplicable",
                    "inap",
                    "does not apply",
                    "неприменим",
                    "не применим",
                    "не относится",
                    "қатысы жоқ",
                    "қолданылмайды",
                    "тиешеси жок",
                    "колдонулбайт",
                    "дахл надор",
                    "татбиқ",
                    "tegishli emas",
                    "qollanilmaydi"),
            Missing.NOT_ASKED,
            List.of(
                    "not asked",
                    "skip",
                    "filter",
                    "routed",
                    "не задавал",
                    "по переходу",
                    "сұралма",
                    "суралган эмес",
                    "суралбаган",
                    "пурсида нашуд",
                    "soralma"));

    /** A label of other programs in full; more than a few words are no name of a reason. */
    private static final int MOST_WORDS = 6;

    private MissingWords() {}

    /** What the label of a value means that a file declares missing. */
    static Optional<Missing> declared(String label) {
        var found = found(Likeness.normal(label));
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** The same of a value that no file declares missing: short labels only, and never for certain. */
    static Optional<Missing> undeclared(String label) {
        return Likeness.normal(label).split(" ").length <= MOST_WORDS ? declared(label) : Optional.empty();
    }

    private static Set<Missing> found(String normal) {
        var found = EnumSet.noneOf(Missing.class);
        STEMS.forEach((missing, stems) -> {
            if (stems.stream().anyMatch(stem -> begins(normal, stem) || contains(normal, stem))) {
                found.add(missing);
            }
        });
        return found;
    }

    /** Two letters are a word of their own, longer stems begin one. */
    private static boolean begins(String normal, String stem) {
        return normal.startsWith(stem) && (stem.length() > 2 || normal.equals(stem) || normal.startsWith(stem + " "));
    }

    private static boolean contains(String normal, String stem) {
        return stem.length() > 2 ? normal.contains(" " + stem) : (" " + normal + " ").contains(" " + stem + " ");
    }
}
