package org.ovoz.qualitative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All codes at one version of the codebook.
 *
 * @param version grows with every change of any code
 * @param codes parents before their children, in the order in which they are read
 */
public record Codebook(int version, List<Code> codes) {

    public static final Codebook EMPTY = new Codebook(0, List.of());

    public Codebook {
        codes = List.copyOf(inOrder(codes));
    }

    public Optional<Code> code(CodeId id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    /** By name, without regard to capitals and to how its letters are composed. */
    public Optional<Code> named(String name) {
        var sought = Composed.key(name);
        return codes.stream()
                .filter(code -> Composed.key(code.name()).equals(sought))
                .findFirst();
    }

    /** Those directly under a code, or at the top. */
    public List<Code> under(@Nullable CodeId parent) {
        return codes.stream()
                .filter(code -> parent == null ? code.parent() == null : parent.equals(code.parent()))
                .toList();
    }

    /** How many codes are above it. */
    public int depth(Code code) {
        var depth = 0;
        for (var above = parentOf(code); above.isPresent(); above = parentOf(above.get())) {
            depth++;
        }
        return depth;
    }

    /** Whether one is the other or stands somewhere above it. */
    public boolean isWithin(CodeId inner, CodeId outer) {
        for (var at = code(inner); at.isPresent(); at = parentOf(at.get())) {
            if (at.get().id().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Code> parentOf(Code code) {
        var parent = code.parent();
        return parent == null ? Optional.empty() : code(parent);
    }

    /** A code whose parent is unknown stands at the top, so that none is ever lost from sight. */
    private static List<Code> inOrder(List<Code> codes) {
        var known = codes.stream().collect(Collectors.toMap(Code::id, Function.identity()));
        var sorted = new ArrayList<Code>();
        codes.stream()
                .filter(code -> code.parent() == null || !known.containsKey(code.parent()))
                .sorted(Comparator.comparingInt(Code::position))
                .forEach(top -> addWithChildren(top, codes, known, sorted));
        return sorted;
    }

    private static void addWithChildren(Code code, List<Code> codes, Map<CodeId, Code> known, List<Code> sorted) {
        sorted.add(code);
        codes.stream()
                .filter(child -> code.id().equals(child.parent()))
                .sorted(Comparator.comparingInt(Code::position))
                .forEach(child -> addWithChildren(child, codes, known, sorted));
    }
}
