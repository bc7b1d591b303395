package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Row;
import org.ovoz.tabulation.comparison.Comparability;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Subject;

/** Puts into words what stands against a comparison of countries or waves. */
final class Guard {

    private final AnalysisContext context;
    private final ResultWording words;

    /** What the countries are asked: the row, or where the countries are the row, the column. */
    private final Subject compared;

    Guard(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
        var column = context.column();
        this.compared = column != null && context.row().name().equals(Analysis.COUNTRY) ? column : context.row();
    }

    /** The rows of a result, the first and the further ones. */
    static List<Subject> rows(AnalysisContext context) {
        return Stream.concat(Stream.of(context.row().name()), context.analysis().layout().more().stream())
                .flatMap(name -> Subject.of(context.questionnaire(), name).stream())
                .toList();
    }

    /** The tables of a comparison, or why there are none. */
    List<ResultTable> tables(boolean nobody, Supplier<List<ResultTable>> tables) {
        var caption = context.caption();
        return refusal()
                .or(() -> nobody ? Optional.of(words.word("nobody")) : Optional.empty())
                .map(why -> List.of(ResultTable.refusal(caption, why)))
                .orElseGet(tables);
    }

    /** Why countries cannot be compared at all; empty when they can, or are not compared. */
    private Optional<String> refusal() {
        if (!comparesCountries()) {
            return Optional.empty();
        }
        return asked().size() < 2 && context.countries().size() > 1
                ? Optional.of(words.word("guard.tooFew"))
                : refusalOfSources();
    }

    /** What is derived of several is compared only where all of them were asked; empty where it can be. */
    Optional<String> refusalOfSources() {
        if (!comparesCountries()
                || context.questionnaire().derived(compared.name()).isEmpty()) {
            return Optional.empty();
        }
        return Comparability.across(context.questionnaire(), compared.name(), asked()).findings().stream()
                .filter(finding -> finding.reason().refuses())
                .findFirst()
                .map(finding -> words.word("guard.derived", names(finding.countries())));
    }

    /** What a reader of the comparison must know: who is left out, which answers not everybody was offered. */
    List<String> warnings() {
        if (!comparesCountries()) {
            return pools() ? List.of(words.word("guard.pooled")) : List.of();
        }
        var warnings = new ArrayList<String>();
        var others = context.countries().stream()
                .filter(country -> !asked().contains(country))
                .toList();
        if (!others.isEmpty()) {
            warnings.add(words.word("guard.leftOut", names(others)));
        }
        var findings = new LinkedHashSet<Comparability.Finding>();
        for (var variable : variables(compared)) {
            findings.addAll(Comparability.across(context.questionnaire(), variable, asked())
                    .findings());
        }
        findings.forEach(finding -> warnings.add(
                finding.reason() == Comparability.Reason.NOT_ASKED
                        ? words.tables().word("guard.someRows")
                        : inWords(finding, compared)));
        return List.copyOf(new LinkedHashSet<>(warnings));
    }

    /** Whether countries stand beside or below each other in one table: as columns, over the columns, or as rows. */
    private boolean comparesCountries() {
        var layout = context.analysis().layout();
        return context.analysis().column().equals(Analysis.COUNTRY)
                || layout.isNested() && layout.layer().equals(Analysis.COUNTRY)
                || context.column() != null && context.row().name().equals(Analysis.COUNTRY);
    }

    private List<CountryCode> asked() {
        return context.countries().stream().filter(compared::isAskedIn).toList();
    }

    private boolean pools() {
        return context.column() != null && context.asked().size() > 1;
    }

    /** A finding as a sentence. */
    String inWords(Comparability.Finding finding, Subject subject) {
        var where = names(finding.countries());
        var options = labels(subject, finding);
        return switch (finding.reason()) {
            case NOT_ASKED -> words.word(where.isEmpty() ? "guard.notAsked" : "guard.notAskedIn", where);
            case OTHER_TYPE -> words.word("guard.otherType");
            case OTHER_OPTIONS -> words.word("guard.otherOptions", options);
            case OPTIONS_IN_SOME_COUNTRIES -> words.tables().word("guard.someOptions", options);
            case OTHER_OPTIONS_BESIDE -> words.word("guard.besideOptions", options);
            case COUNTRY_WORDING -> words.tables().word("guard.countryWording", where);
            case NEW_WORDING -> words.word("guard.newWording");
        };
    }

    private String names(Collection<CountryCode> countries) {
        return countries.stream().sorted().map(words::country).collect(Collectors.joining(", "));
    }

    private String labels(Subject subject, Comparability.Finding finding) {
        return finding.codes().stream()
                .sorted()
                .map(code -> label(subject, code))
                .collect(Collectors.joining("; "));
    }

    private String label(Subject subject, int code) {
        var options = switch (subject.item()) {
            case Item.SingleChoice choice -> choice.options();
            case Item.MultipleChoice choice -> choice.options();
            case Item.Grid grid -> grid.scale();
            case null, default -> ofSources(subject.name());
        };
        return options.stream()
                .filter(option -> option.code() == code)
                .map(option -> words.label(option.label()))
                .findFirst()
                .orElse(Integer.toString(code));
    }

    /** The answers of what a derived variable is made of. */
    private List<Option> ofSources(String name) {
        return context.questionnaire()
                .derived(name)
                .map(derived -> derived.derivation().reads().toList())
                .map(sources -> context.questionnaire().variables().stream()
                        .filter(variable -> sources.contains(variable.name()))
                        .flatMap(variable -> variable.values().stream())
                        .toList())
                .orElse(List.of());
    }

    /** The variables of a subject; all questions are guarded one by one. */
    static List<String> variables(Subject subject) {
        return switch (subject.item()) {
            case Item.MultipleChoice choice
            when subject.kind() == Subject.Kind.MULTIPLE ->
                choice.options().stream().map(choice::variable).toList();
            case Item.Grid grid
            when subject.kind() == Subject.Kind.GRID ->
                grid.rows().stream().map(Row::variable).toList();
            case null, default -> subject.kind() == Subject.Kind.ALL ? List.of() : List.of(subject.name());
        };
    }
}
