package org.ovoz.questionnaire.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Text;

/** Reads one item. */
final class ItemReader {

    private static final Set<String> TYPES =
            Set.of("single", "yesno", "multiple", "grid", "number", "text", "open", "information");
    private static final Set<String> COMMON = Set.of(
            "id",
            "type",
            "text",
            "label",
            "heading",
            "hint",
            "only",
            "relevant",
            "required",
            "constraint",
            "missing",
            "level",
            "core",
            "sensitive",
            "identifying",
            "wording");
    private static final Map<String, Set<String>> KEYS = Map.of(
            "single", Set.of("options", "order", "derived"),
            "yesno", Set.of(),
            "multiple", Set.of("options", "order"),
            "grid", Set.of("rows", "scale", "order"),
            "number", Set.of("min", "max", "unit"),
            "text", Set.of("max_length"),
            "open", Set.of("max_length"),
            "information", Set.of());
    private static final List<String> CHANGES = List.of("correction", "new wording", "");
    private static final int LINE_LENGTH = 200;
    private static final int OPEN_LENGTH = 4000;

    private final ReaderContext context;
    private final OptionReader options;
    private final Map<String, List<Option>> scales;
    private final Map<Missing, Text> missingLabels;
    private final List<Option> yesNo;

    ItemReader(
            ReaderContext context,
            Map<String, List<Option>> scales,
            Map<Missing, Text> missingLabels,
            List<Option> yesNo) {
        this.context = context;
        this.options = new OptionReader(context);
        this.scales = scales;
        this.missingLabels = missingLabels;
        this.yesNo = yesNo;
    }

    /** The item that stands here, or null if not even its id and type can be read. */
    @Nullable
    Item read(Yaml place) {
        var id = place.require("id", "Give the item an id: its variable's name").isThere()
                ? place.get("id").orElseThrow().scalar()
                : "";
        var type = place.require("type", "Use one of " + TYPES).isThere()
                ? place.get("type").orElseThrow().scalar()
                : "";
        if (!id.matches("[a-z][a-z0-9_]{0,39}")) {
            context.errors().add(place, "'" + id + "' is no item id", "Use up to 40 lower-case letters, digits and _");
            return null;
        }
        var here = place.named("items." + id);
        if (!TYPES.contains(type)) {
            context.errors().add(here, "'" + type + "' is no type", Errors.suggest(type, TYPES));
            return null;
        }
        var allowed = new java.util.HashSet<>(COMMON);
        allowed.addAll(KEYS.get(type));
        new KeyCheck(context.errors()).check(here, type, allowed);
        var facts = facts(here, id, type);
        return switch (type) {
            case "single" -> new Item.SingleChoice(id, facts, list(here, id, false), order(here), derived(here));
            case "yesno" -> new Item.SingleChoice(id, facts, yesNo, Item.Order.FIXED, null);
            case "multiple" -> new Item.MultipleChoice(id, facts, list(here, id, true), order(here));
            case "grid" ->
                new Item.Grid(
                        id,
                        facts,
                        options.rows(id, here.require("rows", "List the rows as 'name: label'")),
                        scale(here, id),
                        order(here));
            case "number" -> number(here, id, facts);
            case "text" -> new Item.TextItem(id, facts, false, context.number(here, "max_length", LINE_LENGTH));
            case "open" -> new Item.TextItem(id, facts, true, context.number(here, "max_length", OPEN_LENGTH));
            default -> new Item.Information(id, facts);
        };
    }

    private Item.Facts facts(Yaml place, String id, String type) {
        var isTyped = type.equals("text") || type.equals("open");
        var hint = place.get("hint");
        var staged = hint.filter(Yaml::isMapping).filter(h -> h.get("text").isEmpty());
        staged.ifPresent(both -> both.allow(Set.of("respondent", "interviewer")));
        return new Item.Facts(
                context.text(place.require("text", "Write the question"), "items", id, "text"),
                staged.isPresent()
                        ? optional(staged.get(), "respondent", id, "hint", "respondent")
                        : optional(place, "hint", id, "hint"),
                staged.isPresent() ? optional(staged.get(), "interviewer", id, "hint", "interviewer") : null,
                optional(place, "label", id, "label"),
                optional(place, "heading", id, "heading"),
                context.only(place),
                context.condition(place, "relevant"),
                context.flag(place, "required", false),
                null,
                options.missing(place, id, missingLabels),
                level(place, type),
                context.flag(place, "core", !isTyped && !type.equals("information")),
                context.flag(place, "sensitive", false),
                context.flag(place, "identifying", false),
                wording(place));
    }

