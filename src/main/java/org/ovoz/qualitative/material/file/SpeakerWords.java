package org.ovoz.qualitative.material.file;

import java.util.Set;
import java.util.regex.Pattern;
import org.ovoz.qualitative.Composed;

/** Words by which transcripts call the two sides of a conversation, in the languages of the study. */
final class SpeakerWords {

    private static final Set<String> INTERVIEWER = Set.of(
            // English
            "q",
            "i",
            "int",
            "interviewer",
            "question",
            "moderator",
            "researcher",
            // Russian
            "и",
            "в",
            "м",
            "инт",
            "интервьюер",
            "интервьюёр",
            "интервьюерка",
            "вопрос",
            "модератор",
            "исследователь",
            "ведущий",
            "ведущая",
            // Kazakh
            "с",
            "сұрақ",
            "сұхбат алушы",
            "сұхбаткер",
            "интервью алушы",
            // Kyrgyz
            "суроо",
            "маек алуучу",
            "интервью алуучу",
            "сурамжылоочу",
            "маектешүүчү",
            // Tajik
            "савол",
            "мусоҳибакунанда",
            "мусоҳибагир",
            "пурсанда",
            // Uzbek
            "s",
            "savol",
            "suhbatdosh oluvchi",
            "suhbat oluvchi",
            "intervyu oluvchi",
            "intervyuer",
            "suhbat olib boruvchi",
            "савол берувчи");

    private static final Set<String> INTERVIEWED = Set.of(
            "a",
            "r",
            "answer",
            "respondent",
            "interviewee",
            "expert",
            "participant",
            "speaker",
            "р",
            "о",
            "э",
            "ответ",
            "респондент",
            "информант",
            "эксперт",
            "участник",
            "участница",
            "спикер",
            "ж",
            "жауап",
            "сұхбат беруші",
            "сарапшы",
            "жооп",
            "маек берүүчү",
            "адис",
            "ҷ",
            "ҷавоб",
            "мусоҳиб",
            "коршинос",
            "пурсишшаванда",
            "j",
            "javob",
            "suhbatdosh",
            "ekspert",
            "mutaxassis");

    /** "Speaker 1", "R2", "KG-03". */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:(\\p{L}[\\p{L} ]*?) ?[№#]?\\d{1,3})|(?:[\\p{Lu}]{2}-\\d{1,4})");

    private SpeakerWords() {}

    static boolean isInterviewer(String name) {
        return INTERVIEWER.contains(SpeakerLabel.key(name)) || INTERVIEWER.contains(withoutNumber(name));
    }

    /** Whether it is one side or the other, whatever the rest of the text says. */
    static boolean isRole(String name) {
        return isInterviewer(name)
                || INTERVIEWED.contains(SpeakerLabel.key(name))
                || INTERVIEWED.contains(withoutNumber(name))
                || name.matches("[\\p{Lu}]{2}-\\d{1,4}");
    }

    private static String withoutNumber(String name) {
        var numbered = NUMBERED.matcher(Composed.words(name).strip());
        return numbered.matches() && numbered.group(1) != null ? SpeakerLabel.key(numbered.group(1)) : "";
    }
}
