package org.ovoz.questionnaire;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which day it is: the only place that reads the clock for a day or puts a moment into a time zone. What belongs to a
 * country has the country's day, what belongs to the whole study has the study's; the zone of the server never counts.
 *
 * <p>On 29 November at 18:30 UTC it is the 29th in Almaty (UTC+5) and the 30th in Bishkek (UTC+6).
 */
public final class StudyDays {

    private final Supplier<Study> present;
    private final InstantSource time;

    /** The days of a study by a clock, of which only the moment counts. */
    public StudyDays(Study study, InstantSource time) {
        this(() -> study, time);
    }

    /** The days of a study that can be described anew. */
    public StudyDays(Supplier<Study> study, InstantSource time) {
        this.present = study;
        this.time = time;
    }

    /** The day it is for what concerns the whole study: files, audit, versions. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    /** The day it is in a country: for its interviews, counts and releases. */
    public LocalDate today(CountryCode country) {
        return LocalDate.ofInstant(time.instant(), zone(country));
    }

    /** The day that has begun in every country, for what is deleted everywhere at once and nowhere too early. */
    public LocalDate todayEverywhere() {
        var now = time.instant();
        return zones().map(zone -> LocalDate.ofInstant(now, zone))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last day that has begun in any country: no day of an interview can be after it. */
    public LocalDate todayAnywhere() {
        var now = time.instant();
        return zones().map(zone -> LocalDate.ofInstant(now, zone))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** This moment in the study's zone. */
    public ZonedDateTime now() {
        return at(time.instant());
    }

    /** A moment in the study's zone. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(study().zone());
    }

    private Stream<ZoneId> zones() {
        return Stream.concat(Stream.of(study().zone()), study().countries().stream().map(Study.Country::zone));
    }

    private ZoneId zone(CountryCode country) {
        return study().country(country).map(Study.Country::zone).orElseGet(study()::zone);
    }

    private Study study() {
        return present.get();
    }
}