    private @Nullable Text optional(Yaml place, String key, String item, String... path) {
        var full = new String[path.length + 2];
        full[0] = "items";
        full[1] = item;
        System.arraycopy(path, 0, full, 2, path.length);
        return place.get(key).map(text -> context.text(text, full)).orElse(null);
    }

    /** The constraint of an item, read once the item itself is in scope, because it reads the item's own answer. */
    Item.@Nullable Constraint constraint(Yaml place, String id) {
        var stated = place.get("constraint");
        if (stated.isEmpty()) {
            return null;
        }
        stated.get().allow(Set.of("if", "message"));
        Condition condition = context.condition(stated.get().require("if", "Write the condition that must hold"));
        return new Item.Constraint(
                condition,
                context.text(
                        stated.get().require("message", "Say what the respondent should do"),
                        "items",
                        id,
                        "constraint"));
    }

    private List<Option> list(Yaml place, String id, boolean named) {
        var list = place.require("options", "List the options as 'code: label'");
        return list.isScalar() ? scale(list) : options.options(list, named, "items", id, "options");
    }

    private List<Option> scale(Yaml place, String id) {
        var scale = place.require("scale", "Name a scale or list its points as 'code: label'");
        var points = scale.isScalar() ? scale(scale) : options.options(scale, false, "items", id, "scale");
        new KeyCheck(context.errors()).scale(scale, points);
        return points;
    }

    private List<Option> scale(Yaml name) {
        var scale = scales.get(name.scalar());
        if (scale == null) {
            context.errors()
                    .add(
                            name,
                            "there is no scale '" + name.scalar() + "'",
                            Errors.suggest(name.scalar(), scales.keySet()));
            return List.of();
        }
        return scale;
    }

    private Item.NumberItem number(Yaml place, String id, Item.Facts facts) {
        var min = context.number(place, "min", 0);
        var max = context.number(place, "max", 1_000_000);
        if (min > max) {
            context.errors().add(place, "min is greater than max", "Exchange them");
        }
        return new Item.NumberItem(id, facts, min, max, optional(place, "unit", id, "unit"));
    }

    private Item.Order order(Yaml place) {
        var order = place.get("order");
        if (order.isPresent() && !Set.of("random", "fixed").contains(order.get().scalar())) {
            context.errors().add(order.get(), "'" + order.get().scalar() + "' is no order", "Write random or fixed");
        }
        return order.isPresent() && order.get().scalar().equals("random") ? Item.Order.RANDOM : Item.Order.FIXED;
    }

    private @Nullable String derived(Yaml place) {
        var derived = place.get("derived");
        if (derived.isEmpty()) {
            return null;
        }
        derived.get().allow(Set.of("only_ticked"));
        var set = derived.get().require("only_ticked", "Name the multiple choice");
        if (!(context.known().item(set.scalar()).orElse(null) instanceof Item.MultipleChoice)) {
            context.errors()
                    .add(
                            set,
                            "'" + set.scalar() + "' is no earlier multiple choice",
                            Errors.suggest(set.scalar(), context.known().sets().toList()));
            return null;
        }
        return set.scalar();
    }

    private Level level(Yaml place, String type) {
        var stated = place.get("level");
        if (stated.isPresent()) {
            for (var level : Level.values()) {
                if (level.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .equals(stated.get().scalar())) {
                    return level;
                }
            }
            context.errors()
                    .add(
                            stated.get(),
                            "'" + stated.get().scalar() + "' is no level",
                            "Write nominal, ordinal or scale");
        }
        return switch (type) {
            case "grid" -> Level.ORDINAL;
            case "number" -> Level.SCALE;
            default -> Level.NOMINAL;
        };
    }

    private Item.Wording wording(Yaml place) {
        var stated = place.get("wording");
        if (stated.isEmpty()) {
            return new Item.Wording(1, "");
        }
        stated.get().allow(Set.of("version", "change"));
        var change = stated.get().get("change").map(Yaml::scalar).orElse("");
        if (!CHANGES.contains(change)) {
            context.errors()
                    .add(stated.get(), "'" + change + "' is no change of wording", Errors.suggest(change, CHANGES));
        }
        return new Item.Wording(context.number(stated.get(), "version", 1), change);
    }
}
