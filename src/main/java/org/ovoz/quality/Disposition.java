package org.ovoz.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.interview.DraftCount;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Visits;
import org.ovoz.questionnaire.CountryCode;

/**
 * How the interviews of a country and mode ended.
 *
 * @param outcomes how many by outcome; what is not there is 0
 * @param known whether what was begun and not sent is known too
 * @param visitors who saw the first page of the open link; 0 in other modes
 */
public record Disposition(CountryCode country, Mode mode, Map<Outcome, Integer> outcomes, boolean known, int visitors) {

    public Disposition {
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * The dispositions of some countries in their order, for every mode that occurs.
     *
     * @param asksConsent whether the wave asks for consent; one that does not and has no drafts was not collected here
     */
    static List<Disposition> of(
            Collection<CountryCode> countries,
            List<QualityReport.Ended> sent,
            List<DraftCount> drafts,
            List<ContactCounts.Attempted> contacts,
            Map<CountryCode, Map<Mode, Integer>> practice,
            Visits.Visitors visitors,
            boolean asksConsent) {
        var counts = new HashMap<CountryCode, Map<Mode, Map<Outcome, Integer>>>();
        sent.forEach(ended -> add(counts, ended.country(), ended.mode(), ended.outcome(), ended.interviews()));
        drafts.forEach(draft -> add(counts, draft.country(), draft.mode(), outcome(draft), draft.drafts()));
        contacts.forEach(tried -> add(counts, tried.country(), tried.mode(), tried.outcome(), tried.contacts()));
        practice.forEach((country, modes) ->
                modes.forEach((mode, interviews) -> add(counts, country, mode, Outcome.TEST, interviews)));
        visitors.byCountry().keySet().forEach(country -> add(counts, country, Mode.ONLINE, Outcome.VISIT, 0));
        var known = asksConsent || !drafts.isEmpty();
        var dispositions = new ArrayList<Disposition>();
        for (var country : countries) {
            counts.getOrDefault(country, Map.of())
                    .forEach((mode, outcomes) -> dispositions.add(new Disposition(
                            country, mode, outcomes, known, mode == Mode.ONLINE ? visitors.in(country) : 0)));
        }
        return dispositions;
    }

    private static void add(
            Map<CountryCode, Map<Mode, Map<Outcome, Integer>>> counts,
            CountryCode country,
            Mode mode,
            Outcome outcome,
            int interviews) {
        counts.computeIfAbsent(country, _ -> new EnumMap<>(Mode.class))
                .computeIfAbsent(mode, _ -> new EnumMap<>(Outcome.class))
                .merge(outcome, interviews, Integer::sum);
    }

    private static Outcome outcome(DraftCount draft) {
        return switch (draft.reached()) {
            case OPENED -> Outcome.VISIT;
            case CONSENTED -> Outcome.IMPLICIT_REFUSAL;
            case ANSWERED -> Outcome.BREAK_OFF;
            case REFUSED -> Outcome.REFUSAL;
            case NOT_ELIGIBLE -> Outcome.NOT_ELIGIBLE;
        };
    }

    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** A rate, or why there is none; see {@link Rate.Kind} for the formulas. */
    public Rate rate(Rate.Kind kind) {
        var complete = count(Outcome.COMPLETE);
        var begun = complete + count(Outcome.PARTIAL) + count(Outcome.BREAK_OFF);
        var consented = begun + count(Outcome.IMPLICIT_REFUSAL) + count(Outcome.NOT_ELIGIBLE);
        return switch (kind) {
            case PARTICIPATION -> isOnline() ? participation(consented) : Rate.none(Rate.Reason.OPEN_LINK_ONLY);
            case RR1 -> response(complete, consented);
            case RR2 -> response(complete + count(Outcome.PARTIAL), consented);
            case COMPLETION -> ifKnown(complete, consented);
            case BREAK_OFF -> ifKnown(count(Outcome.BREAK_OFF), begun);
            case COOPERATION ->
                Checks.isLive(mode)
                        ? ifKnown(complete, begun + count(Outcome.REFUSAL))
                        : Rate.none(Rate.Reason.REFUSALS);
        };
    }

    /**
     * Whoever is left out of the cases is left out of the visitors. Every interview begun here has its visitor, so fewer
     * visitors than interviews mean that not all came through the first page while it was counted.
     */
    private Rate participation(int consented) {
        var judged = visitors - count(Outcome.EXCLUDED);
        return judged < consented + count(Outcome.VISIT)
                ? Rate.none(Rate.Reason.VISITS)
                : Rate.share(consented, judged);
    }

    /**
     * All 1 and 2 of those who were tried; a rate only where interviewers record non-contacts, else it would look as if
     * everybody had been reached.
     */
    private Rate response(int interviews, int consented) {
        if (isOnline()) {
            return Rate.none(Rate.Reason.NO_LIST);
        }
        var tried = consented
                - count(Outcome.NOT_ELIGIBLE)
                + count(Outcome.REFUSAL)
                + count(Outcome.NON_CONTACT)
                + count(Outcome.OTHER);
        return count(Outcome.NON_CONTACT) == 0 ? Rate.none(Rate.Reason.CONTACTS) : ifKnown(interviews, tried);
    }

    private Rate ifKnown(int part, int of) {
        return known ? Rate.share(part, of) : Rate.none(Rate.Reason.NOT_COLLECTED);
    }

    private boolean isOnline() {
        return mode == Mode.ONLINE;
    }
}
