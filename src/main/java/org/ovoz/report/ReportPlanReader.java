package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.SmallBase;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code report.yaml} strictly: an unknown word, question or number is a fault, and all faults are told at once. */
final class ReportPlanReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Definitions definitions;
    private final Function<String, Optional<byte[]>> files;
    private final List<String> faults = new ArrayList<>();

    private ReportPlanReader(Definitions definitions, Function<String, Optional<byte[]>> files) {
        this.definitions = definitions;
        this.files = files;
    }

    /**
     * Reads the plan.
     *
     * @throws InvalidReportPlan with all faults
     */
    static ReportPlan read(String yaml, Definitions definitions) {
        return read(yaml, definitions, _ -> Optional.empty());
    }

    /**
     * Reads the plan with the files beside it.
     *
     * @param files finds a file, such as a logo, by its name
     * @throws InvalidReportPlan with all faults
     */
    static ReportPlan read(String yaml, Definitions definitions, Function<String, Optional<byte[]>> files) {
        var reader = new ReportPlanReader(definitions, files);
        var plan = reader.plan(reader.load(yaml));
        if (!reader.faults.isEmpty()) {
            throw new InvalidReportPlan(reader.faults);
        }
        return plan;
    }

    private Object load(String yaml) {
        try {
            var read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            return read == null ? Map.of() : read;
        } catch (YamlEngineException fault) {
            faults.add("this is no YAML: " + fault.getMessage());
            return Map.of();
        }
    }

    private ReportPlan plan(Object read) {
        var top = mapping(
                read,
                "(top)",
                Set.of("min_n", "cautious_below", "order", "cover", "summary", "chapter", "comparative", "derived"));
        return new ReportPlan(
                number(top, "min_n", "(top)", SmallBase.LEAST),
                number(top, "cautious_below", "(top)", 50),
                word(top, "order", "(top)", RowOrder.class).orElse(RowOrder.SCALE),
                new CoverReader(files, faults).read(top.get("cover")),
                top.containsKey("summary")
                        ? list(top, "summary").flatMap(this::summarized).toList()
                        : List.of(),
                list(top, "chapter").map(this::part).toList(),
                list(top, "comparative").map(this::row).toList(),
                derived(top.get("derived")));
    }

    /** All of them, or names; which of them there are is known when a report is made. */
    private ReportPlan.Derived derived(@Nullable Object read) {
        return switch (read) {
            case null -> ReportPlan.Derived.NONE;
            case String all when all.equals("all") -> ReportPlan.Derived.ALL;
            case List<?> names
            when names.stream()
                    .allMatch(name ->
                            name instanceof String text && NAME.matcher(text).matches()) ->
                new ReportPlan.Derived(
                        false, names.stream().map(String::valueOf).toList());
            default -> {
                faults.add("'derived' takes 'all' or a list of names of derived variables");
                yield ReportPlan.Derived.NONE;
            }
        };
    }

    private Stream<String> summarized(Object read) {
        return item(Map.of("item", read), "summary " + read).stream();
    }

    private ReportPlan.Part part(Object read) {
        var place = place(read, "chapter");
        var fields = mapping(read, place, Set.of("item", "sentence", "k", "chart", "lists", "top", "more", "less"));
        var sentence = word(fields, "sentence", place, Sentence.class);
        var part = new ReportPlan.Part(
                item(fields, place).orElse(""),
                sentence,
                told(fields, place, sentence),
                word(fields, "chart", place, ReportBlock.Shape.class),
                word(fields, "lists", place, ReportPlan.Lists.class).orElse(ReportPlan.Lists.OTHER),
                number(fields, "top", place, 0),
                number(fields, "more", place, 0),
                number(fields, "less", place, 0));
        if (part.top() > 0 && part.more() > 0) {
            faults.add(place + ": write 'top' or 'more', not both");
        }
        if (part.shape().filter(ReportBlock.Shape.ICONS::equals).isPresent()
                && !items(part.item()).allMatch(Item.MultipleChoice.class::isInstance)) {
            faults.add(place + ": 'icons' are for multiple choices");
        }
        return part;
    }

    /** How many answers a sentence tells; 0 where the plan leaves it to the answers. */
    private int told(Map<?, ?> fields, String place, Optional<Sentence> sentence) {
        var k = number(fields, "k", place, 0);
        if (k > ReportPlan.MOST_TOLD) {
            faults.add(place + ": 'k' is how many answers the sentence tells; write 1, 2 or 3");
        }
        if (k > 0 && (sentence.isEmpty() || sentence.get() == Sentence.WEBSITE)) {
            faults.add(place + ": 'k' needs a 'sentence' that tells several answers; 'website' tells one");
        }
        return k;
    }

    private ReportPlan.Row row(Object read) {
        var place = place(read, "comparative");
        var fields = mapping(read, place, Set.of("topic", "item", "rule", "k"));
        var rule = word(fields, "rule", place, ReportPlan.Rule.class).orElse(ReportPlan.Rule.MODE);
        var item = item(fields, place);
        if (!item.stream().flatMap(id -> items(id)).allMatch(one -> fits(rule, one))) {
            faults.add(place
                    + ": 'mode' is for single choices, 'mean' for numbers, 'top', 'more' and 'less' are for grids");
        }
        var isOne = rule == ReportPlan.Rule.MODE || rule == ReportPlan.Rule.MEAN;
        var k = number(fields, "k", place, isOne ? 1 : 0);
        if (k == 0) {
            faults.add(place + ": 'k' is missing; write how many are listed");
        }
        return new ReportPlan.Row(
                word(fields, "topic", place, ReportPlan.Topic.class).orElse(ReportPlan.Topic.OTHER),
                item.orElse(""),
                rule,
                k);
    }

    private static boolean fits(ReportPlan.Rule rule, Item item) {
        return switch (rule) {
            case TOP, MORE, LESS -> item instanceof Item.Grid;
            case MODE -> item instanceof Item.SingleChoice;
            case MEAN -> item instanceof Item.NumberItem;
        };
    }

    private static String place(Object read, String list) {
        return list + " " + (read instanceof Map<?, ?> map && map.get("item") != null ? map.get("item") : "?");
    }

    private Optional<String> item(Map<?, ?> fields, String place) {
        var id = String.valueOf(fields.get("item"));
        if (items(id).findAny().isEmpty()) {
            faults.add(place + ": no questionnaire of the study has the question '" + id + "'");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private Stream<Item> items(String id) {
        return definitions.questionnaires().values().stream().flatMap(questionnaire -> questionnaire.item(id).stream());
    }

    private Map<?, ?> mapping(Object read, String place, Set<String> known) {
        if (!(read instanceof Map<?, ?> map)) {
            faults.add(place + ": 'key: value' lines are expected");
            return Map.of();
        }
        map.keySet().stream()
                .filter(key -> !known.contains(String.valueOf(key)))
                .forEach(key -> faults.add(place + ": '" + key + "' is not known here; use " + new TreeSet<>(known)));
        return map;
    }

    private Stream<?> list(Map<?, ?> fields, String key) {
        @Nullable Object read = fields.get(key);
        if (!(read instanceof List<?> list)) {
            faults.add("'" + key + "' is missing; write a list of questions");
            return Stream.empty();
        }
        return list.stream();
    }

    private int number(Map<?, ?> fields, String key, String place, int otherwise) {
        @Nullable Object read = fields.get(key);
        if (read == null) {
            return otherwise;
        }
        if (read instanceof Integer number && number > 0) {
            return number;
        }
        faults.add(place + ": '" + key + "' takes a whole number above 0");
        return otherwise;
    }

    private <E extends Enum<E>> Optional<E> word(Map<?, ?> fields, String key, String place, Class<E> words) {
        @Nullable Object read = fields.get(key);
        if (read == null) {
            return Optional.empty();
        }
        var found = Stream.of(words.getEnumConstants())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(read))
                .findFirst();
        if (found.isEmpty()) {
            var known = Stream.of(words.getEnumConstants())
                    .map(word -> word.name().toLowerCase(Locale.ROOT))
                    .toList();
            faults.add(place + ": '" + read + "' is not known as '" + key + "'; use " + known);
        }
        return found;
    }
}
