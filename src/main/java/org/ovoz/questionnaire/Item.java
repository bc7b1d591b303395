package org.ovoz.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question or an information text. The id is the variable name, or the beginning of its variables' names. */
public sealed interface Item {

    String id();

    Facts facts();

    default Text text() {
        return facts().text();
    }

    /** What stands over an account of the answers: the heading, or else the short label, or else the question. */
    default Text title() {
        var own = facts().heading() == null ? facts().shortLabel() : facts().heading();
        return own == null ? text() : own;
    }

    /**
     * What every item has.
     *
     * @param missing missing codes that are offered, for example −8 and −7
     * @param level measurement level
     * @param wording version of the wording
     */
    record Facts(
            Words words, Asking asking, List<MissingOption> missing, Level level, Set<Trait> traits, Wording wording) {

        public Facts {
            missing = List.copyOf(missing);
            traits = Set.copyOf(traits);
        }

        /** The same with this constraint. */
        public Facts with(Constraint constraint) {
            var asked = new Asking(asking.only(), asking.relevant(), asking.required(), constraint);
            return new Facts(words, asked, missing, level, traits, wording);
        }

        public Text text() {
            return words.text();
        }

        public @Nullable Text shortLabel() {
            return words.shortLabel();
        }

        public @Nullable Text heading() {
            return words.heading();
        }

        public Set<CountryCode> only() {
            return asking.only();
        }

        public Condition relevant() {
            return asking.relevant();
        }

        public boolean required() {
            return asking.required();
        }

        public @Nullable Constraint constraint() {
            return asking.constraint();
        }

        public boolean has(Trait trait) {
            return traits.contains(trait);
        }
    }

    /**
     * How an item is put into words.
     *
     * @param text the question
     * @param hint a help under the question, or null
     * @param interviewerHint an instruction that only interviewers see, or null
     * @param shortLabel the variable label for tables and codebooks where it differs from the question, or null
     * @param heading a noun phrase over what is told about the answers, in reports, or null
     */
    record Words(
            Text text,
            @Nullable Text hint,
            @Nullable Text interviewerHint,
            @Nullable Text shortLabel,
            @Nullable Text heading) {}

    /**
     * Whether an item is asked, and which answer is accepted.
     *
     * @param only the countries in which it is asked; empty means everywhere
     * @param relevant when it is asked
     * @param required whether the interview cannot go on without it (country, consent and eligibility only)
     * @param constraint what the answer must satisfy, or null
     */
    record Asking(
            Set<CountryCode> only,
            Condition relevant,
            boolean required,
            @Nullable Constraint constraint) {

        public Asking {
            only = Set.copyOf(only);
        }
    }

    /** How the answers to an item are treated. */
    enum Trait {
        /** It counts for completeness. */
        CORE,
        /** Nobody outside the team may learn anybody's answer; never of a typed text. */
        SENSITIVE,
        /** Others can know the answer, so that it helps to recognise a respondent. */
        IDENTIFYING
    }

    /**
     * What an answer must satisfy.
     *
     * @param condition must hold once the item is answered
     * @param message what a respondent reads otherwise; it says what to do
     */
    record Constraint(Condition condition, Text message) {}

    /**
     * Which wording of the question this is; answers to different wordings are not compared silently.
     *
     * @param version from 1
     * @param change how it differs from the version before: {@code correction}, {@code new wording}, or empty
     */
    record Wording(int version, String change) {}

    /** In which order options or rows are shown. */
    enum Order {
        FIXED,
        /** Shuffled per interview by a stored seed; exclusive, "other" and missing options stay last. */
        RANDOM
    }

    /** A text without an answer. */
    record Information(String id, Facts facts) implements Item {}

    /**
     * One option of several, yes/no included: one variable.
     *
     * @param derivedFrom the multiple choice whose single ticked option is taken when this item is not asked, or null
     */
    record SingleChoice(
            String id,
            Facts facts,
            List<Option> options,
            Order order,
            @Nullable String derivedFrom) implements Item {
        public SingleChoice {
            options = List.copyOf(options);
        }
    }

    /** Any number of options: one 0/1 variable per option, named {@code <id>_<option name>}. */
    record MultipleChoice(String id, Facts facts, List<Option> options, Order order) implements Item {
        public MultipleChoice {
            options = List.copyOf(options);
        }

        /** The variable of an option, for example {@code org_sn_facebook}. */
        public String variable(Option option) {
            return id + "_" + option.name();
        }
    }

    /** Rows rated on one scale: one variable per row. Missing options are columns after the scale. */
    record Grid(String id, Facts facts, List<Row> rows, List<Option> scale, Order order) implements Item {
        public Grid {
            rows = List.copyOf(rows);
            scale = List.copyOf(scale);
        }
    }

    /**
     * A whole number.
     *
     * @param min smallest accepted, at least 0
     * @param max largest accepted
     * @param unit what follows the field, such as "minutes", or null
     */
    record NumberItem(
            String id,
            Facts facts,
            int min,
            int max,
            @Nullable Text unit) implements Item {}

    /**
     * A typed text: one line, or several when it is open.
     *
     * @param open whether it may have several lines
     * @param maxLength in characters (Unicode code points)
     */
    record TextItem(String id, Facts facts, boolean open, int maxLength) implements Item {}

    /** The variables of the item in order, "other" texts included. */
    default Stream<String> variables() {
        return switch (this) {
            case Information _ -> Stream.empty();
            case SingleChoice item ->
                Stream.concat(Stream.of(item.id()), item.options().stream().flatMap(Item::specified));
            case MultipleChoice item ->
                Stream.concat(
                        item.options().stream().map(item::variable),
                        item.options().stream().flatMap(Item::specified));
            case Grid item ->
                item.rows().stream()
                        .flatMap(row -> row.specify() == null
                                ? Stream.of(row.variable())
                                : Stream.of(row.variable(), row.specify().variable()));
            case NumberItem item -> Stream.of(item.id());
            case TextItem item -> Stream.of(item.id());
        };
    }

    private static Stream<String> specified(Option option) {
        return option.specify() == null
                ? Stream.empty()
                : Stream.of(option.specify().variable());
    }
}
