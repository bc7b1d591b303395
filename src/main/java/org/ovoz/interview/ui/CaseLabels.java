package org.ovoz.interview.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.WaveId;

/** How the facts of interviews are named to a reader of a language. */
public record CaseLabels(Definitions definitions, Locale locale) {

    public Language reader() {
        return new Language(locale.getLanguage());
    }

    /** The beginning of the id: enough for interviewers to tell their interviews apart. */
    public static String number(InterviewId id) {
        return "№ " + id.toString().substring(0, 4).toUpperCase(Locale.ROOT);
    }

    public String country(CountryCode code) {
        return definitions.study().country(code).orElseThrow().name().master(reader());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** Time spent in whole minutes. */
    public static String minutes(int seconds) {
        return Integer.toString(Math.round(seconds / 60f));
    }

    /** The waves by id, the latest first. */
    public Map<String, String> waves() {
        var names = new LinkedHashMap<String, String>();
        definitions
                .waves()
                .reversed()
                .forEach(wave -> names.put(wave.id().value(), wave.title().master(reader())));
        return names;
    }

    /** The waves of interviews in depth by id. */
    public Map<String, String> inDepth() {
        var names = new LinkedHashMap<String, String>();
        definitions
                .inDepth()
                .forEach(wave -> names.put(wave.id().value(), wave.title().master(reader())));
        return names;
    }

    /** The name of a wave of either kind; its id where the study no longer has it. */
    public String wave(WaveId id) {
        return definitions
                .study()
                .anyWave(id)
                .map(wave -> wave.title().master(reader()))
                .orElse(id.value());
    }

    public String mode(WaveId wave, Mode mode) {
        return modes(wave).getOrDefault(Integer.toString(mode.code()), mode.key());
    }

    /** The modes by code. */
    public Map<String, String> modes(WaveId wave) {
        var names = new LinkedHashMap<String, String>();
        values(wave, "mode").forEach(option -> names.put(Integer.toString(option.code()), label(option)));
        return names;
    }

    public String language(WaveId wave, Language language) {
        return languages(wave).getOrDefault(language.tag(), language.tag());
    }

    /** The languages of interviews by tag. */
    public Map<String, String> languages(WaveId wave) {
        var names = new LinkedHashMap<String, String>();
        values(wave, "lang").forEach(option -> names.put(option.name(), label(option)));
        return names;
    }

    /** The channels of links that the study names, by name; empty where it names none. */
    public Map<String, String> channels(WaveId wave) {
        var names = new LinkedHashMap<String, String>();
        if (definitions
                .study()
                .wave(wave)
                .filter(found -> !found.channels().isEmpty())
                .isPresent()) {
            values(wave, LinkChannel.FACT).forEach(option -> names.put(option.name(), label(option)));
        }
        names.remove(LinkChannel.OTHER);
        return names;
    }

    /** What the channel of an interview is called; a name that the study names no more is its own label. */
    public String channel(WaveId wave, String name) {
        return channels(wave).getOrDefault(name, name);
    }

    /** The languages of a wave's questionnaire by tag, each by its own name. */
    public Map<String, String> ownNames(WaveId wave) {
        var names = new LinkedHashMap<String, String>();
        definitions.questionnaire(wave).languages().stream()
                .map(status -> status.language())
                .forEach(language -> names.put(
                        language.tag(), definitions.study().languages().getOrDefault(language, language.tag())));
        return names;
    }

    private List<Option> values(WaveId wave, String fact) {
        return definitions.questionnaire(wave).caseFacts().stream()
                .filter(variable -> variable.name().equals(fact))
                .flatMap(variable -> variable.values().stream())
                .toList();
    }

    private String label(Option option) {
        return option.label().master(reader());
    }
}
