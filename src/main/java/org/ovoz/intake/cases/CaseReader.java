package org.ovoz.intake.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.Plan;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.Problems;
import org.ovoz.intake.mapping.Coding;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.CellText;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Validity;

/** Reads a row of a file as an interview: its codes, texts, day and length. */
final class CaseReader {

    private static final int LONGEST_INTERVIEW = 7 * 24 * 3600;

    private final Plan plan;
    private final Problems problems;
    private final LocalDate today;
    private final CaseRoute routes;

    CaseReader(Targets targets, Plan plan, Problems problems, LocalDate today) {
        this.plan = plan;
        this.problems = problems;
        this.today = today;
        this.routes = new CaseRoute(targets, plan, problems);
    }

    /** The answers of a row; empty if it is left out, or something is wrong that the problems tell. */
    Optional<ReadCase> read(int row) {
        var codes = new LinkedHashMap<String, Integer>();
        var explicit = new HashMap<String, Integer>();
        var texts = new LinkedHashMap<String, String>();
        var isRight = codes(row, codes, explicit) & texts(row, texts);
        // Whoever was asked and gave no answer was interviewed; nothing but "not asked" is no interview.
        if (isRight
                && texts.isEmpty()
                && codes.keySet().stream().allMatch(plan::isFact)
                && !explicit.containsValue(Missing.NO_ANSWER.code())) {
            problems.add(Kind.EMPTY_ROW, row);
            return Optional.empty();
        }
        var day = day(row);
        if (day == null) {
            problems.add(Kind.NO_DAY, row);
        }
        if (!facts(codes, row)) {
            return Optional.empty();
        }
        return routes.of(row, codes, explicit, texts, isRight && day != null)
                .map(routed ->
                        new ReadCase(row, routed.codes(), routed.texts(), day == null ? today : day, seconds(row)));
    }

    /** The codes of a row; what is no answer at all stands apart. False if a value is unknown. */
    private boolean codes(int row, Map<String, Integer> codes, Map<String, Integer> explicit) {
        var isRight = true;
        for (var name : plan.coded()) {
            var code = plan.code(name, row);
            if (code == Coding.UNKNOWN) {
                var coding = plan.codings().get(name);
                problems.add(
                        Kind.UNKNOWN_VALUE,
                        coding.column(),
                        row,
                        coding.proposal(coding.column().value(row)));
                isRight = false;
            } else if (code == Missing.NOT_ASKED.code()
                    || code == Missing.NOT_REACHED.code()
                    || code == Missing.NO_ANSWER.code()) {
                explicit.put(name, code);
            } else if (code != Mapping.BLANK) {
                codes.put(name, code);
            }
        }
        return isRight;
    }

    /** The typed texts of a row. False if one is too long. */
    private boolean texts(int row, Map<String, String> texts) {
        var isRight = true;
        for (var text : plan.texts()) {
            var value = text.column().value(row);
            var clean = value == null ? "" : Validity.normalise(CellText.original(value));
            if (clean.codePointCount(0, clean.length()) > text.maxLength()) {
                problems.add(Kind.TOO_LONG, text.column(), row, Optional.empty());
                isRight = false;
            } else if (!clean.isEmpty()) {
                texts.put(text.variable().name(), clean);
            }
        }
        return isRight;
    }

    private boolean facts(Map<String, Integer> codes, int row) {
        var isRight = true;
        for (var fact : Map.of(
                        Mapping.COUNTRY,
                        Kind.NO_COUNTRY,
                        Mapping.MODE,
                        Kind.NO_MODE,
                        Mapping.LANGUAGE,
                        Kind.NO_LANGUAGE)
                .entrySet()) {
            if (!codes.containsKey(fact.getKey()) && plan.code(fact.getKey(), row) != Coding.UNKNOWN) {
                problems.add(fact.getValue(), row);
            }
            isRight &= codes.containsKey(fact.getKey());
        }
        return isRight;
    }

    private @Nullable LocalDate day(int row) {
        var column = plan.day();
        var text = column.isPresent() && column.get().value(row) != null
                ? column.get().value(row)
                : plan.mapping().fixed().getOrDefault(Mapping.DAY, "");
        return Days.read(text, today).orElse(null);
    }

    private int seconds(int row) {
        var text = plan.seconds().map(column -> column.value(row)).orElse(null);
        return text != null && text.matches("\\d{1,7}") ? Math.min(Integer.parseInt(text), LONGEST_INTERVIEW) : 0;
    }
}
