package org.ovoz.fieldwork.offline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.ovoz.access.User;
import org.ovoz.fieldwork.assignment.Assignments;
import org.ovoz.fieldwork.contact.ArrivedContacts;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.arrived.HandedDefinitions;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What interviewers take along: the wave, its questionnaire, guides, their countries. Names of people are not in it. */
@Service
public class FieldPackage {

    /**
     * What one interviewer takes along.
     *
     * @param countries in the study's order
     * @param language in which the interviewer's work is most probably done
     * @param hash of the questionnaire's version
     * @param isClosed whether no wave is open, so that only practice is possible
     * @param assignments what leads ask for
     * @param hasCoupons whether the wave has coupons
     * @param asksDegree whether who brings one is asked how many others they know
     * @param guides of the waves of interviews in depth that are open
     * @param returned own interviews that leads sent back
     * @param contacts appointments and call-backs that are still to come
     */
    public record Taken(
            List<Study.Country> countries,
            Language language,
            Study.Wave wave,
            Questionnaire questionnaire,
            String hash,
            boolean isClosed,
            List<Assignments.Carried> assignments,
            boolean hasCoupons,
            boolean asksDegree,
            List<Guide> guides,
            List<Returned> returned,
            List<OpenContact> contacts,
            String today) {}

    /** A wave of interviews in depth with its guide. */
    public record Guide(Study.Wave wave, Questionnaire questionnaire, String hash) {}

    /**
     * An own interview that a lead sent back.
     *
     * @param seen number of the latest event, by which a correction is known to be of what stands here
     * @param questionnaire the version that it was answered in, with its hash
     * @param codes by variable, without case facts
     * @param texts variables with a text, which is not told: it can be written anew
     */
    public record Returned(
            UUID interview,
            String comment,
            int seen,
            WaveId wave,
            Questionnaire questionnaire,
            String hash,
            CountryCode country,
            String mode,
            Language language,
            SequencedMap<String, Integer> codes,
            Set<String> texts) {

        /** Which one; never what it says, because this may reach a log. */
        @Override
        public String toString() {
            return "Returned[" + interview + "]";
        }
    }

    /**
     * An appointment or call-back that is still to come, as its interviewer recorded it.
     *
     * @param day ISO
     */
    public record OpenContact(
            UUID id, String wave, String country, String mode, String result, String reason, String day, String note) {

        static OpenContact of(Contact contact) {
            return new OpenContact(
                    contact.id(),
                    contact.wave().value(),
                    contact.country().iso(),
                    contact.mode().key(),
                    contact.last().result().name(),
                    contact.last().reason().name(),
                    contact.last().day().toString(),
                    contact.last().note());
        }

        /** Which one; never what it says, because this may reach a log. */
        @Override
        public String toString() {
            return "OpenContact[" + id + "]";
        }
    }

    private final HandedDefinitions handed;
    private final WaveGate waves;
    private final Definitions definitions;
    private final Assignments assignments;
    private final Coupons coupons;
    private final ReturnedInterviews returned;
    private final ArrivedContacts contacts;
    private final Standing standing;
    private final StudyDays days;

    FieldPackage(
            HandedDefinitions handed,
            WaveGate waves,
            Definitions definitions,
            Assignments assignments,
            Coupons coupons,
            ReturnedInterviews returned,
            ArrivedContacts contacts,
            Standing standing,
            StudyDays days) {
        this.handed = handed;
        this.waves = waves;
        this.definitions = definitions;
        this.assignments = assignments;
        this.coupons = coupons;
        this.returned = returned;
        this.contacts = contacts;
        this.standing = standing;
        this.days = days;
    }

    /** What an interviewer takes along today; the versions of the questionnaires are fixed from now on. */
    @Transactional
    public Taken of(User worker) {
        standing.noteOpenWaves();
        var open = waves.current();
        var wave = open.orElseGet(() -> definitions.waves().getLast().id());
        var countries = definitions.study().countries().stream()
                .filter(country -> worker.maySee(country.code()))
                .toList();
        var present = handed.present(wave);
        var rule = open.map(coupons::rule).orElse(CouponRule.NONE);
        return new Taken(
                countries,
                language(countries),
                definitions.study().wave(wave).orElseThrow(),
                present.questionnaire(),
                present.hash(),
                open.isEmpty(),
                assignments.carriedBy(worker),
                rule.coupons() > 0,
                rule.asksDegree(),
                guides(),
                returned.of(worker),
                contacts.carriedBy(worker).stream().map(OpenContact::of).toList(),
                days.today().toString());
    }

    private List<Guide> guides() {
        return definitions.inDepth().stream()
                .filter(wave -> waves.isOpen(wave.id()))
                .map(wave -> {
                    var present = handed.present(wave.id());
                    return new Guide(wave, present.questionnaire(), present.hash());
                })
                .toList();
    }

    /** A version of a questionnaire, by its hash, with that hash. */
    public Optional<Questionnaire> definition(String hash) {
        return handed.of(hash);
    }

    private Language language(List<Study.Country> countries) {
        return countries.stream()
                .map(Study.Country::languages)
                .flatMap(List::stream)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(
                        definitions.study().languages().keySet().iterator().next()));
    }
}
