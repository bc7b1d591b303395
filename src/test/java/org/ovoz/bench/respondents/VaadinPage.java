package org.ovoz.bench.respondents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of Vaadin's as its client keeps it, without a browser: the elements that the server describes, and the messages
 * that a person's acts make. Files of the page are fetched too, as a browser with an empty cache fetches them.
 */
final class VaadinPage {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What the first page loads: its script, what that imports, and Vaadin's client; not what is loaded on demand. */
    private static final Pattern FILE = Pattern.compile("build/(indexhtml-[\\w-]+\\.js)"
            + "|from\\s*[\"']\\./([\\w-]+\\.js)|import\\s*[\"']\\./([\\w-]+\\.js)"
            + "|import\\(\\s*[\"'`]\\./((?:FlowBootstrap|FlowClient|generated-flow-imports)-[\\w-]+\\.js)");

    private static final String INITIAL = "window.Vaadin.TypeScript=";

    /** Of an event's id, as it is acknowledged. */
    private static final int SHORT = 8;

    private static final String CHECKED = "event.target.checked";
    private static final String WRITES = "this.innerHTML=$0";

    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int CLASSES = 11;

    private final Wire wire;
    private final Map<Integer, PageNode> nodes = new HashMap<>();
    private final Map<String, JsonNode> constants = new HashMap<>();
    private String key = "";
    private String ui = "";
    private int syncId;
    private int clientId;
    /** The last message and its reply. */
    private String latest = "";

    private String reply = "";

    VaadinPage(Wire wire) {
        this.wire = wire;
    }

    /** Opens the page and does what the client does before anybody can press anything. */
    void open(String path) throws IOException {
        var html = wire.get(path).body();
        var at = html.indexOf(INITIAL);
        if (at < 0) {
            throw new IOException("no page of Vaadin's at " + path);
        }
        var config = JSON.reader()
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(html.substring(html.indexOf('{', at)))
                .get("initial")
                .get("appConfig");
        ui = config.get("v-uiId").asString();
        var uidl = config.get("uidl");
        key = uidl.get("Vaadin-Security-Key").asString();
        apply(uidl);
        files(html);
        var window = JSON.createObjectNode();
        for (var name : new String[] {"v-sh", "v-sw", "v-wh", "v-ww", "v-bh", "v-bw"}) {
            window.put(name, "720");
        }
        window.put("v-wn", "v-0." + Math.abs(System.nanoTime()));
        window.put("v-tzo", "0").put("v-rtzo", "0").put("v-dstd", "0").put("v-dston", "false");
        window.put("v-td", "true").put("v-pv", "VISIBLE").put("v-curdate", Long.toString(System.currentTimeMillis()));
        var channel =
                JSON.createObjectNode().put("type", "channel").put("node", 1).put("channel", 0);
        channel.putArray("args").add(window);
        send(channel);
        var data = JSON.createObjectNode().put("route", path.substring(1)).put("query", "");
        data.put("appShellTitle", "").putNull("historyState").put("trigger", "");
        send(event(1, "ui-navigate", data));
    }

    private void files(String html) throws IOException {
        var known = new HashSet<String>();
        var open = new LinkedHashSet<String>();
        names(html, open);
        while (!open.isEmpty()) {
            var name = open.removeFirst();
            if (known.add(name)) {
                names(wire.get("/VAADIN/build/" + name).body(), open);
            }
        }
    }

    private static void names(String text, LinkedHashSet<String> names) {
        var file = FILE.matcher(text);
        while (file.find()) {
            for (int group = 1; group <= file.groupCount(); group++) {
                if (file.group(group) != null) {
                    names.add(file.group(group));
                }
            }
        }
    }

    /** What stands between the page's frame. */
    PageNode main() throws IOException {
        return nodes.values().stream()
                .filter(node -> node.is("main"))
                .findFirst()
                .orElseThrow(() -> new IOException("The page has no main part."));
    }

    /** The button that leads on. */
    PageNode primary() throws IOException {
        var shown = new ArrayList<PageNode>();
        main().forEachShown(shown::add);
        return shown.stream()
                .filter(node -> node.is("button") && node.has("primary"))
                .findFirst()
                .orElseThrow(() -> new IOException("no way on: " + shortly(shown)));
    }

    /** Presses a button. */
    void press(PageNode button) throws IOException {
        send(event(button.id, "click", told(button, "click", Map.of())));
    }

    /**
     * Ticks a radio button or a check box, which stands as markup in a question, from where its event rises; returns whether its
     * answer was acknowledged.
     *
     * @param section that hears of it
     */
    boolean tick(PageNode section, String question, String name, String value) throws IOException {
        var answer = UUID.randomUUID().toString();
        var input = Map.of(
                "event.answer",
                answer,
                "event.target.closest('.item')?.id ?? ''",
                question,
                "event.target.name",
                name,
                "event.target.value",
                value);
        send(event(section.id, "change", told(section, "change", input)));
        return isAcknowledged(answer);
    }

    /** Whether the server has told the page's outbox that this answer is on disk, and not that it failed or is held. */
    private boolean isAcknowledged(String answer) {
        return nodes.values().stream()
                .filter(node -> node.is("answer-outbox"))
                .map(node -> node.properties.get("outcome"))
                .filter(Objects::nonNull)
                .flatMap(outcome -> Arrays.stream(outcome.asString("").split(" ")))
                .anyMatch(answer.substring(0, SHORT)::equals);
    }

