package org.ovoz.qualitative.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML file.
 *
 * @param name without its prefix
 * @param namespace empty where there is none
 * @param text what stands directly in it
 */
record Tag(String name, String namespace, Map<String, String> attributes, List<Tag> children, String text) {

    private static final String INSTRUCTION = "?";

    /** How an instruction to programs is named here, so that no element can have its name. */
    static String instruction(String target) {
        return INSTRUCTION + target;
    }

    boolean isInstruction() {
        return name.startsWith(INSTRUCTION);
    }

    /** Those directly in it by their name. */
    Stream<Tag> all(String child) {
        return children.stream().filter(tag -> tag.name.equals(child));
    }

    Optional<Tag> first(String child) {
        return all(child).findFirst();
    }

    /** Those by name in a part of it, such as {@code Code} in {@code Codes}. */
    Stream<Tag> all(String part, String child) {
        return all(part).flatMap(tag -> tag.all(child));
    }

    /** The text of a part, or nothing where that is missing. */
    String textOf(String child) {
        return first(child).map(Tag::text).orElse("");
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** An attribute, or nothing in it. */
    String written(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }
}
