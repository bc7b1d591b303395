package org.ovoz.questionnaire.source;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A questionnaire as one JSON document with all its languages, for engines in other languages: the same questionnaire is
 * always the same text. What is as usual is left out: no condition, no countries, fixed order, not required. Described by
 * {@code frontend/notebook/engine/definition.ts}.
 */
public final class DefinitionJson {

    /** Of the shape of the document; a reader refuses one that it does not know. */
    public static final int FORMAT = 1;

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private DefinitionJson() {}

    /**
     * Writes a questionnaire.
     *
     * @param study whose countries have names in its texts
     * @param hash of the questionnaire's files, by which this version is known
     */
    public static String write(Questionnaire questionnaire, Study study, String hash) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("id", questionnaire.id());
            json.writeNumberProperty("version", questionnaire.version());
            json.writeStringProperty("hash", hash);
            text("title", questionnaire.title(), json);
            languages(questionnaire.languages(), json);
            countries(study.countries(), json);
            condition("eligible", questionnaire.eligible(), json);
            missing(questionnaire.missingLabels(), json);
            caseFacts(questionnaire.caseFacts(), json);
            json.writeArrayPropertyStart("pages");
            questionnaire.pages().forEach(page -> page(page, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void languages(List<Questionnaire.LanguageStatus> languages, JsonGenerator json) {
        json.writeArrayPropertyStart("languages");
        for (var status : languages) {
            json.writeStartObject();
            json.writeStringProperty("tag", status.language().tag());
            json.writeStringProperty("review", lower(status.review()));
            json.writeStringProperty("origin", lower(status.origin()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void countries(List<Study.Country> countries, JsonGenerator json) {
        json.writeArrayPropertyStart("countries");
        for (var country : countries) {
            json.writeStartObject();
            json.writeStringProperty("code", country.code().iso());
            json.writeNumberProperty("number", country.number());
            text("name", country.name(), json);
            text("in", country.in(), json);
            strings("languages", country.languages().stream().map(Language::tag).toList(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void missing(Map<Missing, Text> labels, JsonGenerator json) {
        json.writeArrayPropertyStart("missing");
        for (var missing :
                Arrays.stream(Missing.values()).filter(labels::containsKey).toList()) {
            json.writeStartObject();
            json.writeNumberProperty("code", missing.code());
            json.writeStringProperty("name", missing.key());
            text("label", labels.get(missing), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void caseFacts(List<Variable> facts, JsonGenerator json) {
        json.writeArrayPropertyStart("caseFacts");
        for (var fact : facts) {
            json.writeStartObject();
            json.writeStringProperty("name", fact.name());
            text("label", fact.label(), json);
            json.writeArrayPropertyStart("values");
            for (var value : fact.values()) {
                json.writeStartObject();
                json.writeNumberProperty("code", value.code());
                json.writeStringProperty("name", value.name());
                text("label", value.label(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void page(Page page, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", page.id());
        text("title", page.title(), json);
        json.writeStringProperty("audience", lower(page.audience()));
        shownWhere(page.only(), page.relevant(), json);
        json.writeArrayPropertyStart("items");
        page.items().forEach(item -> ItemJson.write(item, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    static void shownWhere(Set<CountryCode> only, Condition relevant, JsonGenerator json) {
        if (!only.isEmpty()) {
            strings("only", only.stream().map(CountryCode::iso).sorted().toList(), json);
        }
        if (!relevant.equals(Condition.ALWAYS)) {
            condition("relevant", relevant, json);
        }
    }

    static void condition(String name, Condition condition, JsonGenerator json) {
        json.writeName(name);
        ConditionJson.write(condition, json);
    }

    /** Nothing for a text that is not there. */
    static void text(String name, @Nullable Text text, JsonGenerator json) {
        if (text == null) {
            return;
        }
        json.writeObjectPropertyStart(name);
        wordings("master", text.master(), json);
        if (!text.variants().isEmpty()) {
            json.writeObjectPropertyStart("variants");
            text.variants().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(variant -> wordings(variant.getKey().iso(), variant.getValue(), json));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void wordings(String name, Map<Language, String> wordings, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        wordings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(wording -> json.writeStringProperty(wording.getKey().tag(), wording.getValue()));
        json.writeEndObject();
    }

    private static void strings(String name, Collection<String> strings, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        strings.forEach(json::writeString);
        json.writeEndArray();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
