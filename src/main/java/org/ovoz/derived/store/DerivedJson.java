package org.ovoz.derived.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Derivations and labels as JSON:
 * {@code {"kind":"mean","label":{"en":"Trust"},"sources":["trust_gov","trust_media"],"minimum":1}}.
 */
final class DerivedJson {

    private final JsonMapper mapper = JsonMapper.shared();

    String write(Text label, Derivation derivation) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", kind(derivation));
        fields.put("label", text(label));
        switch (derivation) {
            case Derivation.Merged merged -> {
                fields.put("source", merged.source());
                fields.put("ordered", merged.ordered());
                fields.put("leftOut", sorted(merged.leftOut()));
                fields.put(
                        "categories",
                        merged.categories().stream()
                                .map(category -> Map.of(
                                        "code",
                                        category.code(),
                                        "label",
                                        text(category.label()),
                                        "of",
                                        sorted(category.of())))
                                .toList());
            }
            case Derivation.Bands bands -> {
                fields.put("source", bands.source());
                fields.put(
                        "bands", bands.bands().stream().map(DerivedJson::band).toList());
            }
            case Derivation.Mean(var sources, var minimum) -> several(fields, sources, minimum);
            case Derivation.Sum(var sources, var minimum) -> several(fields, sources, minimum);
            case Derivation.Ticks(var sources) -> fields.put("sources", sources);
            case Derivation.Reversed(var source, var lowest, var highest) -> {
                fields.put("source", source);
                fields.put("lowest", lowest);
                fields.put("highest", highest);
            }
        }
        return mapper.writeValueAsString(fields);
    }

    private static String kind(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Merged _ -> "merged";
            case Derivation.Bands _ -> "bands";
            case Derivation.Mean _ -> "mean";
            case Derivation.Sum _ -> "sum";
            case Derivation.Ticks _ -> "ticks";
            case Derivation.Reversed _ -> "reversed";
        };
    }

    private static void several(Map<String, Object> fields, List<String> sources, int minimum) {
        fields.put("sources", sources);
        fields.put("minimum", minimum);
    }

    private static Map<String, Object> band(Derivation.Band band) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", band.code());
        fields.put("label", text(band.label()));
        if (band.from() != null) {
            fields.put("from", band.from());
        }
        if (band.to() != null) {
            fields.put("to", band.to());
        }
        return fields;
    }

    private static List<Integer> sorted(Set<Integer> codes) {
        return codes.stream().sorted().toList();
    }

    private static Map<String, String> text(Text text) {
        var byTag = new TreeMap<String, String>();
        text.master().forEach((language, wording) -> byTag.put(language.tag(), wording));
        return byTag;
    }

    Text label(String json) {
        return text(mapper.readTree(json).get("label"));
    }

    Derivation derivation(String json) {
        var node = mapper.readTree(json);
        return switch (node.get("kind").asString()) {
            case "merged" ->
                new Derivation.Merged(
                        source(node),
                        node.get("categories")
                                .valueStream()
                                .map(category -> new Derivation.Category(
                                        category.get("code").asInt(),
                                        text(category.get("label")),
                                        codes(category.get("of"))))
                                .toList(),
                        codes(node.get("leftOut")),
                        node.get("ordered").asBoolean());
            case "bands" ->
                new Derivation.Bands(
                        source(node),
                        node.get("bands").valueStream().map(DerivedJson::band).toList());
            case "mean" ->
                new Derivation.Mean(sources(node), node.get("minimum").asInt());
            case "sum" -> new Derivation.Sum(sources(node), node.get("minimum").asInt());
            case "ticks" -> new Derivation.Ticks(sources(node));
            case "reversed" ->
                new Derivation.Reversed(
                        source(node),
                        node.get("lowest").asInt(),
                        node.get("highest").asInt());
            default -> throw new IllegalStateException("no such kind of derived variable");
        };
    }

    private static Derivation.Band band(JsonNode node) {
        return new Derivation.Band(
                node.get("code").asInt(), text(node.get("label")), limit(node, "from"), limit(node, "to"));
    }

    private static @Nullable Integer limit(JsonNode node, String name) {
        return node.has(name) ? Integer.valueOf(node.get(name).asInt()) : null;
    }

    private static String source(JsonNode node) {
        return node.get("source").asString();
    }

    private static List<String> sources(JsonNode node) {
        return node.get("sources").valueStream().map(JsonNode::asString).toList();
    }

    private static Set<Integer> codes(JsonNode node) {
        return node.valueStream().map(JsonNode::asInt).collect(Collectors.toSet());
    }

    private static Text text(JsonNode node) {
        var byLanguage = node.properties().stream()
                .collect(Collectors.toMap(
                        entry -> new Language(entry.getKey()),
                        entry -> entry.getValue().asString()));
        return new Text(byLanguage, Map.of());
    }
}
