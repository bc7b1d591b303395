package org.ovoz.interview.light;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item as a page shows it: everything is words already.
 *
 * @param id of the item
 * @param text the question, or the whole of an information
 * @param covered whether it has an answer that is not shown
 * @param fresh whether an answer on this page has just brought it
 * @param message what is wrong or missing, or null
 * @param notice what was taken back, or null
 * @param parts what can be answered; several for a grid
 * @param blankRows puts one answer into all rows left blank, or null
 */
public record ShownQuestion(
        String id,
        Kind kind,
        String text,
        @Nullable String hint,
        boolean covered,
        boolean fresh,
        @Nullable String message,
        @Nullable String notice,
        List<Part> parts,
        @Nullable BlankRows blankRows) {

    public enum Kind {
        INFORMATION,
        SINGLE,
        MULTIPLE,
        GRID,
        NUMBER,
        TEXT
    }

    /**
     * A question of its own, or a row of a grid.
     *
     * @param name of its inputs
     * @param label of a row; empty where the question says it
     * @param choices radio buttons or check boxes, in the order in which they are shown
     * @param typed what can be typed here, or null
     * @param clearable whether there is an answer that can be taken back
     */
    public record Part(
            String name,
            String label,
            List<Choice> choices,
            @Nullable Typed typed,
            boolean clearable) {}

    /**
     * A radio button or check box.
     *
     * @param apart whether it stands apart from the others: "none", missing answers
     * @param alone whether choosing it takes back the others
     * @param specify the text of "other", or null
     */
    public record Choice(
            String value,
            String label,
            boolean checked,
            boolean apart,
            boolean alone,
            @Nullable Typed specify) {}

    /**
     * A text or number.
     *
     * @param name its variable
     * @param stored what is stored; what the page was made with
     * @param value what stands in the field: stored, or typed and refused
     * @param most characters that the field takes
     * @param lines whether it may have several
     * @param message what is wrong with it, or null
     */
    public record Typed(
            String name,
            String label,
            String stored,
            String value,
            int most,
            boolean lines,
            boolean number,
            String unit,
            @Nullable String message) {}

    /** A button that gives one missing answer to all rows that are left blank. */
    public record BlankRows(int code, String label) {}

    public boolean isAnswerable() {
        return kind != Kind.INFORMATION && !covered;
    }

    public boolean isGroup() {
        return kind == Kind.SINGLE || kind == Kind.MULTIPLE;
    }

    public boolean isCheckBox() {
        return kind == Kind.MULTIPLE || kind == Kind.NUMBER;
    }

    /** The paragraphs of an information. */
    public List<String> paragraphs() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    public List<Choice> together(Part part) {
        return part.choices().stream().filter(choice -> !choice.apart()).toList();
    }

    public List<Choice> apart(Part part) {
        return part.choices().stream().filter(Choice::apart).toList();
    }

    /** The ids of what describes the inputs, for {@code aria-describedby}; null if nothing does. */
    @Nullable
    public String describedBy() {
        var ids = Stream.of(hint == null ? "" : "h-" + id, message == null ? "" : "m-" + id)
                .filter(one -> !one.isEmpty())
                .toList();
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** What the form carries of it: how it was shown. */
    public String rendered() {
        return Rendered.of(this).toString();
    }

    /** What it looks like. */
    public String style() {
        return "item" + (fresh ? " fresh" : "") + (isWrong() ? " invalid" : "");
    }

    /** Whether something of it is wrong or missing. */
    boolean isWrong() {
        return message != null || typed().anyMatch(typed -> typed.message() != null);
    }

    /** A mark of wording, options and rows: another one is to be read anew. */
    public String form() {
        return Rendered.form(this);
    }

    public Stream<Typed> typed() {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.ofNullable(part.typed()),
                        part.choices().stream().flatMap(choice -> Stream.ofNullable(choice.specify()))));
    }
}
