package org.ovoz.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.ovoz.demonstration.DemonstrationData;
import org.ovoz.export.deidentified.Deidentification;
import org.ovoz.export.deidentified.DeidentifiedCases;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.tabulation.columns.Selection;

/** A wave with its respondents, and the file of it that outsiders get. */
public final class Outsiders {

    public final Questionnaire questionnaire;
    public final List<Variable> variables;
    public final List<Map<String, Integer>> respondents = new ArrayList<>();
    public final Deidentification told;
    private final Columns columns;

    private Outsiders(
            Questionnaire questionnaire,
            List<Variable> variables,
            List<Answers> answers,
            List<LocalDate> days,
            List<ResultsPlan.Published> plan,
            int k) {
        this.questionnaire = questionnaire;
        this.variables = variables.stream().filter(Variable::isCoded).toList();
        columns = new Columns(this.variables);
        columns.change(editor -> {
            for (int i = 0; i < answers.size(); i++) {
                var coded = Route.of(questionnaire, answers.get(i)).coded(variables);
                var day = days.get(i);
                var codes = coded.values().stream().mapToInt(Integer::intValue).toArray();
                editor.put(new UUID(i, i), (int) day.toEpochDay(), codes);
                var known = new HashMap<>(coded);
                known.put(Codebook.COMPLETED_IN, day.getYear() * 100 + day.getMonthValue());
                respondents.add(known);
            }
        });
        told = new Deidentification(columns.snapshot().all(), questionnaire, plan, k);
    }

    /** The demonstration of 2018. */
    public static Outsiders of2018(Definitions definitions, ResultsPlan plan, int k) {
        var wave = DemonstrationData.WAVE;
        var questionnaire = definitions.questionnaire(wave);
        var cases = DemonstrationData.cases();
        return new Outsiders(
                questionnaire,
                questionnaire.variables(),
                cases.stream().map(one -> Answers.of(one.codes(), Map.of())).toList(),
                cases.stream().map(one -> one.completedOn()).toList(),
                plan.of(wave),
                k);
    }

    /** People who answer at random; other items than the file's own are identifying or sensitive if wanted. */
    public static Outsiders random(Questionnaire questionnaire, Random random, int size, int k, boolean redrawn) {
        var role = new HashMap<String, Integer>();
        questionnaire.items().forEach(item -> role.put(item.id(), random.nextInt(4)));
        var variables = questionnaire.variables().stream()
                .map(variable -> redrawn && variable.kind() != Variable.Kind.CASE && variable.isCoded()
                        ? with(variable, role.get(variable.item()))
                        : variable)
                .toList();
        var answers = new ArrayList<Answers>();
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < size; i++) {
            answers.add(answers(questionnaire, random));
            days.add(LocalDate.of(2026, 1, 1).plusDays((long) (200 * Math.pow(random.nextDouble(), 2))));
        }
        return new Outsiders(questionnaire, variables, answers, days, List.of(), k);
    }

    private static Variable with(Variable variable, int role) {
        return new Variable(
                variable.name(),
                variable.kind(),
                variable.item(),
                variable.label(),
                variable.values(),
                variable.missing(),
                variable.level(),
                variable.askedIn(),
                role == 2,
                role == 1);
    }

    private static Answers answers(Questionnaire questionnaire, Random random) {
        var answers = Answers.NONE;
        for (var fact : questionnaire.caseFacts()) {
            var codes = fact.values().stream().map(option -> option.code()).toList();
            answers = answers.with(fact.name(), codes.get((int) (codes.size() * Math.pow(random.nextDouble(), 2))));
        }
        var done = new HashSet<String>();
        while (true) {
            var route = Route.of(questionnaire, answers);
            var next =
                    route.items().filter(shown -> done.add(shown.item().id())).findFirst();
            if (next.isEmpty()) {
                return answers;
            }
            for (var variable : next.get().variables(answers).toList()) {
                var code = code(next.get(), variable, random);
                if (code.isPresent()) {
                    answers = answers.with(variable, code.get());
                }
            }
        }
    }

    private static Optional<Integer> code(Route.ShownItem shown, String variable, Random random) {
        if (shown.item().facts().required()) {
            return Optional.of(1);
        }
        if (random.nextInt(12) == 0) {
            return Optional.empty();
        }
        var skewed = Math.pow(random.nextDouble(), 2);
        return switch (shown.item()) {
            case Item.SingleChoice _ ->
                variable.equals(shown.item().id())
                        ? Optional.of(shown.options()
                                .get((int) (shown.options().size() * skewed))
                                .code())
                        : Optional.empty();
            case Item.MultipleChoice choice ->
                choice.options().stream().map(choice::variable).anyMatch(variable::equals)
                        ? Optional.of(random.nextInt(3) == 0 ? 1 : 0)
                        : Optional.empty();
            case Item.Grid grid ->
                grid.rows().stream().anyMatch(row -> row.variable().equals(variable))
                        ? Optional.of(grid.scale()
                                .get((int) (grid.scale().size() * skewed))
                                .code())
                        : Optional.empty();
            case Item.NumberItem number -> Optional.of(number.min() + (int) ((number.max() - number.min()) * skewed));
            case Item.TextItem _, Item.Information _ -> Optional.empty();
        };
    }

    /** Identifying variables, the country and the month included. */
    public List<String> keys() {
        var keys = new ArrayList<>(List.of("country"));
        keys.addAll(told.recodings().keySet());
        return keys;
    }

    public Codebook codebook() {
        return Codebook.deidentified(questionnaire, new Language("en"), ExportTest.KEYS, told);
    }

    /** The rows of the file by column. */
    public List<Map<String, Integer>> rows() {
        var names = codebook().codedNames();
        var rows = new ArrayList<Map<String, Integer>>();
        new DeidentifiedCases(told).forEach(interview -> {
            var row = new HashMap<String, Integer>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), interview.codes()[i]);
            }
            rows.add(row);
        });
        return rows;
    }

    /** The download in a format. */
    public byte[] file(Study study, WaveId wave, Format format) throws IOException {
        var request = new ExportRequest(
                wave,
                Set.copyOf(study.countryCodes()),
                format,
                new Language("en"),
                false,
                Selection.ALL,
                new DisclosureLevel.Deidentified(5));
        var export = new Export(
                request,
                study,
                questionnaire,
                codebook(),
                new DeidentifiedCases(told),
                LocalDateTime.of(2026, 11, 29, 12, 0),
                Optional.of(told),
                ExportTest.KEYS,
                new ExportProgress(0));
        var out = new ByteArrayOutputStream();
        new ExportFiles(export).data(out);
        return out.toByteArray();
    }
}
