package org.ovoz.intake.mapping;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.Likeness;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Meaning.Basis;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Variable;

/**
 * Finds out what the values of a column mean: what the file declares missing first, then labels, numbers last (decision
 * 0015). Codes of our own exports are ours.
 */
final class Meanings {

    private final Column column;
    private final Variable variable;
    private final Targets targets;
    private final Map<String, Integer> decided;
    private final ValueLabels labels;
    private final boolean isOurs;
    private final boolean isNamed;
    private final boolean hasOtherNumbers;

    Meanings(SourceFile file, Column column, Variable variable, Mapping mapping, Targets targets) {
        this.column = column;
        this.variable = variable;
        this.targets = targets;
        this.decided = mapping.codes().getOrDefault(column.key(), Map.of());
        this.labels = new ValueLabels(variable, targets);
        this.isOurs = file.isOurs();
        this.isNamed =
                file.kind() == SourceFile.Kind.CSV && column.name().strip().equalsIgnoreCase(variable.name());
        this.hasOtherNumbers = column.labels().entrySet().stream().anyMatch(this::isOtherNumber);
    }

    Meaning of(String value) {
        var code = decided.get(value);
        if (code != null) {
            return new Meaning(code, Basis.DECIDED);
        }
        var label = column.labels().get(value);
        if (column.missing().contains(value)) {
            return declared(value, label);
        }
        var reason = label == null ? Optional.<Meaning>empty() : reason(label);
        if (reason.isPresent()) {
            return reason.get();
        }
        if (isCounted(value)) {
            return new Meaning(isSame(column.counted(), value) ? 1 : 0, Basis.CERTAIN);
        }
        return label == null || isSame(label, value) ? unlabelled(value) : labelled(value, label);
    }

    /** The code whose label is most like a value that cannot be understood. */
    Optional<Integer> nearest(String value) {
        return labels.nearest(column.labels().getOrDefault(value, value));
    }

    /** A value that the file declares missing never becomes an answer, whatever its number. */
    private Meaning declared(String value, @Nullable String label) {
        if (!variable.canBeMissing()) {
            return Meaning.UNKNOWN;
        }
        var number = number(value);
        if (isOurs && number != null && Missing.is(number) && targets.accepts(variable, number)) {
            return new Meaning(number, Basis.CERTAIN);
        }
        if (label == null) {
            return unclear();
        }
        var own = labels.missing(label);
        if (own != null) {
            return new Meaning(own, Basis.CERTAIN);
        }
        return MissingWords.declared(label).map(this::offered).orElseGet(Meanings::unclear);
    }

    /** A reason that the question does not offer is no answer; what did not apply was not asked. */
    private Meaning offered(Missing reason) {
        if (targets.accepts(variable, reason.code())) {
            return new Meaning(reason.code(), Basis.CERTAIN);
        }
        return reason == Missing.DOES_NOT_APPLY ? new Meaning(Missing.NOT_ASKED.code(), Basis.MISSING) : unclear();
    }

    private static Meaning unclear() {
        return new Meaning(Missing.NO_ANSWER.code(), Basis.MISSING);
    }

    /** Why an answer is missing by a label alone, for certain if it is one of ours; labels of answers prevail. */
    private Optional<Meaning> reason(String label) {
        var own = labels.code(label);
        if (variable.kind() == Variable.Kind.CASE || own != null) {
            return Optional.ofNullable(own).filter(Missing::is).map(code -> new Meaning(code, Basis.CERTAIN));
        }
        return MissingWords.undeclared(label)
                .map(this::offered)
                .map(proposed -> new Meaning(proposed.code(), Basis.MISSING));
    }

    private boolean isCounted(String value) {
        return variable.kind() == Variable.Kind.TICK && column.counted() != null && !isNegative(value);
    }

    private static boolean isNegative(String value) {
        var number = number(value);
        return number != null && number < 0;
    }

    private Meaning labelled(String value, String label) {
        var number = number(value);
        var byLabel = labels.code(label, number);
        if (byLabel != null) {
            return new Meaning(byLabel, Basis.CERTAIN);
        }
        if (number == null || isNegative(value)) {
            return isNegative(value) && variable.kind() != Variable.Kind.CASE ? unclear() : Meaning.UNKNOWN;
        }
        if (variable.kind() == Variable.Kind.NUMBER || variable.kind() == Variable.Kind.TICK) {
            return targets.accepts(variable, number) ? new Meaning(number, Basis.NUMBER) : Meaning.UNKNOWN;
        }
        // A label that nobody understands says something else than the number as likely as the same.
        return !hasOtherNumbers && labels.nearest(label).filter(number::equals).isPresent()
                ? new Meaning(number, Basis.ALIKE)
                : Meaning.UNKNOWN;
    }

    private Meaning unlabelled(String value) {
        var number = number(value);
        if (number != null && isNegative(value) && !isOurs) {
            return variable.kind() == Variable.Kind.CASE ? Meaning.UNKNOWN : unclear();
        }
        if (number != null && !hasOtherNumbers && targets.accepts(variable, number)) {
            return new Meaning(number, basis());
        }
        var byText = labels.code(value);
        if (byText != null) {
            return new Meaning(byText, Basis.CERTAIN);
        }
        if (isChoiceOfItsOwn(value)) {
            return new Meaning(1, Basis.CERTAIN);
        }
        return reason(value).orElse(Meaning.UNKNOWN);
    }

    /** Numbers are answers to a question for a number, and 1 and 0 are ticks everywhere. */
    private Basis basis() {
        if (isOurs || variable.kind() == Variable.Kind.NUMBER || variable.kind() == Variable.Kind.TICK) {
            return Basis.CERTAIN;
        }
        return isNamed ? Basis.NAMED_NUMBER : Basis.NUMBER;
    }

    /** Whether a label shows that the numbers of this column are other numbers than ours. */
    private boolean isOtherNumber(Map.Entry<String, String> entry) {
        var number = number(entry.getKey());
        var byLabel = labels.code(entry.getValue(), number);
        return number != null && number >= 0 && byLabel != null && byLabel >= 0 && !byLabel.equals(number);
    }

    /** Survey services write the choice, or its number, into the column of a choice, and nothing where it is not ticked. */
    private boolean isChoiceOfItsOwn(String value) {
        return variable.kind() == Variable.Kind.TICK
                && column.values().size() == 1
                && !column.choice().isEmpty()
                && !value.equals("0");
    }

    /** A label that only repeats the value says nothing. */
    private static boolean isSame(@Nullable String one, String other) {
        return one != null && Likeness.normal(one).equals(Likeness.normal(other));
    }

    private static @Nullable Integer number(String value) {
        return value.matches("[-−]?\\d{1,9}(\\.0+)?")
                ? (Integer) Integer.parseInt(value.replace('−', '-').replaceAll("\\..*", ""))
                : null;
    }
}
