package org.ovoz.questionnaire;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * What has been answered so far: a code per coded variable, a text per text variable. Immutable.
 *
 * <p>A multiple choice has 1 for ticked and 0 for not ticked options; numbers are whole and not negative; missing
 * codes are negative (see {@link Missing}). The case facts {@code country}, {@code mode} and {@code lang} are codes too.
 */
public final class Answers {

    public static final Answers NONE = new Answers(new LinkedHashMap<>(), new LinkedHashMap<>());

    private final SequencedMap<String, Integer> codes;
    private final SequencedMap<String, String> texts;

    private Answers(SequencedMap<String, Integer> codes, SequencedMap<String, String> texts) {
        this.codes = Collections.unmodifiableSequencedMap(codes);
        this.texts = Collections.unmodifiableSequencedMap(texts);
    }

    public static Answers of(Map<String, Integer> codes, Map<String, String> texts) {
        return new Answers(new LinkedHashMap<>(codes), new LinkedHashMap<>(texts));
    }

    /** A view of maps that go on changing; whoever hands it out stops changing them. */
    static Answers over(SequencedMap<String, Integer> codes, SequencedMap<String, String> texts) {
        return new Answers(codes, texts);
    }

    public OptionalInt code(String variable) {
        var code = codes.get(variable);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    public Optional<String> text(String variable) {
        return Optional.ofNullable(texts.get(variable));
    }

    /** Whether an option's variable is 1. */
    public boolean isTicked(String variable) {
        return Objects.equals(codes.get(variable), 1);
    }

    /** Whether the variable holds a text or a code that is not a missing code. */
    public boolean isValid(String variable) {
        var code = codes.get(variable);
        return code != null ? !Missing.is(code) : texts.containsKey(variable);
    }

    /** Whether the variable holds anything, a missing code such as "difficult to answer" included. */
    public boolean has(String variable) {
        return codes.containsKey(variable) || texts.containsKey(variable);
    }

    public Answers with(String variable, int code) {
        var changed = new LinkedHashMap<>(codes);
        changed.put(variable, code);
        return new Answers(changed, texts);
    }

    /** With this text; a blank text takes the answer back. */
    public Answers withText(String variable, String text) {
        var changed = new LinkedHashMap<>(texts);
        if (text.isBlank()) {
            changed.remove(variable);
        } else {
            changed.put(variable, text);
        }
        return new Answers(codes, changed);
    }

    public Answers without(String variable) {
        var changedCodes = new LinkedHashMap<>(codes);
        var changedTexts = new LinkedHashMap<>(texts);
        changedCodes.remove(variable);
        changedTexts.remove(variable);
        return new Answers(changedCodes, changedTexts);
    }

    /**
     * With many changes at once: first variables are cleared, then codes and texts are put; a blank text takes the answer
     * back.
     */
    public Answers changed(Collection<String> cleared, Map<String, Integer> newCodes, Map<String, String> newTexts) {
        var changedCodes = new LinkedHashMap<>(codes);
        changedCodes.keySet().removeAll(cleared);
        // One name for all interviews that are open: that of an option is put together anew wherever it is needed.
        newCodes.forEach((variable, code) -> changedCodes.put(variable.intern(), code));
        if (newTexts.isEmpty() && cleared.stream().noneMatch(texts::containsKey)) {
            return new Answers(changedCodes, texts);
        }
        var changedTexts = new LinkedHashMap<>(texts);
        changedTexts.keySet().removeAll(cleared);
        newTexts.forEach((variable, text) -> {
            if (text.isBlank()) {
                changedTexts.remove(variable);
            } else {
                changedTexts.put(variable, text);
            }
        });
        return new Answers(changedCodes, changedTexts);
    }

    /** All codes, in the order of answering; unmodifiable. */
    public SequencedMap<String, Integer> codes() {
        return codes;
    }

    /** All texts, in the order of answering; unmodifiable. */
    public SequencedMap<String, String> texts() {
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && codes.equals(answers.codes) && texts.equals(answers.texts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(codes, texts);
    }

    /** How many answers there are; never what they are, because this may reach a log. */
    @Override
    public String toString() {
        return "Answers[" + codes.size() + " codes, " + texts.size() + " texts]";
    }
}
