package org.ovoz.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Eligibility;

/**
 * The rules of the quality report as they are written down, interview by interview and pair by pair, without any columns:
 * what a report is judged by. Slow.
 */
final class PlainInspection {

    private final Questionnaire questionnaire;
    private final WaveId wave;
    private final QualityThresholds thresholds;
    private final Layout layout;
    private final List<SentCase> eligible;
    private final List<SentCase> all;
    private final Map<List<Object>, int[]> times = new HashMap<>();
    final Map<InterviewId, Set<Flag>> flags = new HashMap<>();

    PlainInspection(Questionnaire questionnaire, WaveId wave, QualityThresholds thresholds, List<SentCase> sent) {
        this.questionnaire = questionnaire;
        this.wave = wave;
        this.thresholds = thresholds;
        this.layout = Layout.of(questionnaire, thresholds.website());
        this.all = sent;
        var eligibility = new Eligibility(questionnaire.eligible(), layout.variables());
        this.eligible =
                sent.stream().filter(one -> eligibility.holds(one.codes())).toList();
        eligible.forEach(one -> flags.put(one.id(), EnumSet.noneOf(Flag.class)));
        eligible.forEach(this::byItself);
        eligible.forEach(this::byTime);
        byOthers();
        byDays();
    }

    private void flag(SentCase one, Flag flag, boolean found) {
        if (found) {
            flags.get(one.id()).add(flag);
        }
    }

    private void byItself(SentCase one) {
        var codes = one.codes();
        flag(one, Flag.STRAIGHTLINE, layout.grids().stream().anyMatch(grid -> {
            var valid = IntStream.of(grid)
                    .map(column -> codes[column])
                    .filter(code -> !Missing.is(code))
                    .toArray();
            return valid.length >= thresholds.straightlineLeast()
                    && IntStream.of(valid).distinct().count() == 1;
        }));
        var core = layout.questions().stream()
                .filter(question -> question.core()
                        && columns(question).anyMatch(column -> codes[column] != Missing.NOT_ASKED.code()))
                .toList();
        var blank = core.stream()
                .filter(question -> columns(question)
                        .allMatch(
                                column -> Missing.is(codes[column]) && codes[column] != Missing.DOES_NOT_APPLY.code()))
                .count();
        flag(one, Flag.MISSING20, 100 * blank > (long) thresholds.missingPercent() * core.size());
        flag(
                one,
                Flag.NONE_CONFLICT,
                layout.exclusives().stream()
                        .anyMatch(set -> codes[set.none()] == 1
                                && IntStream.of(set.others()).anyMatch(column -> codes[column] == 1)));
        var hasNoSite = layout.website() >= 0 && codes[layout.website()] >= 0 && codes[layout.website()] != 1;
        var address = thresholds.website().address();
        flag(
                one,
                Flag.SITE_CONFLICT,
                hasNoSite
                        && (one.texts().containsKey(address)
                                || layout.websiteQuestions().stream()
                                        .flatMapToInt(PlainInspection::columns)
                                        .anyMatch(column -> !Missing.is(codes[column]))));
        var gibberish = new Gibberish(thresholds.gibberish());
        flag(
                one,
                Flag.OPEN_GIBBERISH,
                one.texts().entrySet().stream()
                        .anyMatch(text -> !text.getKey().equals(address) && gibberish.is(text.getValue())));
        flag(
                one,
                Flag.IV_GAP,
                Checks.isLive(one.mode())
                        && one.seconds() > 0
                        && one.seconds() < 60 * thresholds.interviewer().leastMinutes());
        var end = thresholds.fieldEnd().get(wave);
        flag(one, Flag.LATE, end != null && one.completedOn().isAfter(end));
    }

    private static IntStream columns(Question question) {
        return IntStream.of(question.columns());
    }

    private void byTime(SentCase one) {
        var median = groups(one).stream()
                .map(group -> times.computeIfAbsent(group, this::times))
                .filter(found -> found.length >= thresholds.speeder().leastGroup())
                .findFirst()
                .map(PlainInspection::median)
                .orElse(OptionalDouble.empty());
        flag(
                one,
                Flag.SPEEDER,
                one.seconds() > 0
                        && median.isPresent()
                        && (double) one.seconds() * thresholds.speeder().dividedBy() < median.getAsDouble());
    }

    private int[] times(List<Object> group) {
        return eligible.stream()
                .filter(one -> one.seconds() > 0 && groups(one).contains(group))
                .mapToInt(SentCase::seconds)
                .sorted()
                .toArray();
    }

    private static List<List<Object>> groups(SentCase sent) {
        return List.of(
                List.of(sent.country(), sent.mode(), sent.language()),
                List.of(sent.country(), sent.mode()),
                List.of(sent.country()));
    }

