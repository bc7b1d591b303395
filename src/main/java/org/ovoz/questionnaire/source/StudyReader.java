package org.ovoz.questionnaire.source;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;

/** Reads study.yaml: countries, languages, waves. */
final class StudyReader {

    private static final Set<String> TOP =
            Set.of("title", "zone", "asked_by", "leave_to", "languages", "countries", "waves", "notebook");
    private static final Set<String> ASKER = Set.of("organization", "contact");
    private static final int LONGEST_NAME = 30;
    private static final Set<String> NOTEBOOK = Set.of("name", "icon", "colour", "addresses");
    private static final Set<String> COUNTRY = Set.of("number", "zone", "name", "in", "languages");
    private static final Set<String> WAVE =
            Set.of("id", "number", "title", "questionnaire", "state", "reference", "channels", "kind");
    private static final String SURVEY = "survey";
    private static final String IN_DEPTH = "in-depth";

    private final Yaml top;
    private final Errors errors;
    private final Map<Language, String> languages = new LinkedHashMap<>();

    StudyReader(Yaml top, Errors errors) {
        this.top = top;
        this.errors = errors;
    }

    Study read() {
        top.allow(TOP);
        for (var entry : top.require("languages", "List the languages by their own names")
                .entries()) {
            languages.put(new Language(entry.key()), entry.value().scalar());
        }
        var zone = zone(top.require("zone", "Name the time zone of the study's days"));
        var countries = top.require("countries", "List the countries by their ISO letters").entries().stream()
                .map(entry -> country(entry, zone))
                .toList();
        var waves = new ArrayList<Study.Wave>();
        var inDepth = new ArrayList<Study.Wave>();
        top.require("waves", "List the waves")
                .items()
                .forEach(place -> (isInDepth(place) ? inDepth : waves).add(wave(place)));
        checkNumbers(waves, inDepth);
        return new Study(
                text(top.require("title", "Name the study")),
                zone,
                asker(),
                leaveTo(),
                languages,
                countries,
                waves,
                inDepth,
                top.get("notebook").map(this::notebook).orElse(Study.Notebook.NEUTRAL));
    }