    private static ObjectNode event(int node, String name, JsonNode data) {
        var event =
                JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
        event.set("data", data);
        return event;
    }

    /**
     * What the server wants to know of an event: properties of the element, and of the event itself.
     *
     * @param known what the event says, by the server's words for it; of the rest what any press would say
     */
    private ObjectNode told(PageNode node, String event, Map<String, String> known) {
        var data = JSON.createObjectNode();
        var wanted = constants.get(Objects.requireNonNullElse(node.listeners.get(event), ""));
        if (wanted == null) {
            return data;
        }
        wanted.propertyNames().forEach(expression -> {
            if (known.containsKey(expression)) {
                data.put(expression, known.get(expression));
            } else if (expression.startsWith("element.")) {
                var value = node.properties.get(expression.substring("element.".length()));
                data.set(expression, value == null ? JSON.getNodeFactory().nullNode() : value);
            } else if (expression.contains("<") || expression.contains(".test(") || expression.equals(CHECKED)) {
                // A filter, of which only what passes is sent; and what is ticked.
                data.put(expression, true);
            } else if (expression.startsWith("event.")) {
                data.put(expression, expression.endsWith("Key") ? 0 : 1);
            }
        });
        return data;
    }

    private void send(ObjectNode... calls) throws IOException {
        var message = JSON.createObjectNode().put("csrfToken", key);
        var list = message.putArray("rpc");
        for (var call : calls) {
            list.add(call);
        }
        message.put("syncId", syncId).put("clientId", clientId++);
        latest = JSON.writeValueAsString(message);
        reply = ask();
        apply(JSON.readTree(reply.startsWith("for(;;);") ? reply.substring(9, reply.length() - 1) : reply));
    }

    private String ask() throws IOException {
        var answer = wire.post("/?v-r=uidl&v-uiId=" + ui, "application/json; charset=UTF-8", latest);
        if (answer.status() != 200 || !answer.body().contains("syncId")) {
            throw new IOException("not answered: " + answer.status());
        }
        return answer.body();
    }

    /** How long the last reply was, in characters. */
    int replied() {
        return reply.length();
    }

    /** Sends the last message once more, as a browser does that has lost the reply; returns whether the reply is the same. */
    boolean isToldTheSameAgain() throws IOException {
        return ask().equals(reply);
    }

    private void apply(JsonNode uidl) {
        syncId = uidl.get("syncId").intValue();
        uidl.path("constants").properties().forEach(constant -> constants.put(constant.getKey(), constant.getValue()));
        for (var change : uidl.path("changes")) {
            var node = nodes.computeIfAbsent(change.get("node").intValue(), PageNode::new);
            switch (change.get("type").asString()) {
                case "put" -> put(node, change);
                case "remove" -> remove(node, change);
                case "splice" -> splice(node, change);
                case "clear" -> clear(node, change.get("feat").intValue());
                case "detach" -> nodes.remove(node.id);
                default -> {}
            }
        }
        uidl.path("execute").forEach(this::run);
    }

    /** Of what is to be run, only markup that is written into an element. */
    private void run(JsonNode call) {
        if (call.get(call.size() - 1).asString("").contains(WRITES)) {
            var node = nodes.get(call.get(call.size() - 2).path("@v-node").asInt(-1));
            if (node != null) {
                node.markup = call.get(0).asString();
            }
        }
    }

    private static void put(PageNode node, JsonNode change) {
        var name = change.get("key").asString();
        var value = change.get("value");
        if (value == null) {
            return;
        }
        switch (change.get("feat").intValue()) {
            case DATA -> {
                if (name.equals("tag")) {
                    node.tag = value.asString();
                } else if (name.equals("visible")) {
                    node.visible = value.booleanValue();
                }
            }
            case PROPERTIES -> node.properties.put(name, value);
            case ATTRIBUTES -> node.attributes.put(name, value);
            case LISTENERS -> node.listeners.put(name, value.asString());
            default -> {}
        }
    }

    private static void remove(PageNode node, JsonNode change) {
        var name = change.get("key").asString();
        switch (change.get("feat").intValue()) {
            case PROPERTIES -> node.properties.remove(name);
            case ATTRIBUTES -> node.attributes.remove(name);
            case LISTENERS -> node.listeners.remove(name);
            default -> {}
        }
    }

    private void splice(PageNode node, JsonNode change) {
        var at = change.get("index").intValue();
        var gone = change.path("remove").asInt(0);
        switch (change.get("feat").intValue()) {
            case CHILDREN -> {
                node.children.subList(at, at + gone).clear();
                for (var added : change.path("addNodes")) {
                    var child = nodes.computeIfAbsent(added.intValue(), PageNode::new);
                    child.parent = node;
                    node.children.add(at++, child);
                }
            }
            case CLASSES -> {
                node.classes.subList(at, at + gone).clear();
                for (var added : change.path("add")) {
                    node.classes.add(at++, added.asString());
                }
            }
            default -> {}
        }
    }

    private static void clear(PageNode node, int feature) {
        if (feature == CHILDREN) {
            node.children.clear();
        } else if (feature == CLASSES) {
            node.classes.clear();
        }
    }

    /** For a walk that has lost its way. */
    static String shortly(@Nullable Object thing) {
        var text = Objects.toString(thing);
        return text.substring(0, Math.min(300, text.length()));
    }
}
