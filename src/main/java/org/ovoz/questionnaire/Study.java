package org.ovoz.questionnaire;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The study as its leads describe it in {@code config/study/study.yaml}: countries, languages and waves.
 *
 * @param title what a respondent reads as the study's name
 * @param zone in which a day begins and ends for what concerns the whole study; countries have their own
 * @param asker who asks
 * @param leaveTo the neutral address that "leave quickly" opens
 * @param languages of the interface, in the order in which they are offered, each with its own name
 * @param countries in the order of the report
 * @param waves of the survey, in order of number
 * @param inDepth waves of interviews in depth, each with its guide: nothing that shows, counts or exports the survey's waves
 *     knows them
 * @param notebook how the offline client shows itself on a device
 */
public record Study(
        Text title,
        ZoneId zone,
        Asker asker,
        URI leaveTo,
        Map<Language, String> languages,
        List<Country> countries,
        List<Wave> waves,
        List<Wave> inDepth,
        Notebook notebook) {

    /**
     * Name and picture of the offline client among the other applications of a device: neutral, since a device can be seen
     * by others.
     *
     * @param colour of the picture, as {@code #55606e}
     * @param addresses under which this server is reached, to be tried in turn; without a slash at the end
     */
    public record Notebook(String name, Picture picture, String colour, List<URI> addresses) {

        public static final Notebook NEUTRAL = new Notebook("Notebook", Picture.LINES, "#55606e", List.of());

        public Notebook {
            addresses = List.copyOf(addresses);
        }

        /** Scheme, host and port of each address, as browsers write an origin. */
        public List<String> origins() {
            return addresses.stream().map(Notebook::origin).distinct().toList();
        }

        private static String origin(URI address) {
            var usual = address.getScheme().equals("https") ? 443 : 80;
            var port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
            return address.getScheme() + "://" + address.getHost() + port;
        }

        /** Shapes that say nothing. */
        public enum Picture {
            LINES,
            SQUARE,
            RING,
            GRID
        }
    }

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
     * @param number from 1; a wave of interviews in depth has that of the survey's wave it goes with
     * @param questionnaire the id of the questionnaire that is asked
     * @param initialState before an admin opens or closes it
     * @param reference counts to compare with, by country and mode name; shown, never a target by itself
     * @param channels names that links may carry, for example {@code mailing}
     * @param ended channels of which no links are offered any more; those that were given away still tell theirs
     */
    public record Wave(
            WaveId id,
            int number,
            Text title,
            String questionnaire,
            State initialState,
            Map<CountryCode, Map<String, Integer>> reference,
            List<String> channels,
            Set<String> ended) {

        /** A wave whose channels are all offered. */
        public Wave(
                WaveId id,
                int number,
                Text title,
                String questionnaire,
                State initialState,
                Map<CountryCode, Map<String, Integer>> reference,
                List<String> channels) {
            this(id, number, title, questionnaire, initialState, reference, channels, Set.of());
        }

        /** The channels of which links are offered. */
        public List<String> offered() {
            return channels.stream().filter(name -> !ended.contains(name)).toList();
        }

        /** The channel that a link names; whoever types the link may begin it with a capital, as phones do. */
        public Optional<String> channel(String written) {
            return channels.stream()
                    .filter(name -> name.equalsIgnoreCase(written))
                    .findFirst();
        }

        public enum State {
            DRAFT,
            OPEN,
            CLOSED
        }
    }

    public Study {
        countries = List.copyOf(countries);
        waves = List.copyOf(waves);
        inDepth = List.copyOf(inDepth);
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

    /** A wave of the survey; empty for one of interviews in depth. */
    public Optional<Wave> wave(WaveId id) {
        return waves.stream().filter(wave -> wave.id().equals(id)).findFirst();
    }

    /**
     * For what interviews in depth do not have: links with channels, invitations, coupons, targets that close themselves.
     *
     * @throws IllegalArgumentException unless it is a wave of the survey
     */
    public void requireSurvey(WaveId id) {
        if (wave(id).isEmpty()) {
            throw new IllegalArgumentException("not a wave of the survey: " + id);
        }
    }

    /** A wave of the survey or of interviews in depth: for who keeps, answers or names single interviews. */
    public Optional<Wave> anyWave(WaveId id) {
        return everyWave().filter(wave -> wave.id().equals(id)).findFirst();
    }

    /** The waves of the survey, then those of interviews in depth. */
    public Stream<Wave> everyWave() {
        return Stream.concat(waves.stream(), inDepth.stream());
    }

    public boolean isInDepth(WaveId id) {
        return inDepth.stream().anyMatch(wave -> wave.id().equals(id));
    }
}