    private Study.Notebook notebook(Yaml place) {
        place.allow(NOTEBOOK);
        var neutral = Study.Notebook.NEUTRAL;
        var name = place.get("name").map(Yaml::scalar).map(String::strip).orElse(neutral.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(place, "'" + name + "' is no name for an application", "Write 1 to 30 letters");
        }
        var colour = place.get("colour").map(Yaml::scalar).orElse(neutral.colour());
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            errors.add(place, "'" + colour + "' is no colour", "Write one such as \"#55606e\", in quotation marks");
            colour = neutral.colour();
        }
        var icon = place.get("icon").map(Yaml::scalar).orElse("lines");
        try {
            return new Study.Notebook(
                    name, Study.Notebook.Picture.valueOf(icon.toUpperCase(Locale.ROOT)), colour, addresses(place));
        } catch (IllegalArgumentException _) {
            errors.add(place, "'" + icon + "' is no icon", "Write lines, square, ring or grid");
            return neutral;
        }
    }

    /** Of this server, which all of its devices believe by its key; a name of this computer alone is for trials. */
    private List<URI> addresses(Yaml notebook) {
        var addresses = new ArrayList<URI>();
        notebook.get("addresses").map(Yaml::items).orElse(List.of()).forEach(place -> {
            var address = ServerAddress.read(place.scalar());
            address.ifPresent(addresses::add);
            if (address.isEmpty()) {
                errors.add(
                        place,
                        "'" + place.scalar().strip() + "' is no address of a server",
                        "Write one such as https://survey.example.org, in small letters and without ? and #");
            }
        });
        return addresses;
    }

    private ZoneId zone(Yaml place) {
        try {
            return ZoneId.of(place.scalar());
        } catch (DateTimeException _) {
            errors.add(place, "'" + place.scalar() + "' is no time zone", "Write one such as Asia/Bishkek");
            return ZoneId.of("UTC");
        }
    }

    private Study.Asker asker() {
        var place = top.require("asked_by", "Tell respondents who asks: { organization: { en: … }, contact: … }");
        place.allow(ASKER);
        var contact = place.require("contact", "Tell respondents where they may ask back");
        if (contact.isThere() && !Contact.isOne(contact.scalar())) {
            errors.add(
                    contact,
                    "'" + contact.scalar() + "' is no contact",
                    "Write an e-mail address, an https address, or a telephone number with + and digits");
        }
        return new Study.Asker(
                text(place.require("organization", "Name the organization that asks in all languages")),
                contact.scalar());
    }

    private URI leaveTo() {
        var place = top.require("leave_to", "Name a neutral address for “Leave quickly”");
        var address = place.scalar();
        if (!address.matches("https://[^\\s\"'<>]+")) {
            errors.add(place, "'" + address + "' is no https address", "Write one such as https://www.wikipedia.org/");
            return URI.create("https://www.wikipedia.org/");
        }
        return URI.create(address);
    }

    private Study.Country country(Yaml.Entry entry, ZoneId zone) {
        var place = entry.value();
        place.allow(COUNTRY);
        if (!entry.key().matches("[A-Z]{2}")) {
            errors.add(place, "'" + entry.key() + "' is no country", "Write its two ISO letters, such as KZ");
        }
        return new Study.Country(
                new CountryCode(entry.key().matches("[A-Z]{2}") ? entry.key() : "XX"),
                number(place, "number"),
                place.get("zone").map(this::zone).orElse(zone),
                text(place.require("name", "Name the country in all languages")),
                text(place.require("in", "Write the form that follows “in” in all languages")),
                place.require("languages", "List the languages that are usual there").items().stream()
                        .map(Yaml::scalar)
                        .map(Language::new)
                        .toList());
    }

    private Study.Wave wave(Yaml place) {
        place.allow(WAVE);
        var id = place.require("id", "Give the wave an id such as cso-2026");
        var valid = id.scalar().matches("[a-z0-9][a-z0-9-]{0,63}");
        if (!valid) {
            errors.add(id, "'" + id.scalar() + "' is no wave id", "Use lower-case letters, digits and hyphens");
        }
        return new Study.Wave(
                new WaveId(valid ? id.scalar() : "faulty"),
                number(place, "number"),
                text(place.require("title", "Name the wave in all languages")),
                place.require("questionnaire", "Name the questionnaire's folder")
                        .scalar(),
                state(place),
                reference(place),
                place.get("channels")
                        .map(list -> list.items().stream().map(Yaml::scalar).toList())
                        .orElse(List.of()));
    }

    private boolean isInDepth(Yaml place) {
        var stated = place.get("kind").map(Yaml::scalar).orElse(SURVEY);
        if (!stated.equals(SURVEY) && !stated.equals(IN_DEPTH)) {
            errors.add(place, "'" + stated + "' is no kind of a wave", "Write survey or in-depth");
        }
        var isInDepth = stated.equals(IN_DEPTH);
        if (isInDepth && place.get("channels").isPresent()) {
            errors.add(place, "a wave of interviews in depth has no links", "Remove 'channels'");
        }
        return isInDepth;
    }

    /** Interviews in depth go with a wave of the survey; a guide is no questionnaire of the survey. */
    private void checkNumbers(List<Study.Wave> waves, List<Study.Wave> inDepth) {
        for (var wave : inDepth) {
            if (waves.stream().noneMatch(survey -> survey.number() == wave.number())) {
                errors.add(
                        top,
                        "'" + wave.id() + "' goes with no wave of the survey",
                        "Give it the number of the wave that it goes with");
            }
            if (waves.stream().anyMatch(survey -> survey.questionnaire().equals(wave.questionnaire()))) {
                errors.add(
                        top,
                        "'" + wave.questionnaire() + "' is asked in the survey and in depth",
                        "Make a questionnaire of its own for each");
            }
        }
    }

    private Study.Wave.State state(Yaml place) {
        var stated = place.require("state", "Write draft, open or closed").scalar();
        try {
            return Study.Wave.State.valueOf(stated.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            errors.add(place, "'" + stated + "' is no state of a wave", "Write draft, open or closed");
            return Study.Wave.State.DRAFT;
        }
    }

    private Map<CountryCode, Map<String, Integer>> reference(Yaml place) {
        var reference = new LinkedHashMap<CountryCode, Map<String, Integer>>();
        place.get("reference")
                .ifPresent(list -> list.entries().forEach(country -> {
                    var byMode = new LinkedHashMap<String, Integer>();
                    country.value()
                            .entries()
                            .forEach(mode -> byMode.put(mode.key(), number(country.value(), mode.key())));
                    if (country.key().matches("[A-Z]{2}")) {
                        reference.put(new CountryCode(country.key()), byMode);
                    } else {
                        errors.add(
                                country.value(), "'" + country.key() + "' is no country", "Write its two ISO letters");
                    }
                }));
        return reference;
    }

    private int number(Yaml place, String key) {
        var value = place.require(key, "Write a whole number");
        if (!value.isThere() || !value.scalar().matches("\\d{1,9}")) {
            errors.add(value, "a whole number is expected", "Write digits only");
            return 0;
        }
        return Integer.parseInt(value.scalar());
    }

    /** A text written with all languages side by side. */
    private Text text(Yaml place) {
        var wordings = new HashMap<Language, String>();
        for (var language : languages.keySet()) {
            var wording = place.get(language.tag());
            if (wording.isEmpty()) {
                errors.add(place, "the wording in '" + language + "' is missing", "Add it");
            }
            wordings.put(language, wording.map(Yaml::scalar).orElse(""));
        }
        return new Text(wordings, Map.of());
    }

    /** Texts of other study files are written the same way. */
    static Text text(Yaml place, Set<Language> languages, Errors errors) {
        var reader = new StudyReader(place, errors);
        languages.forEach(language -> reader.languages.put(language, ""));
        return reader.text(place);
    }
}
