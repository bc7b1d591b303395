package org.ovoz.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Coding;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Validity;
import org.ovoz.questionnaire.Variable;

/** A mapping made ready for reading rows: which column is which variable, and what its values become. */
public final class Plan {

    /** A typed text. */
    public record TextColumn(Column column, Variable variable, int maxLength) {}

    /** An option or row whose text of "other" may stand alone in a file. */
    public record Specified(Item item, String text, String variable, int code) {}

    private final Targets targets;
    private final Mapping mapping;
    private final Map<String, Coding> codings = new LinkedHashMap<>();
    private final List<TextColumn> texts = new ArrayList<>();
    private final List<Specified> specified = new ArrayList<>();
    private final Map<String, Integer> fixed = new HashMap<>();
    private final Set<String> coded = new LinkedHashSet<>();
    private @Nullable Column day;
    private @Nullable Column seconds;

    public Plan(SourceFile file, Mapping mapping, Targets targets) {
        this.targets = targets;
        this.mapping = mapping;
        for (var column : file.columns()) {
            mapping.target(column.key()).ifPresent(target -> add(file, column, target));
        }
        mapping.fixed().forEach((variable, value) -> {
            if (value.matches("\\d{1,9}") && targets.accepts(variable, Integer.parseInt(value))) {
                fixed.put(variable, Integer.parseInt(value));
            }
        });
        coded.addAll(codings.keySet());
        coded.addAll(fixed.keySet());
        targets.questionnaire().items().forEach(this::addSpecified);
    }

    private void add(SourceFile file, Column column, String target) {
        switch (target) {
            case Mapping.DAY -> day = column;
            case Mapping.SECONDS -> seconds = column;
            default ->
                targets.variable(target).ifPresent(variable -> {
                    if (variable.kind() == Variable.Kind.TEXT) {
                        var length = targets.item(variable)
                                .flatMap(item -> Validity.maxLength(item, variable.name()))
                                .orElseThrow();
                        texts.add(new TextColumn(column, variable, length));
                    } else {
                        codings.put(target, new Coding(file, column, variable, mapping, targets));
                    }
                });
        }
    }

    private void addSpecified(Item item) {
        switch (item) {
            case Item.SingleChoice choice ->
                choice.options().forEach(option -> addSpecified(choice, option, choice.id(), option.code()));
            case Item.MultipleChoice choice ->
                choice.options().forEach(option -> addSpecified(choice, option, choice.variable(option), 1));
            case Item.Grid _, Item.Information _, Item.NumberItem _, Item.TextItem _ -> {}
        }
    }

    private void addSpecified(Item item, Option option, String variable, int code) {
        if (option.specify() != null) {
            specified.add(new Specified(item, option.specify().variable(), variable, code));
        }
    }

    public Mapping mapping() {
        return mapping;
    }

    public Map<String, Coding> codings() {
        return codings;
    }

    public List<TextColumn> texts() {
        return texts;
    }

    public List<Specified> specified() {
        return specified;
    }

    public Optional<Column> day() {
        return Optional.ofNullable(day);
    }

    public Optional<Column> seconds() {
        return Optional.ofNullable(seconds);
    }

    /** Whether anything of an item comes from the file. */
    public boolean has(Item item) {
        return item.variables().anyMatch(this::has);
    }

    public boolean has(String variable) {
        return coded.contains(variable);
    }

    /** The code of a variable in a row, {@link Mapping#BLANK} or {@link Coding#UNKNOWN}. */
    public int code(String variable, int row) {
        var coding = codings.get(variable);
        var code = coding == null ? Mapping.BLANK : coding.code(row);
        return code == Mapping.BLANK ? fixed.getOrDefault(variable, Mapping.BLANK) : code;
    }

    /** All coded variables that the file or a decision for all cases brings. */
    public Set<String> coded() {
        return coded;
    }

    /** Whether a variable is a case fact, or the same for everybody: nothing that a person answered in this file. */
    public boolean isFact(String variable) {
        return !codings.containsKey(variable)
                || codings.get(variable).variable().kind() == Variable.Kind.CASE;
    }
}
