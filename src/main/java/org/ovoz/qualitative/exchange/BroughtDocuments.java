package org.ovoz.qualitative.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/**
 * Makes documents of the texts that a file brings: what the file says of them, and for the rest the careful way, that nothing may
 * be said of the speaker. No two people of a country get one pseudonym.
 */
final class BroughtDocuments {

    private static final int LONGEST_PSEUDONYM = 70;
    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_LANGUAGE = 8;
    private static final int DIGITS = 8;

    private final Set<String> pseudonyms = new HashSet<>();
    private final NewDocuments where;
    private final String taker;
    private final LocalDate day;

    BroughtDocuments(List<Document> present, NewDocuments where, String taker, LocalDate day) {
        present.forEach(document ->
                pseudonyms.add(key(document.country(), document.speaker().pseudonym())));
        this.where = where;
        this.taker = taker;
        this.day = day;
    }

    Document of(Project.Source source) {
        var facts = source.facts();
        var country = country(source).orElse(where.country());
        var said = Remarks.shortened(facts.getOrDefault(Facts.SPEAKER, ""), LONGEST_PSEUDONYM);
        var pseudonym = free(country, said.isBlank() ? numbered(country, source) : said);
        var place = facts.get(Facts.PLACE);
        var speaker = new Speaker(
                pseudonym,
                place == null ? null : Remarks.shortened(place, LONGEST_PLACE),
                one(SpeakerKind.class, facts.get(Facts.SPEAKER_KIND)).orElse(SpeakerKind.OTHER),
                one(Attribution.class, facts.get(Facts.ATTRIBUTION)).orElse(Attribution.NOTHING));
        return new Document(
                source.id(),
                Document.Kind.TRANSCRIPT,
                source.title().isBlank() ? pseudonym : Remarks.shortened(source.title(), SourceReader.LONGEST_TITLE),
                country,
                language(facts.get(Facts.LANGUAGE)).orElse(where.language()),
                Provenance.ELSEWHERE,
                speaker,
                1,
                taker,
                day);
    }

    /** The country that the file says. */
    static Optional<CountryCode> country(Project.Source source) {
        try {
            return Optional.ofNullable(source.facts().get(Facts.COUNTRY)).map(CountryCode::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether the file says country and language. */
    static boolean isPlaced(Project.Source source) {
        return country(source).isPresent()
                && language(source.facts().get(Facts.LANGUAGE)).isPresent();
    }

    /** Titles of other programs are often names of files, with the person's in them: they are no pseudonyms. */
    private static String numbered(CountryCode country, Project.Source source) {
        return country + "-" + source.id().toString().substring(0, DIGITS).toUpperCase(Locale.ROOT);
    }

    private String free(CountryCode country, String wanted) {
        var name = wanted;
        for (int number = 2; !pseudonyms.add(key(country, name)); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }

    private static String key(CountryCode country, String pseudonym) {
        return country + " " + Composed.key(pseudonym);
    }

    private static Optional<Language> language(@Nullable String tag) {
        try {
            return Optional.ofNullable(tag)
                    .filter(written -> written.length() <= LONGEST_LANGUAGE)
                    .map(Language::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, @Nullable String name) {
        try {
            return Optional.ofNullable(name).map(written -> Enum.valueOf(type, written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
