package org.ovoz.api;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, and whether an answer is as described. */
final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;

    OpenApi() {
        try (InputStream file = OpenApi.class.getResourceAsStream("/api/openapi.json")) {
            root = JSON.readTree(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Set<String> addresses() {
        return new TreeSet<>(root.get("paths").propertyNames());
    }

    /** Names of the parameters in path and query. */
    Set<String> parameters(String address) {
        return operation(address)
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The content that an address answers with. */
    String contentType(String address) {
        return operation(address)
                .at("/responses/200/content")
                .propertyNames()
                .iterator()
                .next();
    }

    /** What in the answer of an address is not as described; nothing when all is well. */
    List<String> differences(String address, String body) {
        var schema = operation(address).at("/responses/200/content/application~1json/schema");
        var differences = new ArrayList<String>();
        compare(schema, JSON.readTree(body), "", differences);
        return differences;
    }

    /** What in a problem's body is not as described. */
    List<String> problemDifferences(String body) {
        var differences = new ArrayList<String>();
        compare(root.at("/components/schemas/Problem"), JSON.readTree(body), "", differences);
        return differences;
    }

    private JsonNode operation(String address) {
        return root.get("paths").get(address).get("get");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private void compare(JsonNode reference, JsonNode value, String place, List<String> differences) {
        var schema = resolved(reference);
        var types = schema.get("type").isArray()
                ? schema.get("type").valueStream().map(JsonNode::asString).toList()
                : List.of(schema.get("type").asString());
        if (!types.contains(type(value))
                && !(types.contains("number") && type(value).equals("integer"))) {
            differences.add(place + " is " + type(value) + " and not " + types);
        } else if (value.isArray()) {
            value.valueStream().forEach(one -> compare(schema.get("items"), one, place + "[]", differences));
        } else if (value.isObject()) {
            compareProperties(schema, value, place, differences);
        } else if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(one -> one.equals(value))) {
            differences.add(place + " is none of " + schema.get("enum"));
        }
    }

    private void compareProperties(JsonNode schema, JsonNode value, String place, List<String> differences) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> differences.add(place + "." + name + " is missing"));
        value.properties().forEach(property -> {
            var described = schema.path("properties").has(property.getKey())
                    ? schema.get("properties").get(property.getKey())
                    : schema.get("additionalProperties");
            if (described == null) {
                differences.add(place + "." + property.getKey() + " is not described");
            } else {
                compare(described, property.getValue(), place + "." + property.getKey(), differences);
            }
        });
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
