package org.ovoz.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, and whether an answer is as described; judged by a validator of JSON Schema. */
final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    /** The description as it lies in the product. */
    OpenApi() {
        this(file());
    }

    /** A description as it was served. */
    OpenApi(String text) {
        root = JSON.readTree(text);
    }

    private static String file() {
        try (InputStream file = OpenApi.class.getResourceAsStream("/api/openapi.json")) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What programs read with a token of an administrator; devices have addresses of their own. */
    Set<String> addresses() {
        return allAddresses().stream()
                .filter(address -> !address.startsWith("/api/v1/field/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> allAddresses() {
        return new TreeSet<>(root.get("paths").propertyNames());
    }

    /** The methods of an address. */
    Set<String> methods(String address) {
        return new TreeSet<>(root.get("paths").get(address).propertyNames());
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

    /** Names of the parameters that must be given. */
    Set<String> required(String address) {
        return operation(address)
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.path("required").asBoolean(false))
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
        return differences(address, 200, body);
    }

    /** What in an answer with some status is not as described. */
    List<String> differences(String address, int status, String body) {
        var response = "/paths/" + escaped(address) + "/" + method(address) + "/responses/" + status;
        if (root.at(response).isMissingNode()) {
            return List.of("An answer " + status + " of " + address + " is not described.");
        }
        var described = root.at(response);
        var place = described.has("$ref") ? described.get("$ref").asString().substring(1) : response;
        var content = root.at(place + "/content").propertyNames().iterator().next();
        return validated(place + "/content/" + escaped(content) + "/schema", body);
    }

    /** What in a problem's body is not as described. */
    List<String> problemDifferences(String body) {
        return validated("/components/schemas/Problem", body);
    }

    private List<String> validated(String place, String body) {
        return schemas.computeIfAbsent(place, this::schema).validate(JSON.readTree(body)).stream()
                .map(Error::toString)
                .toList();
    }

    /** The schema at a place of the description, which tells every property that an answer may have. */
    private Schema schema(String place) {
        if (root.at(place).isMissingNode()) {
            throw new IllegalArgumentException("nothing is described at " + place);
        }
        var whole = (ObjectNode) root.deepCopy();
        close(whole);
        whole.put("$ref", "#" + place.replace("{", "%7B").replace("}", "%7D"));
        return registry.getSchema(whole);
    }

    /** A property that nobody described is a difference. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").toString().contains("object")
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.valueStream().forEach(OpenApi::close);
    }

    private JsonNode operation(String address) {
        return root.get("paths").get(address).get(method(address));
    }

    /** Every address has one method. */
    private String method(String address) {
        return methods(address).iterator().next();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
