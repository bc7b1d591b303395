package org.ovoz.export.deidentified;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovoz.export.ExportRefused;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.store.MadeFiles;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Selection;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Decides whether and how a file for outsiders can be made. A file with one to k − 1 interviews more of a country than the
 * one before would tell who they are, so it has to wait, as published results do.
 */
@Component
public class Deidentifying {

    private final Definitions definitions;
    private final ResultsPlan plan;
    private final MadeFiles files;

    /** The last one, which is asked for again when the page has shown it and the file is made. */
    private volatile SoftReference<Kept> kept = new SoftReference<>(null);

    private record Kept(
            WaveId wave,
            Set<CountryCode> countries,
            Selection selection,
            int k,
            long revision,
            Deidentification deidentification) {

        private boolean isOf(ExportRequest request, int wanted, Cases cases) {
            return wave.equals(request.wave())
                    && countries.equals(request.countries())
                    && selection.equals(request.selection())
                    && k == wanted
                    && revision == cases.snapshot().revision();
        }
    }

    Deidentifying(Definitions definitions, ResultsPlan plan, MadeFiles files) {
        this.definitions = definitions;
        this.plan = plan;
        this.files = files;
    }

    /**
     * What would be told of these cases.
     *
     * @throws ExportRefused if nothing may be
     */
    public Deidentification of(ExportRequest request, int k, Cases cases) {
        var questionnaire = definitions.questionnaire(request.wave());
        if (questionnaire.variables().stream()
                .filter(Variable::sensitive)
                .anyMatch(variable -> request.selection().codes().containsKey(variable.name()))) {
            throw new ExportRefused(ExportRefused.Reason.SENSITIVE_FILTER);
        }
        @Nullable Kept last = kept.get();
        var deidentification = last != null && last.isOf(request, k, cases)
                ? last.deidentification()
                : new Deidentification(cases, questionnaire, plan.of(request.wave()), k);
        if (deidentification.size() == 0) {
            throw new ExportRefused(ExportRefused.Reason.TOO_FEW);
        }
        kept = new SoftReference<>(new Kept(
                request.wave(),
                request.countries(),
                request.selection(),
                k,
                cases.snapshot().revision(),
                deidentification));
        return deidentification;
    }

    /**
     * Whether enough interviews are new since the file before.
     *
     * @throws ExportRefused if they are not
     */
    public void requireBatch(ExportRequest request, int k, Cases cases) {
        var before = files.cases(request.wave(), filter(request.selection()));
        var least = Math.max(k, plan.threshold());
        numbers(request, k, cases).forEach((country, number) -> {
            var more = number - before.getOrDefault(country, 0);
            if (more > 0 && more < least) {
                throw new ExportRefused(ExportRefused.Reason.TOO_SOON);
            }
        });
    }

    /** Remembers that a file is made of these cases. */
    public void made(ExportRequest request, int k, Cases cases) {
        files.made(request.wave(), filter(request.selection()), numbers(request, k, cases));
    }

    /** By country how many cases are told; none where they are too few. */
    private static Map<CountryCode, Integer> numbers(ExportRequest request, int k, Cases cases) {
        var numbers = new HashMap<CountryCode, Integer>();
        request.countries().forEach(country -> {
            var number = cases.size(country);
            numbers.put(country, number < k ? 0 : number);
        });
        return numbers;
    }

    private static String filter(Selection selection) {
        var sorted = new TreeMap<String, Set<Integer>>();
        selection.codes().forEach((variable, codes) -> sorted.put(variable, new TreeSet<>(codes)));
        var text = sorted + " " + selection.from() + " " + selection.to();
        return DigestUtils.md5DigestAsHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
