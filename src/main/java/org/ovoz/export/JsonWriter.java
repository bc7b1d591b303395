package org.ovoz.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.ovoz.export.stream.DataWriter;
import org.ovoz.interview.sent.CodedInterview;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON document in UTF-8: {@code wave}, {@code title}, {@code language}, {@code notes}, {@code variables} with their
 * labels, {@code sets}, then {@code interviews}, one object each with its codes as numbers and its texts as strings.
 */
final class JsonWriter implements DataWriter {

    private final Codebook codebook;
    private final JsonGenerator json;

    JsonWriter(Export export, OutputStream out) {
        codebook = export.codebook();
        json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("wave", export.request().wave().value());
        json.writeStringProperty("title", codebook.title());
        json.writeStringProperty("language", codebook.language().tag());
        json.writeArrayPropertyStart("variables");
        codebook.columns().forEach(this::variable);
        json.writeEndArray();
        json.writeArrayPropertyStart("sets");
        codebook.sets().forEach(this::set);
        json.writeEndArray();
        json.writeArrayPropertyStart("interviews");
    }

    private void variable(Codebook.Column column) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeStringProperty("label", column.label());
        json.writeStringProperty("storage", column.storage().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringProperty("level", column.level().name().toLowerCase(java.util.Locale.ROOT));
        var note = codebook.notes().get(column.name());
        if (note != null) {
            json.writeStringProperty("note", note);
        }
        labels("values", column.values());
        labels("missing", column.missing());
        json.writeEndObject();
    }

    private void labels(String name, Map<Integer, String> labels) {
        if (labels.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        labels.forEach((code, label) -> {
            json.writeStartObject();
            json.writeNumberProperty("code", code);
            json.writeStringProperty("label", label);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void set(Codebook.ResponseSet set) {
        json.writeStartObject();
        json.writeStringProperty("name", set.name());
        json.writeStringProperty("label", set.label());
        json.writeNumberProperty("countedValue", 1);
        json.writeArrayPropertyStart("variables");
        set.columns().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void write(CodedInterview interview) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        var next = 0;
        for (var column : codebook.columns()) {
            if (column.isCode()) {
                json.writeNumberProperty(column.name(), column.amount(interview.codes()[next++]));
            } else {
                text(column, interview);
            }
        }
        json.writeEndObject();
    }

    private void text(Codebook.Column column, CodedInterview interview) {
        switch (column.name()) {
            case Codebook.INTERVIEW ->
                json.writeStringProperty(column.name(), interview.id().toString());
            case Codebook.COMPLETED_ON ->
                json.writeStringProperty(column.name(), interview.completedOn().toString());
            case Codebook.SECONDS -> json.writeNumberProperty(column.name(), interview.seconds());
            default -> {
                var text = interview.texts().get(column.name());
                if (text != null) {
                    json.writeStringProperty(column.name(), text);
                }
            }
        }
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
