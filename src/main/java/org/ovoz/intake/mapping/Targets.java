package org.ovoz.intake.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;

/** What a column can become in a wave: its variables, and the day and length of the interview. */
public final class Targets {

    /** Case facts that a file decides; the wave is the one that is imported into, and practice is never imported. */
    private static final Set<String> FACTS =
            Set.of(Mapping.COUNTRY, Mapping.MODE, Mapping.LANGUAGE, Mapping.SYNTHETIC, Mapping.CHANNEL);

    private final Questionnaire questionnaire;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();

    public Targets(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.variables().stream()
                .filter(variable -> variable.kind() != Variable.Kind.CASE || FACTS.contains(variable.name()))
                .forEach(variable -> variables.put(variable.name(), variable));
        questionnaire.items().forEach(item -> items.put(item.id(), item));
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** In the order of the questionnaire. */
    public List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    public boolean has(String target) {
        return target.equals(Mapping.DAY) || target.equals(Mapping.SECONDS) || variables.containsKey(target);
    }

    public Optional<Variable> variable(String target) {
        return Optional.ofNullable(variables.get(target));
    }

    /** The item that a variable belongs to; empty for a case fact. */
    public Optional<Item> item(Variable variable) {
        return Optional.ofNullable(items.get(variable.item()));
    }

    /** Items that an interview cannot do without: consent and eligibility. */
    public List<Variable> required() {
        return variables.values().stream()
                .filter(variable -> variable.kind() == Variable.Kind.SINGLE
                        && item(variable)
                                .filter(item -> item.facts().required())
                                .isPresent())
                .toList();
    }

    /** Whether a variable can have a code, missing codes included. */
    public boolean accepts(String target, int code) {
        return variable(target).filter(variable -> accepts(variable, code)).isPresent();
    }

    boolean accepts(Variable variable, int code) {
        if (Missing.is(code)) {
            // A file of this program says −1 where nobody came by a link.
            return variable.name().equals(Mapping.CHANNEL) && code == Missing.NOT_ASKED.code()
                    || variable.kind() != Variable.Kind.CASE
                            && (code == Missing.NOT_ASKED.code()
                                    || code == Missing.NOT_REACHED.code()
                                    || code == Missing.NO_ANSWER.code()
                                    || variable.missing().stream().anyMatch(missing -> missing.code() == code));
        }
        return switch (variable.kind()) {
            case SINGLE, RATING, CASE -> variable.values().stream().anyMatch(option -> option.code() == code);
            case TICK -> code <= 1;
            case NUMBER ->
                item(variable).orElseThrow() instanceof Item.NumberItem number
                        && number.min() <= code
                        && code <= number.max();
            case TEXT -> false;
        };
    }
}
