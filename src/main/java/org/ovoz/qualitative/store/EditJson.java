package org.ovoz.qualitative.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.coding.Edit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An edit as JSON: {@code {"of":"code","id":…,"before":null,"after":{…}}}. */
final class EditJson {

    private final JsonMapper mapper = JsonMapper.shared();

    String write(Edit edit) {
        var node = mapper.createObjectNode();
        switch (edit) {
            case Edit.OfCode of -> {
                head(node, "code", of.id().value());
                put(node, "before", of.before());
                put(node, "after", of.after());
            }
            case Edit.OfCoding of -> {
                head(node, "coding", of.id().value());
                put(node, "before", of.before());
                put(node, "after", of.after());
            }
            case Edit.OfMemo of -> {
                head(node, "memo", of.id().value());
                put(node, "before", of.before());
                put(node, "after", of.after());
            }
        }
        return mapper.writeValueAsString(node);
    }

    Edit read(String json) {
        var node = mapper.readTree(json);
        var id = UUID.fromString(node.get("id").asString());
        var before = node.get("before");
        var after = node.get("after");
        return switch (node.get("of").asString()) {
            case "code" -> new Edit.OfCode(new CodeId(id), code(id, before), code(id, after));
            case "coding" -> new Edit.OfCoding(new CodingId(id), coding(id, before), coding(id, after));
            case "memo" -> new Edit.OfMemo(new MemoId(id), memo(id, before), memo(id, after));
            default -> throw new IllegalArgumentException("no edit of this kind");
        };
    }

    private static void head(ObjectNode node, String of, UUID id) {
        node.put("of", of).put("id", id.toString());
    }

    private static void put(ObjectNode node, String name, @Nullable Code code) {
        if (code != null) {
            var words = code.words();
            node.putObject(name)
                    .put("parent", text(code.parent()))
                    .put("position", code.position())
                    .put("name", code.name())
                    .put("colour", code.colour())
                    .put("definition", words.definition())
                    .put("example", words.example())
                    .put("include", words.include())
                    .put("exclude", words.exclude())
                    .put("retired", code.isRetired());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Coding coding) {
        if (coding != null) {
            node.putObject(name)
                    .put("document", coding.document().toString())
                    .put("version", coding.version())
                    .put("start", coding.span().start())
                    .put("end", coding.span().end())
                    .put("code", coding.code().toString())
                    .put("coder", coding.coder())
                    .put("on", coding.madeOn().toString());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Memo memo) {
        if (memo != null) {
            var inner = node.putObject(name)
                    .put("document", text(memo.document()))
                    .put("version", memo.version())
                    .put("code", text(memo.code()))
                    .put("text", memo.text())
                    .put("author", memo.author())
                    .put("on", memo.madeOn().toString());
            var span = memo.span();
            if (span != null) {
                inner.put("start", span.start()).put("end", span.end());
            }
        }
    }

    private static @Nullable String text(@Nullable Record id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable Code code(UUID id, @Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        var parent = optional(node, "parent");
        return new Code(
                new CodeId(id),
                parent == null ? null : CodeId.of(parent),
                node.get("position").asInt(),
                string(node, "name"),
                string(node, "colour"),
                new Code.Words(
                        string(node, "definition"),
                        string(node, "example"),
                        string(node, "include"),
                        string(node, "exclude")),
                node.get("retired").asBoolean());
    }

    private static @Nullable Coding coding(UUID id, @Nullable JsonNode node) {
        return node == null
                ? null
                : new Coding(
                        new CodingId(id),
                        DocumentId.of(string(node, "document")),
                        node.get("version").asInt(),
                        span(node),
                        CodeId.of(string(node, "code")),
                        string(node, "coder"),
                        LocalDate.parse(string(node, "on")));
    }

    private static @Nullable Memo memo(UUID id, @Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        var document = optional(node, "document");
        var code = optional(node, "code");
        return new Memo(
                new MemoId(id),
                document == null ? null : DocumentId.of(document),
                node.get("version").asInt(),
                node.has("start") ? span(node) : null,
                code == null ? null : CodeId.of(code),
                string(node, "text"),
                string(node, "author"),
                LocalDate.parse(string(node, "on")));
    }

    private static Span span(JsonNode node) {
        return new Span(node.get("start").asInt(), node.get("end").asInt());
    }

    private static String string(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static @Nullable String optional(JsonNode node, String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
