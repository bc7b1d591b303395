package org.ovoz.questionnaire.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;

/** Reads quality.yaml: the thresholds of the quality checks. What is not there keeps the standard value. */
public final class QualityReader {

    private static final String FILE = "study/quality.yaml";

    private final Study study;
    private final Errors errors = new Errors();

    private QualityReader(Study study) {
        this.study = study;
    }

    /**
     * Reads the thresholds of a folder of definitions.
     *
     * @throws InvalidDefinition with all faults of the file
     */
    public static QualityThresholds read(Path folder, Study study) {
        if (!Files.exists(folder.resolve(FILE))) {
            return QualityThresholds.STANDARD;
        }
        var reader = new QualityReader(study);
        var thresholds = reader.read(Yaml.read(folder, FILE, reader.errors));
        reader.errors.throwIfAny();
        return thresholds;
    }

    private QualityThresholds read(Yaml top) {
        top.allow(Set.of(
                "speeder",
                "straightline",
                "missing",
                "duplicate",
                "website",
                "gibberish",
                "interviewer",
                "field_end",
                "disposition"));
        var standard = QualityThresholds.STANDARD;
        return new QualityThresholds(
                speeder(part(top, "speeder", "median_divided_by", "least_group"), standard.speeder()),
                number(
                        part(top, "straightline", "least_answers"),
                        "least_answers",
                        3,
                        100,
                        standard.straightlineLeast()),
                percent(part(top, "missing", "more_than_percent"), "more_than_percent", standard.missingPercent()),
                duplicate(part(top, "duplicate", "at_least_percent", "least_answers"), standard.duplicate()),
                website(part(top, "website", "question", "address"), standard.website()),
                gibberish(part(top, "gibberish", "same_letter", "keyboard_run", "least_letters"), standard.gibberish()),
                interviewer(part(top, "interviewer", "least_minutes", "most_per_day"), standard.interviewer()),
                fieldEnd(top),
                disposition(
                        part(
                                top,
                                "disposition",
                                "consent",
                                "eligible",
                                "sent_is_complete",
                                "complete_percent",
                                "partial_percent"),
                        standard.disposition()));
    }

    private QualityThresholds.Speeder speeder(Yaml part, QualityThresholds.Speeder standard) {
        return new QualityThresholds.Speeder(
                number(part, "median_divided_by", 2, 100, standard.dividedBy()),
                number(part, "least_group", 5, 100_000, standard.leastGroup()));
    }

    private QualityThresholds.Duplicate duplicate(Yaml part, QualityThresholds.Duplicate standard) {
        return new QualityThresholds.Duplicate(
                number(part, "at_least_percent", 80, 100, standard.percent()),
                number(part, "least_answers", 5, 1000, standard.leastAnswers()));
    }

    private QualityThresholds.Website website(Yaml part, QualityThresholds.Website standard) {
        return new QualityThresholds.Website(
                text(part, "question", standard.question()), text(part, "address", standard.address()));
    }

    private QualityThresholds.Gibberish gibberish(Yaml part, QualityThresholds.Gibberish standard) {
        return new QualityThresholds.Gibberish(
                number(part, "same_letter", 4, 100, standard.sameLetter()),
                number(part, "keyboard_run", 5, 100, standard.keyboardRun()),
                number(part, "least_letters", 5, 100, standard.leastLetters()));
    }

    private QualityThresholds.Interviewer interviewer(Yaml part, QualityThresholds.Interviewer standard) {
        return new QualityThresholds.Interviewer(
                number(part, "least_minutes", 1, 600, standard.leastMinutes()),
                number(part, "most_per_day", 1, 1000, standard.mostPerDay()));
    }

    private QualityThresholds.Disposition disposition(Yaml part, QualityThresholds.Disposition standard) {
        var complete = percent(part, "complete_percent", standard.completePercent());
        var partial = percent(part, "partial_percent", standard.partialPercent());
        if (partial > complete) {
            errors.add(part, "partial_percent is above complete_percent", "Make it smaller");
        }
        var sent = text(part, "sent_is_complete", Boolean.toString(standard.sentIsComplete()));
        if (!sent.matches("true|false")) {
            errors.add(part, "'" + sent + "' is neither true nor false", "Write true or false");
        }
        return new QualityThresholds.Disposition(
                text(part, "consent", standard.consent()),
                text(part, "eligible", standard.eligible()),
                Boolean.parseBoolean(sent),
                complete,
                partial);
    }

    private Map<WaveId, LocalDate> fieldEnd(Yaml top) {
        var days = new LinkedHashMap<WaveId, LocalDate>();
        top.get("field_end")
                .ifPresent(list -> list.entries().forEach(entry -> {
                    var wave = study.waves().stream()
                            .map(Study.Wave::id)
                            .filter(id -> id.value().equals(entry.key()))
                            .findFirst();
                    if (wave.isEmpty()) {
                        errors.add(
                                entry.value(),
                                "'" + entry.key() + "' is no wave of the study",
                                "Write the id of a wave");
                        return;
                    }
                    try {
                        days.put(wave.get(), LocalDate.parse(entry.value().scalar()));
                    } catch (DateTimeParseException _) {
                        errors.add(entry.value(), "this is no day", "Write a day such as 2026-12-31");
                    }
                }));
        return days;
    }

    /** A part of the file with its known keys; the top itself, where it is not there, has none of them. */
    private static Yaml part(Yaml top, String name, String... keys) {
        var part = top.get(name);
        part.ifPresent(found -> found.allow(Set.of(keys)));
        return part.orElse(top);
    }

    private int percent(Yaml part, String key, int otherwise) {
        return number(part, key, 1, 100, otherwise);
    }

    private int number(Yaml part, String key, int least, int most, int otherwise) {
        var place = part.get(key);
        if (place.isEmpty()) {
            return otherwise;
        }
        var text = place.get().scalar();
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            errors.add(place.get(), "'" + text + "' is no whole number from " + least + " to " + most, "Write one");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private static String text(Yaml part, String key, String otherwise) {
        return part.get(key).map(Yaml::scalar).orElse(otherwise);
    }
}
