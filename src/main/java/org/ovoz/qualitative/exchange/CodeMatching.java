package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.MergedCodes;
import org.ovoz.qualitative.exchange.MergePlan.CodeConflict;
import org.ovoz.qualitative.exchange.MergePlan.Renamed;

/**
 * Which codes of a file are codes that are here: by id, also where it was merged into another here since; or else by name, unless
 * the code of that name here is another one of the file.
 */
final class CodeMatching {

    private final Codebook here;
    private final MergedCodes merged;
    private final MergeChoices choices;
    private final Map<CodeId, CodeId> ids = new HashMap<>();
    private final Set<CodeId> knownById = new HashSet<>();
    private final List<Code> fresh = new ArrayList<>();
    private final List<Code> changed = new ArrayList<>();
    private final List<CodeConflict> conflicts = new ArrayList<>();
    private final List<Renamed> partOf = new ArrayList<>();
    private final List<Renamed> renamed = new ArrayList<>();

    /** @param codes of the file, parents before their children */
    CodeMatching(List<Code> codes, PresentWork present, MergeChoices choices) {
        this.here = present.codebook();
        this.merged = present.merged();
        this.choices = choices;
        codes.forEach(code -> byId(code.id()).ifPresent(known -> knownById.add(known.id())));
        codes.forEach(this::match);
    }

    /** The id here of a code of the file. */
    CodeId idHere(CodeId there) {
        return ids.getOrDefault(there, there);
    }

    List<Code> fresh() {
        return fresh;
    }

    List<Code> changed() {
        return changed;
    }

    List<CodeConflict> conflicts() {
        return conflicts;
    }

    /** Codes of the file that were merged into others here. */
    List<Renamed> partOf() {
        return partOf;
    }

    /** New codes whose names other codes have here. */
    List<Renamed> renamed() {
        return renamed;
    }

    private Optional<Code> byId(CodeId there) {
        return here.code(there).or(() -> here.code(merged.now(there)));
    }

    private void match(Code there) {
        var byId = byId(there.id());
        if (byId.isPresent() && !byId.get().id().equals(there.id())) {
            // Nobody asks which words are better: those of the code that stayed were chosen with the merge.
            ids.put(there.id(), byId.get().id());
            partOf.add(new Renamed(there.name(), byId.get().name()));
            return;
        }
        var known = byId.or(() -> here.named(there.name()).filter(code -> !knownById.contains(code.id())));
        if (known.isEmpty()) {
            add(there);
        } else {
            ids.put(there.id(), known.get().id());
            compare(known.get(), there, byId.isPresent());
        }
    }

    private void add(Code there) {
        ids.put(there.id(), there.id());
        var parent = parent(there);
        var position = (int) (here.under(parent).size()
                + fresh.stream()
                        .filter(code -> Objects.equals(code.parent(), parent))
                        .count());
        var name = freeName(there.name());
        if (!name.equals(there.name())) {
            renamed.add(new Renamed(there.name(), name));
        }
        fresh.add(with(there, there.id(), parent, position, name));
    }

    private String freeName(String wanted) {
        var name = wanted;
        for (int number = 2; isTaken(name); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }

    private boolean isTaken(String name) {
        return here.named(name).isPresent() || isFresh(name);
    }

    private boolean isFresh(String name) {
        return fresh.stream().anyMatch(other -> Composed.key(other.name()).equals(Composed.key(name)));
    }

    private void compare(Code code, Code there, boolean isById) {
        var parent = isById ? parent(there) : code.parent();
        var meant = with(
                there, code.id(), code.id().equals(parent) ? code.parent() : parent, code.position(), there.name());
        if (differs(code, meant, isById)) {
            var taken = choices.theirCodes().contains(code.id());
            conflicts.add(new CodeConflict(code, meant, taken));
            if (taken) {
                changed.add(with(
                        meant,
                        meant.id(),
                        isWithin(meant.parent(), code.id()) ? code.parent() : meant.parent(),
                        meant.position(),
                        isNameFree(meant) ? meant.name() : code.name()));
            }
        }
    }

    private @Nullable CodeId parent(Code there) {
        return there.parent() == null ? null : idHere(there.parent());
    }

    /** Whether one code would stand somewhere under another, or is it, as decided so far. */
    private boolean isWithin(@Nullable CodeId inner, CodeId outer) {
        var seen = new HashSet<CodeId>();
        for (var at = inner; at != null && seen.add(at); ) {
            if (at.equals(outer)) {
                return true;
            }
            at = planned(at).map(Code::parent).orElse(null);
        }
        return false;
    }

    private Optional<Code> planned(CodeId id) {
        return changed.stream()
                .filter(code -> code.id().equals(id))
                .findFirst()
                .or(() -> here.code(id))
                .or(() -> fresh.stream().filter(code -> code.id().equals(id)).findFirst());
    }

    /** A code of another program that merely has the name of one here says little by its colour and place. */
    private static boolean differs(Code here, Code there, boolean isById) {
        if (!isById) {
            return !there.words().equals(Code.Words.NONE) && !there.words().equals(here.words());
        }
        return !here.name().equals(there.name())
                || !here.words().equals(there.words())
                || !here.colour().equals(there.colour())
                || here.isRetired() != there.isRetired()
                || !Objects.equals(here.parent(), there.parent());
    }

    private boolean isNameFree(Code code) {
        return here.named(code.name())
                        .map(other -> other.id().equals(code.id()))
                        .orElse(true)
                && !isFresh(code.name());
    }

    private static Code with(Code code, CodeId id, @Nullable CodeId parent, int position, String name) {
        return new Code(id, parent, position, name, code.colour(), code.words(), code.isRetired());
    }
}