    private static OptionalDouble median(int[] sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? OptionalDouble.of(sorted[middle])
                : Arrays.stream(sorted, middle - 1, middle + 1).average();
    }

    private void byOthers() {
        var answers = eligible.stream()
                .map(one -> layout.questions().stream()
                        .map(question -> answer(question, one.codes()))
                        .toArray(String[]::new))
                .toArray(String[][]::new);
        for (int i = 0; i < answers.length; i++) {
            for (int j = 0; j < i; j++) {
                var isOfOneCountry =
                        eligible.get(i).country().equals(eligible.get(j).country());
                if (isOfOneCountry && same(answers[i], answers[j])) {
                    flag(eligible.get(i), Flag.DUP_ANSWERS, true);
                    flag(eligible.get(j), Flag.DUP_ANSWERS, true);
                }
            }
        }
    }

    private boolean same(String[] one, String[] other) {
        var answered = 0;
        var equal = 0;
        for (int question = 0; question < one.length; question++) {
            if (!one[question].isEmpty() || !other[question].isEmpty()) {
                answered++;
                equal += one[question].equals(other[question]) ? 1 : 0;
            }
        }
        return answered >= thresholds.duplicate().leastAnswers()
                && 100 * equal >= thresholds.duplicate().percent() * answered;
    }

    /** The code of one column, what is ticked in several; empty without a valid answer. */
    private static String answer(Question question, int[] codes) {
        if (columns(question).allMatch(column -> Missing.is(codes[column]))) {
            return "";
        }
        return question.columns().length == 1
                ? Integer.toString(codes[question.columns()[0]])
                : columns(question)
                        .mapToObj(column -> codes[column] == 1 ? "1" : "0")
                        .collect(Collectors.joining());
    }

    private void byDays() {
        eligible.stream()
                .filter(one -> one.interviewer() != null && Checks.isLive(one.mode()))
                .collect(Collectors.groupingBy(one -> List.of(one.interviewer(), one.startedOn())))
                .values()
                .stream()
                .filter(day -> day.size() > thresholds.interviewer().mostPerDay())
                .forEach(day -> day.forEach(one -> flag(one, Flag.IV_GAP, true)));
    }

    List<InterviewId> interviews() {
        return eligible.stream().map(SentCase::id).toList();
    }

    List<QualityReport.Ended> outcomes() {
        var counts = new HashMap<QualityReport.Ended, Integer>();
        all.forEach(one ->
                counts.merge(new QualityReport.Ended(one.country(), one.mode(), outcome(one), 0), 1, Integer::sum));
        var ended = new ArrayList<QualityReport.Ended>();
        counts.forEach(
                (key, count) -> ended.add(new QualityReport.Ended(key.country(), key.mode(), key.outcome(), count)));
        return ended;
    }

    private Outcome outcome(SentCase one) {
        var disposition = thresholds.disposition();
        if (one.excluded()) {
            return Outcome.EXCLUDED;
        }
        if (isAskedAndNot1(one, disposition.consent())) {
            return Outcome.REFUSAL;
        }
        if (isAskedAndNot1(one, disposition.eligible())) {
            return Outcome.NOT_ELIGIBLE;
        }
        var core = layout.questions().stream()
                .filter(question -> question.core() && question.isAsked(one.codes()))
                .toList();
        var answered = core.stream()
                .filter(question -> question.isAnswered(one.codes()))
                .count();
        var percent = core.isEmpty() ? 100 : 100 * answered / core.size();
        if (disposition.sentIsComplete() || percent >= disposition.completePercent()) {
            return Outcome.COMPLETE;
        }
        return percent >= disposition.partialPercent() ? Outcome.PARTIAL : Outcome.BREAK_OFF;
    }

    private boolean isAskedAndNot1(SentCase one, String variable) {
        var column = layout.column(variable);
        return column >= 0 && one.codes()[column] != 1;
    }

    WithAndWithout withAndWithout(String variable, Set<CountryCode> countries, Set<Flag> some) {
        var all = new TreeMap<Integer, Integer>();
        var counted = new TreeMap<Integer, Integer>();
        var unflagged = new TreeMap<Integer, Integer>();
        for (var one : eligible) {
            var code = one.codes()[layout.column(variable)];
            if (code >= 0 && countries.contains(one.country())) {
                all.merge(code, 1, Integer::sum);
                if (!one.excluded()) {
                    counted.merge(code, 1, Integer::sum);
                    if (flags.get(one.id()).stream().noneMatch(some::contains)) {
                        unflagged.merge(code, 1, Integer::sum);
                    }
                }
            }
        }
        return WithAndWithout.of(all, counted, unflagged);
    }

    int flagged(CountryCode country, Flag flag) {
        return (int) eligible.stream()
                .filter(one -> !one.excluded()
                        && one.country().equals(country)
                        && flags.get(one.id()).contains(flag))
                .count();
    }
}
