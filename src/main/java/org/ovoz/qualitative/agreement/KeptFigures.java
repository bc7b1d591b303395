package org.ovoz.qualitative.agreement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.MergedCodes;
import org.ovoz.qualitative.StandingCodings;
import org.ovoz.qualitative.material.TextChanged;
import org.ovoz.qualitative.material.TurnsChanged;
import org.ovoz.qualitative.store.RoundFigureStore;
import org.ovoz.qualitative.store.RoundStore;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A finished round is not changed by what is done to its texts later: what its coders had in the turns of a document is kept
 * before the text or the turns of it are changed. Decisions go with turns that stay as they were.
 */
@Component
class KeptFigures {

    /** Before codings are carried onto the new text. */
    private static final int FIRST = 1;

    private final RoundStore rounds;
    private final RoundFigureStore store;
    private final StandingCodings codings;
    private final Material material;

    KeptFigures(RoundStore rounds, RoundFigureStore store, StandingCodings codings, Material material) {
        this.rounds = rounds;
        this.store = store;
        this.codings = codings;
        this.material = material;
    }

    /** By document, with codes as they are called now. */
    Map<DocumentId, List<CodedTurn>> of(RoundId round, MergedCodes merged) {
        return store.of(round).stream()
                .map(turn -> now(turn, merged))
                .collect(Collectors.groupingBy(turn -> turn.id().document()));
    }

    private static CodedTurn now(CodedTurn kept, MergedCodes merged) {
        var byCoder = kept.byCoder().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(merged::now).collect(Collectors.toSet())));
        return new CodedTurn(kept.id(), kept.turn(), kept.turns(), byCoder);
    }

    /** A mask changes no coding. */
    @EventListener
    @Order(FIRST)
    @Transactional
    public void keep(TextChanged changed) {
        if (!changed.isMasked()) {
            keep(changed.before());
        }
    }

    @EventListener
    @Order(FIRST)
    @Transactional
    public void keep(TurnsChanged changed) {
        keep(changed.before());
        if (changed.isRenumbered()) {
            renumber(changed);
        }
    }

    private void keep(DocumentText before) {
        rounds.all().stream()
                .filter(round -> !round.isOpen() && round.documents().contains(before.document()))
                .forEach(round -> store.keepOnce(
                        round.id(),
                        before.document(),
                        CodedTurns.of(List.of(before), made(round, before.document()), material::turns)));
    }

    /** As they had coded when the round was closed; of old rounds that is not known. */
    private List<Coding> made(CodingRound round, DocumentId document) {
        var until = round.codingsUntil();
        return until == null ? codings.on(document) : codings.asOf(document, until);
    }

    private record Key(int turn, CodeId code) {}

    private void renumber(TurnsChanged changed) {
        var document = changed.now().document();
        var entries = new HashMap<Key, Integer>();
        var moved = rounds.resolutions().stream()
                .filter(one -> one.turn().document().equals(document))
                .sorted(Comparator.comparing((Resolution one) -> one.turn().number())
                        .thenComparing(Resolution::number))
                .map(one -> {
                    var old = one.turn().number();
                    var number = changed.number(old);
                    var counts = one.turns() == changed.before().turns().size() && !changed.isTouched(old);
                    return new Resolution(
                            new TurnId(document, number),
                            counts ? changed.now().turns().size() : 0,
                            one.code(),
                            entries.merge(new Key(number, one.code()), 1, Integer::sum),
                            one.isPresent(),
                            one.reason(),
                            one.decidedBy(),
                            one.decidedOn());
                })
                .toList();
        if (!moved.isEmpty()) {
            rounds.replace(document, moved);
        }
    }
}
