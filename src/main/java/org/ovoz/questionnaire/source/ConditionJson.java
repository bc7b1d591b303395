package org.ovoz.questionnaire.source;

import java.util.List;
import org.ovoz.questionnaire.Condition;
import tools.jackson.core.JsonGenerator;

/** Writes conditions as trees: {@code {"kind": "compare", "variable": "age", "operator": ">=", "value": 18}}. */
final class ConditionJson {

    private ConditionJson() {}

    static void write(Condition condition, JsonGenerator json) {
        json.writeStartObject();
        switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) -> {
                begin(json, "compare", "variable", variable);
                compared(operator, value, json);
            }
            case Condition.In(var variable, var values) -> {
                begin(json, "in", "variable", variable);
                json.writeArrayPropertyStart("values");
                values.stream().sorted().forEach(json::writeNumber);
                json.writeEndArray();
            }
            case Condition.Has(var set, var variable) -> {
                begin(json, "has", "set", set);
                json.writeStringProperty("variable", variable);
            }
            case Condition.Count(var set, var variables, var operator, var value) -> {
                begin(json, "count", "set", set);
                variables(variables, json);
                compared(operator, value, json);
            }
            case Condition.Answered(var item, var variables) -> {
                begin(json, "answered", "item", item);
                variables(variables, json);
            }
            case Condition.And(var parts) -> parts("and", parts, json);
            case Condition.Or(var parts) -> parts("or", parts, json);
            case Condition.Not(var part) -> {
                json.writeStringProperty("kind", "not");
                json.writeName("part");
                write(part, json);
            }
        }
        json.writeEndObject();
    }

    private static void begin(JsonGenerator json, String kind, String name, String value) {
        json.writeStringProperty("kind", kind);
        json.writeStringProperty(name, value);
    }

    private static void compared(Condition.Operator operator, int value, JsonGenerator json) {
        json.writeStringProperty("operator", operator.sign());
        json.writeNumberProperty("value", value);
    }

    private static void variables(List<String> variables, JsonGenerator json) {
        json.writeArrayPropertyStart("variables");
        variables.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void parts(String kind, List<Condition> parts, JsonGenerator json) {
        json.writeStringProperty("kind", kind);
        json.writeArrayPropertyStart("parts");
        parts.forEach(part -> write(part, json));
        json.writeEndArray();
    }
}
