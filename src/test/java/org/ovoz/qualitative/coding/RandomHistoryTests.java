package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;

/** Whatever was done, replaying it gives the same, and taking all of it back gives nothing. */
class RandomHistoryTests {

    private static final List<String> TEAM = List.of("Aigul", "Bahrom", "Dilnoza");

    private final Journal journal = new Journal();
    private final List<DocumentId> documents = List.of(DocumentId.random(), DocumentId.random());

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allOfItTakenBackLeavesNothing(int seed) {
        var random = new Random(seed);
        for (var step = 0; step < 120; step++) {
            something(random, TEAM.get(random.nextInt(TEAM.size())));
        }
        assertThat(journal.events.size()).as("something was done").isGreaterThan(40);
        assertThat(CodingState.EMPTY.after(journal.events)).isEqualTo(journal.state);
        for (var event : List.copyOf(journal.events).reversed()) {
            journal.keep("Lead", CodingHistory.undoing(Optional.of(event), CodingRefused.Reason.NOTHING_TO_UNDO));
        }
        assertThat(journal.state).isEqualTo(CodingState.EMPTY);
        assertThat(CodingState.EMPTY.after(journal.events)).isEqualTo(CodingState.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoAndRedoGoThroughTheSameStates(int seed) {
        var random = new Random(seed);
        var states = new ArrayList<>(List.of(journal.state));
        var at = 0;
        for (var step = 0; step < 150; step++) {
            var choice = random.nextInt(10);
            if (choice < 3 && at > 0) {
                journal.undo("Aigul");
                at--;
            } else if (choice < 6 && at + 1 < states.size()) {
                journal.redo("Aigul");
                at++;
            } else {
                var events = journal.events.size();
                something(random, "Aigul");
                if (journal.events.size() > events) {
                    states.subList(at + 1, states.size()).clear();
                    states.add(journal.state);
                    at++;
                }
            }
            assertThat(journal.state).as("step %d", step).isEqualTo(states.get(at));
        }
    }

    /** One random thing; what is refused leaves nothing. */
    private void something(Random random, String actor) {
        var before = journal.state;
        var events = journal.events.size();
        try {
            switch (random.nextInt(9)) {
                case 0, 1 -> add(random, actor);
                case 2 -> code(random, actor);
                case 3 -> journal.passages(actor, on -> on.uncode(coding(random).id()));
                case 4 -> move(random, actor);
                case 5 -> journal.codebook(actor, codes -> codes.merge(code(random), code(random)));
                case 6 ->
                    journal.codebook(
                            actor,
                            codes -> codes.split(
                                    coding(random).code(),
                                    CodeId.random(),
                                    "C" + random.nextInt(40),
                                    Set.of(coding(random).id())));
                case 7 -> journal.codebook(actor, codes -> codes.retire(code(random), random.nextBoolean()));
                default -> memo(random, actor);
            }
        } catch (CodingRefused refused) {
            assertThat(journal.state).isSameAs(before);
            assertThat(journal.events).hasSize(events);
        }
    }

    private void add(Random random, String actor) {
        var parent = random.nextBoolean() || journal.state.codebook().codes().isEmpty() ? null : code(random);
        journal.codebook(
                actor,
                codes -> codes.add(
                        CodeId.random(), parent, "C" + random.nextInt(40), CodeNames.colour(3), Code.Words.NONE));
    }

    private void code(Random random, String actor) {
        var start = random.nextInt(30);
        var passages = List.of(
                new Passage(documents.get(random.nextInt(2)), 1, new Span(start, start + 1 + random.nextInt(3))),
                new Passage(documents.get(random.nextInt(2)), 1, new Span(start, start + 2)));
        journal.passages(actor, on -> on.code(passages, code(random)));
    }

    private void move(Random random, String actor) {
        var under = random.nextBoolean() ? null : code(random);
        if (random.nextBoolean()) {
            var seen = journal.state.code(code(random)).orElseThrow();
            var words = new Code.Words("Definition " + random.nextInt(5), "", "", "");
            journal.codebook(actor, codes -> codes.change(seen, "C" + random.nextInt(40), CodeNames.colour(2), words));
        } else {
            journal.codebook(actor, codes -> codes.move(code(random), under, random.nextInt(4)));
        }
    }

    private void memo(Random random, String actor) {
        var memos = List.copyOf(journal.state.memos());
        if (!memos.isEmpty() && random.nextInt(3) == 0) {
            var one = memos.get(random.nextInt(memos.size()));
            journal.passages(
                    actor, on -> random.nextBoolean() ? on.remove(one.id()) : on.rewrite(one.id(), one.text(), "New"));
            return;
        }
        @Nullable CodeId code = random.nextBoolean() ? code(random) : null;
        var document = code == null ? documents.get(random.nextInt(2)) : null;
        var text = "Memo " + random.nextInt(9);
        var memo = new Memo(MemoId.random(), document, 0, null, code, text, actor, Journal.DAY);
        journal.passages(actor, on -> on.write(memo, ""));
    }

    private CodeId code(Random random) {
        var codes = journal.state.codebook().codes();
        if (codes.isEmpty()) {
            throw new CodingRefused(CodingRefused.Reason.CODE_GONE);
        }
        return codes.get(random.nextInt(codes.size())).id();
    }

    private Coding coding(Random random) {
        var codings = List.copyOf(journal.state.codings());
        if (codings.isEmpty()) {
            throw new CodingRefused(CodingRefused.Reason.CODING_GONE);
        }
        return codings.get(random.nextInt(codings.size()));
    }
}
