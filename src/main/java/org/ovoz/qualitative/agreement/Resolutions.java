package org.ovoz.qualitative.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.MergedCodes;

/**
 * All that was decided, as it counts for the codes and texts of now. A decision about a code that was merged into another
 * counts for the other; where both were decided, the turn has the code if either decision says so, as codings do. A decision
 * about a turn that was joined with another or divided does not count, and the difference is shown again.
 */
public final class Resolutions {

    /** Nothing was decided. */
    public static final Resolutions NONE = new Resolutions(List.of(), code -> code);

    /** By what a decision is found. */
    private record Key(TurnId turn, CodeId code) {}

    private final Map<Key, Map<CodeId, List<Resolution>>> entries = new HashMap<>();

    public Resolutions(Collection<Resolution> all, MergedCodes merged) {
        all.stream()
                .sorted(Comparator.comparing(Resolution::number))
                .forEach(one -> entries.computeIfAbsent(
                                new Key(one.turn(), merged.now(one.code())), _ -> new HashMap<>())
                        .computeIfAbsent(one.code(), _ -> new ArrayList<>())
                        .add(one));
    }

    /** Everything that was decided of a code in a turn, the latest last; also what does not count any more. */
    public List<Resolution> history(TurnId turn, CodeId code) {
        return entries.getOrDefault(new Key(turn, code), Map.of()).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Resolution::decidedOn).thenComparing(Resolution::number))
                .toList();
    }

    /** Whether the turn has the code by a decision that counts; empty where none does. */
    public Optional<Boolean> of(CodedTurn turn, CodeId code) {
        return entries.getOrDefault(new Key(turn.id(), code), Map.of()).values().stream()
                .map(List::getLast)
                .filter(latest -> latest.turns() == turn.turns())
                .map(Resolution::isPresent)
                .reduce(Boolean::logicalOr);
    }

    /** The codes of a turn: what anybody put on it, but where it was decided what was decided. */
    public Set<CodeId> codes(CodedTurn turn) {
        var codes = new HashSet<>(turn.byAnybody());
        codes.removeIf(code -> of(turn, code).filter(isPresent -> !isPresent).isPresent());
        return codes;
    }
}
