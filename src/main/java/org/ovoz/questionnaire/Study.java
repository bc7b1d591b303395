package org.ovoz.questionnaire;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The study as its leads describe it in {@code config/study/study.yaml}: countries, languages and waves.
 *
 * @param title what a respondent reads as the study's name
 * @param zone in which a day begins and ends for what concerns the whole study; countries have their own
 * @param asker who asks
 * @param leaveTo the neutral address that "leave quickly" opens
 * @param languages of the interface, in the order in which they are offered, each with its own name
 * @param countries in the order of the report
 * @param waves in order of number
 */
public record Study(
        Text title,
        ZoneId zone,
        Asker asker,
        URI leaveTo,
        Map<Language, String> languages,
        List<Country> countries,
        List<Wave> waves) {

    /**
     * Who asks, as respondents read it before they begin.
     *
     * @param organization its name
     * @param contact where one may ask back: an e-mail address, an https address or a telephone number
     */
    public record Asker(Text organization, String contact) {

        /** The contact as the address of a link. */
        public String link() {
            if (contact.startsWith("https:")) {
                return contact;
            }
            return contact.startsWith("+") ? "tel:" + contact.replaceAll("[^+\\d]", "") : "mailto:" + contact;
        }
    }

    /**
     * A country of the study.
     *
     * @param number its code in .sav and coded CSV
     * @param name "Kazakhstan"
     * @param zone in which its days begin and end
     * @param in the form that follows "in": "in Kazakhstan", «в Казахстане»
     * @param languages which are usual there, the first preselected when the browser asks for none of them
     */
    public record Country(CountryCode code, int number, ZoneId zone, Text name, Text in, List<Language> languages) {
        public Country {
            languages = List.copyOf(languages);
        }
    }

    /**
     * A round of the study.
     *
     * @param id for example {@code cso-2026}
     * @param number from 1
     * @param questionnaire the id of the questionnaire that is asked
     * @param initialState before an admin opens or closes it
     * @param reference counts to compare with, by country and mode name; shown, never a target by itself
     * @param channels names that links may carry, for example {@code mailing}
     */
    public record Wave(
            WaveId id,
            int number,
            Text title,
            String questionnaire,
            State initialState,
            Map<CountryCode, Map<String, Integer>> reference,
            List<String> channels) {

        public enum State {
            DRAFT,
            OPEN,
            CLOSED
        }
    }

    public Study {
        countries = List.copyOf(countries);
        waves = List.copyOf(waves);
    }

    /** The codes of all countries, in the order of the report. */
    public List<CountryCode> countryCodes() {
        return countries.stream().map(Country::code).toList();
    }

    public Optional<Country> country(CountryCode code) {
        return countries.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    /**
     * The newest wave that has interviews, else the newest.
     *
     * @param hasInterviews whether a wave has any, of those that count for who asks
     */
    public WaveId newestWave(Predicate<WaveId> hasInterviews) {
        return waves.reversed().stream()
                .map(Wave::id)
                .filter(hasInterviews)
                .findFirst()
                .orElse(waves.getLast().id());
    }

    public Optional<Wave> wave(WaveId id) {
        return waves.stream().filter(wave -> wave.id().equals(id)).findFirst();
    }
}
