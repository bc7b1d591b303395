package org.ovoz.quality;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.interview.SentCase;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.Eligibility;

/**
 * Finds what is remarkable in the sent interviews of a wave: first take them all, then read the report. Flags are given to eligible interviews; the others are only counted as outcomes.
 */
public final class Inspection {

    private final QualityThresholds thresholds;
    private final Checks checks;
    private final Eligibility eligibility;
    private final Gibberish gibberish;
    private final int consent;
    private final int eligible;
    private final Medians medians;
    private final AnswerRows rows;
    private final List<SentCase> cases = new ArrayList<>();
    private final List<Set<Flag>> flags = new ArrayList<>();
    private final Map<QualityReport.Ended, Integer> outcomes = new HashMap<>();

    public Inspection(Questionnaire questionnaire, WaveId wave, QualityThresholds thresholds) {
        this.thresholds = thresholds;
        var layout = Layout.of(questionnaire, thresholds.website());
        this.checks = new Checks(layout, wave, thresholds);
        this.eligibility = new Eligibility(questionnaire.eligible(), layout.variables());
        this.gibberish = new Gibberish(thresholds.gibberish());
        this.consent = layout.column(thresholds.disposition().consent());
        this.eligible = layout.column(thresholds.disposition().eligible());
        this.medians = new Medians(thresholds.speeder().leastGroup());
        this.rows = new AnswerRows(layout.questions());
    }

    /** Takes a sent interview. */
    public void take(SentCase sent) {
        count(sent);
        if (!eligibility.holds(sent.codes())) {
            return;
        }
        var found = EnumSet.noneOf(Flag.class);
        found.addAll(checks.ofCodes(sent));
        found.addAll(ofTexts(sent));
        medians.add(sent);
        rows.add(sent.codes());
        flags.add(found);
        cases.add(withoutAnswers(sent));
    }

    private Set<Flag> ofTexts(SentCase sent) {
        var found = EnumSet.noneOf(Flag.class);
        sent.texts().forEach((variable, text) -> {
            if (!variable.equals(thresholds.website().address())) {
                if (gibberish.is(text)) {
                    found.add(Flag.OPEN_GIBBERISH);
                }
            } else if (checks.hasNoSite(sent.codes())) {
                found.add(Flag.SITE_CONFLICT);
            }
        });
        return found;
    }

    /** What was found, of all countries. */
    public QualityReport report() {
        for (int i = 0; i < cases.size(); i++) {
            if (checks.isSpeeder(cases.get(i), medians.of(cases.get(i)))) {
                flags.get(i).add(Flag.SPEEDER);
            }
        }
        flagDuplicates();
        flagBusyDays();
        var inspected = new ArrayList<Inspected>();
        for (int i = 0; i < cases.size(); i++) {
            inspected.add(inspected(i, cases.get(i), flags.get(i)));
        }
        var ended = outcomes.entrySet().stream()
                .map(entry -> new QualityReport.Ended(
                        entry.getKey().country(),
                        entry.getKey().mode(),
                        entry.getKey().outcome(),
                        entry.getValue()))
                .toList();
        return new QualityReport(thresholds, inspected, ended, new QualityReport.Answered(rows));
    }

    private void count(SentCase sent) {
        outcomes.merge(new QualityReport.Ended(sent.country(), sent.mode(), outcome(sent), 0), 1, Integer::sum);
    }

    private Outcome outcome(SentCase sent) {
        var codes = sent.codes();
        if (sent.excluded()) {
            return Outcome.EXCLUDED;
        }
        if (consent >= 0 && codes[consent] != 1) {
            return Outcome.REFUSAL;
        }
        if (eligible >= 0 && codes[eligible] != 1) {
            return Outcome.NOT_ELIGIBLE;
        }
        var disposition = thresholds.disposition();
        if (disposition.sentIsComplete()) {
            return Outcome.COMPLETE;
        }
        var answered = checks.answeredPercent(codes);
        if (answered >= disposition.completePercent()) {
            return Outcome.COMPLETE;
        }
        return answered >= disposition.partialPercent() ? Outcome.PARTIAL : Outcome.BREAK_OFF;
    }

    /** Duplicates are looked for within a country. */
    private void flagDuplicates() {
        var places = new HashMap<CountryCode, List<Integer>>();
        for (int i = 0; i < cases.size(); i++) {
            places.computeIfAbsent(cases.get(i).country(), _ -> new ArrayList<>())
                    .add(i);
        }
        places.values().forEach(some -> {
            var answers = some.stream().map(rows::row).toArray(short[][]::new);
            var partners = Duplicates.find(answers, rows.questions(), thresholds.duplicate());
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] >= 0) {
                    flags.get(some.get(i)).add(Flag.DUP_ANSWERS);
                }
            }
        });
    }

    /** More interviews of one interviewer on a day than one can hold. */
    private void flagBusyDays() {
        var days = new HashMap<List<Object>, List<Integer>>();
        for (int i = 0; i < cases.size(); i++) {
            var sent = cases.get(i);
            if (sent.interviewer() != null && Checks.isLive(sent.mode())) {
                days.computeIfAbsent(List.of(sent.interviewer(), sent.startedOn()), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        days.values().stream()
                .filter(day -> day.size() > thresholds.interviewer().mostPerDay())
                .flatMap(List::stream)
                .forEach(i -> flags.get(i).add(Flag.IV_GAP));
    }

    private static Inspected inspected(int row, SentCase sent, Set<Flag> flags) {
        return new Inspected(
                row,
                sent.id(),
                sent.country(),
                sent.mode(),
                sent.language(),
                sent.seconds(),
                sent.completedOn(),
                sent.excluded(),
                flags);
    }

    /** The codes are kept as {@link AnswerRows} only. */
    private static SentCase withoutAnswers(SentCase sent) {
        return new SentCase(
                sent.id(),
                sent.country(),
                sent.mode(),
                sent.language(),
                new int[0],
                Map.of(),
                sent.seconds(),
                sent.interviewer(),
                sent.startedOn(),
                sent.completedOn(),
                sent.excluded());
    }
}
