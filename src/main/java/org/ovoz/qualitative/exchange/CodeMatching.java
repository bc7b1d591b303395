package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.exchange.MergePlan.CodeConflict;

/** Which codes of a file are codes that are here: by id, or else by name. */
final class CodeMatching {

    private final Codebook here;
    private final MergeChoices choices;
    private final Map<CodeId, CodeId> ids = new HashMap<>();
    private final List<Code> fresh = new ArrayList<>();
    private final List<Code> changed = new ArrayList<>();
    private final List<CodeConflict> conflicts = new ArrayList<>();

    /** @param codes of the file, parents before their children */
    CodeMatching(List<Code> codes, Codebook here, MergeChoices choices) {
        this.here = here;
        this.choices = choices;
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

    private void match(Code there) {
        var byId = here.code(there.id());
        var known = byId.or(() -> here.named(there.name()));
        if (known.isEmpty()) {
            ids.put(there.id(), there.id());
            var position = (int) (here.under(parent(there)).size()
                    + fresh.stream()
                            .filter(code -> Objects.equals(code.parent(), parent(there)))
                            .count());
            fresh.add(with(there, there.id(), parent(there), position, there.name()));
            return;
        }
        var code = known.get();
        ids.put(there.id(), code.id());
        var meant =
                with(there, code.id(), byId.isPresent() ? parent(there) : code.parent(), code.position(), there.name());
        if (differs(code, meant, byId.isPresent())) {
            var taken = choices.theirCodes().contains(code.id());
            conflicts.add(new CodeConflict(code, meant, taken));
            if (taken) {
                changed.add(
                        isNameFree(meant)
                                ? meant
                                : with(meant, meant.id(), meant.parent(), meant.position(), code.name()));
            }
        }
    }

    private @Nullable CodeId parent(Code there) {
        return there.parent() == null ? null : idHere(there.parent());
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
                && fresh.stream().noneMatch(other -> other.name().equalsIgnoreCase(code.name()));
    }

    private static Code with(Code code, CodeId id, @Nullable CodeId parent, int position, String name) {
        return new Code(id, parent, position, name, code.colour(), code.words(), code.isRetired());
    }
}
