package org.ovoz.bench.respondents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An element of a page as Vaadin's messages describe it. */
final class PageNode {

    final int id;
    final Map<String, JsonNode> properties = new HashMap<>();
    final Map<String, JsonNode> attributes = new HashMap<>();
    /** By the event's name, what of it the server wants to be told. */
    final Map<String, String> listeners = new HashMap<>();

    final List<PageNode> children = new ArrayList<>();
    final List<String> classes = new ArrayList<>();

    @Nullable
    PageNode parent;

    @Nullable
    String tag;

    boolean visible = true;

    /** Its markup, if the server has written it as such and not of elements. */
    String markup = "";

    PageNode(int id) {
        this.id = id;
    }

    boolean is(String wanted) {
        return wanted.equals(tag);
    }

    boolean has(String name) {
        return classes.contains(name);
    }

    String attribute(String name) {
        var value = attributes.get(name);
        return value == null ? "" : value.asString();
    }

    /** The nearest element around it with this class. */
    @Nullable
    PageNode around(String wanted) {
        var node = parent;
        while (node != null && !node.has(wanted)) {
            node = node.parent;
        }
        return node;
    }

    /** Everything in here that can be seen, in the order of the page. */
    void forEachShown(Consumer<PageNode> told) {
        if (!visible || attributes.containsKey("hidden")) {
            return;
        }
        told.accept(this);
        for (var child : children) {
            child.forEachShown(told);
        }
    }

    @Override
    public String toString() {
        return Objects.toString(tag, "text") + "#" + id + classes;
    }
}
