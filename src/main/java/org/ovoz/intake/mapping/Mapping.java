package org.ovoz.intake.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the columns of a file become in a wave. It says nothing about cases and can be kept and used again for a file of
 * the same form.
 *
 * @param targets names of variables by column key, or {@link #DAY} and {@link #SECONDS}; other columns are left out
 * @param codes by column key and value, where somebody decided otherwise than {@link Coding} would; {@link #BLANK} for none
 * @param fixed what is the same for every case, by variable: the code as text; for {@link #DAY} the day
 */
public record Mapping(
        SequencedMap<String, String> targets, Map<String, Map<String, Integer>> codes, Map<String, String> fixed) {

    /** The day of completion and the seconds it took, as our own exports name them. */
    public static final String DAY = "completed_on";

    public static final String SECONDS = "seconds";
    public static final String COUNTRY = "country";
    public static final String MODE = "mode";
    public static final String LANGUAGE = "lang";
    public static final String SYNTHETIC = "synthetic";
    public static final String CHANNEL = "channel";

    /** Decisions for one file: to take its cases without the weight, and without the filter, that it declares. */
    public static final String UNWEIGHTED = "$unweighted";

    public static final String UNFILTERED = "$unfiltered";

    /** No answer: a value that means nothing. */
    public static final int BLANK = Integer.MIN_VALUE;

    public Mapping {
        targets = new LinkedHashMap<>(targets);
        codes = Map.copyOf(codes);
        fixed = Map.copyOf(fixed);
    }

    public Optional<String> target(String column) {
        return Optional.ofNullable(targets.get(column));
    }

    /** The column that becomes a variable. */
    public Optional<String> column(String target) {
        return targets.entrySet().stream()
                .filter(entry -> entry.getValue().equals(target))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** With this column becoming this variable, which no other column becomes any more; empty leaves the column out. */
    public Mapping with(String column, String target) {
        var changed = new LinkedHashMap<>(targets);
        changed.values().removeIf(target::equals);
        if (target.isEmpty()) {
            changed.remove(column);
        } else {
            changed.put(column, target);
        }
        var kept = new LinkedHashMap<>(codes);
        if (!target.equals(targets.get(column))) {
            kept.remove(column);
        }
        return new Mapping(changed, kept, fixed);
    }

    /** With this code for a value of a column. */
    public Mapping withCode(String column, String value, int code) {
        var changed = new LinkedHashMap<>(codes);
        var own = new LinkedHashMap<>(codes.getOrDefault(column, Map.of()));
        own.put(value, code);
        changed.put(column, Map.copyOf(own));
        return new Mapping(targets, changed, fixed);
    }

    /** With the same for every case; an empty text takes it back. */
    public Mapping withFixed(String variable, String value) {
        var changed = new LinkedHashMap<>(fixed);
        changed.put(variable, value);
        changed.values().removeIf(String::isEmpty);
        return new Mapping(targets, codes, changed);
    }

    /** With a decision such as {@link #UNWEIGHTED}. */
    public Mapping deciding(String decision) {
        return withFixed(decision, "yes");
    }

    boolean isDecided(String decision) {
        return fixed.containsKey(decision);
    }

    @Override
    public String toString() {
        return "Mapping[" + targets.size() + " columns]";
    }
}
