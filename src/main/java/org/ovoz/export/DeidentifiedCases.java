package org.ovoz.export;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ovoz.interview.CodedInterview;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.Cases;
import org.ovoz.tabulation.ShuffledCases;

/**
 * Cases as outsiders may have them. They come from the coded columns in memory, where no text is, in an order drawn by
 * lot, and the variables by which people are recognised are k-anonymous.
 */
final class DeidentifiedCases implements CaseStream {

    private static final String COUNTRY = "country";
    private static final List<String> RECOGNISED_BY = List.of(COUNTRY, "occupation", "gender", "channel");
    private static final InterviewId NOBODY = new InterviewId(new UUID(0, 0));

    /** The columns that this stream adds in front: the number of the row and the month. */
    private static final int OWN = 2;

    private final Cases cases;
    private final SecureRandom random = new SecureRandom();
    private final int[] from;
    private final int[] recognised;
    private final int[] recognisedAt;
    private final Anonymity anonymity;
    private final int size;

    /**
     * @param codebook of the de-identified file
     */
    DeidentifiedCases(Cases cases, Codebook codebook, int k) {
        this.cases = cases;
        var names = cases.snapshot().variables().stream().map(Variable::name).toList();
        var columns = codebook.codedNames();
        var told = columns.subList(OWN, columns.size());
        from = told.stream().mapToInt(names::indexOf).toArray();
        recognisedAt = recognisable(told).stream().mapToInt(told::indexOf).toArray();
        recognised = recognisable(told).stream().mapToInt(names::indexOf).toArray();
        var cells = new HashMap<List<Integer>, Integer>();
        ShuffledCases.forEach(cases, random, (_, codes) -> cells.merge(cell(codes), 1, Integer::sum));
        anonymity = Anonymity.of(cells, k);
        size = cells.entrySet().stream()
                .filter(entry -> anonymity.released(entry.getKey()).isPresent())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The variables whose combinations are made k-anonymous. */
    static List<String> recognisable(Questionnaire questionnaire) {
        return recognisable(questionnaire.variables().stream()
                .filter(variable -> !variable.sensitive())
                .map(Variable::name)
                .toList());
    }

    private static List<String> recognisable(List<String> names) {
        return RECOGNISED_BY.stream().filter(names::contains).toList();
    }

    /** How many cases are told. */
    int size() {
        return size;
    }

    /** How many are left out, because their country has too few. */
    int leftOut() {
        return cases.size() - size;
    }

    @Override
    public void forEach(Consumer<CodedInterview> consumer) {
        var row = new AtomicInteger();
        ShuffledCases.forEach(
                cases,
                random,
                (day, codes) -> anonymity
                        .released(cell(codes))
                        .ifPresent(cell -> consumer.accept(told(row.incrementAndGet(), day, codes, cell))));
    }

    private CodedInterview told(int row, LocalDate day, int[] codes, List<Integer> cell) {
        var told = new int[OWN + from.length];
        told[0] = row;
        told[1] = day.getYear() * 100 + day.getMonthValue();
        for (int i = 0; i < from.length; i++) {
            told[OWN + i] = codes[from[i]];
        }
        for (int i = 0; i < recognisedAt.length; i++) {
            told[OWN + recognisedAt[i]] = cell.get(i);
        }
        return new CodedInterview(NOBODY, told, Map.of(), day.withDayOfMonth(1), 0);
    }

    private List<Integer> cell(int[] codes) {
        var cell = new ArrayList<Integer>(recognised.length);
        for (var column : recognised) {
            cell.add(codes[column]);
        }
        return List.copyOf(cell);
    }
}
