package org.ovoz.questionnaire.source;

import static org.ovoz.questionnaire.source.DefinitionJson.condition;
import static org.ovoz.questionnaire.source.DefinitionJson.lower;
import static org.ovoz.questionnaire.source.DefinitionJson.shownWhere;
import static org.ovoz.questionnaire.source.DefinitionJson.text;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Row;
import tools.jackson.core.JsonGenerator;

/** Writes the items of {@link DefinitionJson}: each says its type, and names its variables where the id alone does not. */
final class ItemJson {

    private ItemJson() {}

    static void write(Item item, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", item.id());
        json.writeStringProperty("type", type(item));
        facts(item.facts(), json);
        switch (item) {
            case Item.Information _ -> {}
            case Item.SingleChoice choice -> {
                order(choice.order(), json);
                if (choice.derivedFrom() != null) {
                    json.writeStringProperty("derivedFrom", choice.derivedFrom());
                }
                options("options", choice.options(), _ -> null, json);
            }
            case Item.MultipleChoice choice -> {
                order(choice.order(), json);
                options("options", choice.options(), choice::variable, json);
            }
            case Item.Grid grid -> {
                order(grid.order(), json);
                json.writeArrayPropertyStart("rows");
                grid.rows().forEach(row -> row(row, json));
                json.writeEndArray();
                options("scale", grid.scale(), _ -> null, json);
            }
            case Item.NumberItem number -> {
                json.writeNumberProperty("min", number.min());
                json.writeNumberProperty("max", number.max());
                text("unit", number.unit(), json);
            }
            case Item.TextItem text -> {
                json.writeBooleanProperty("open", text.open());
                json.writeNumberProperty("maxLength", text.maxLength());
            }
        }
        json.writeEndObject();
    }

    private static String type(Item item) {
        return switch (item) {
            case Item.Information _ -> "information";
            case Item.SingleChoice _ -> "single";
            case Item.MultipleChoice _ -> "multiple";
            case Item.Grid _ -> "grid";
            case Item.NumberItem _ -> "number";
            case Item.TextItem _ -> "text";
        };
    }

    private static void facts(Item.Facts facts, JsonGenerator json) {
        var words = facts.words();
        text("text", words.text(), json);
        text("hint", words.hint(), json);
        text("interviewerHint", words.interviewerHint(), json);
        text("shortLabel", words.shortLabel(), json);
        text("heading", words.heading(), json);
        shownWhere(facts.only(), facts.relevant(), json);
        flag("required", facts.required(), json);
        var constraint = facts.constraint();
        if (constraint != null) {
            json.writeObjectPropertyStart("constraint");
            condition("condition", constraint.condition(), json);
            text("message", constraint.message(), json);
            json.writeEndObject();
        }
        missing(facts.missing(), json);
        json.writeStringProperty("level", lower(facts.level()));
        for (var trait : Item.Trait.values()) {
            flag(lower(trait), facts.has(trait), json);
        }
        if (facts.wording().version() != 1 || !facts.wording().change().isEmpty()) {
            json.writeObjectPropertyStart("wording");
            json.writeNumberProperty("version", facts.wording().version());
            json.writeStringProperty("change", facts.wording().change());
            json.writeEndObject();
        }
    }

    private static void missing(List<MissingOption> missing, JsonGenerator json) {
        if (missing.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("missing");
        for (var option : missing) {
            json.writeStartObject();
            json.writeNumberProperty("code", option.code());
            text("label", option.label(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void options(
            String name, List<Option> options, Function<Option, @Nullable String> variable, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (var option : options) {
            json.writeStartObject();
            json.writeNumberProperty("code", option.code());
            json.writeStringProperty("name", option.name());
            var own = variable.apply(option);
            if (own != null) {
                json.writeStringProperty("variable", own);
            }
            text("label", option.label(), json);
            shownWhere(option.only(), option.relevant(), json);
            flag("exclusive", option.exclusive(), json);
            specify(option.specify(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void row(Row row, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("variable", row.variable());
        json.writeStringProperty("name", row.name());
        text("label", row.label(), json);
        shownWhere(row.only(), row.relevant(), json);
        specify(row.specify(), json);
        json.writeEndObject();
    }

    private static void specify(Option.@Nullable Specify specify, JsonGenerator json) {
        if (specify != null) {
            json.writeObjectPropertyStart("specify");
            json.writeStringProperty("variable", specify.variable());
            json.writeNumberProperty("maxLength", specify.maxLength());
            json.writeEndObject();
        }
    }

    private static void order(Item.Order order, JsonGenerator json) {
        if (order != Item.Order.FIXED) {
            json.writeStringProperty("order", lower(order));
        }
    }

    private static void flag(String name, boolean set, JsonGenerator json) {
        if (set) {
            json.writeBooleanProperty(name, true);
        }
    }
}
