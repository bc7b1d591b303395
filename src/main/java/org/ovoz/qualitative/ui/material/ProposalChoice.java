package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.qualitative.material.Redactions.Proposal;
import org.ovoz.ui.Choices;

/** One name, place or address that might be masked: everywhere with one tick, or place by place. */
final class ProposalChoice extends Div {

    /** So many places are shown until somebody wants to see the others. */
    private static final int SHOWN = 12;

    /** Stands for all places. */
    private static final int ALL = -1;

    private final MaterialWords words;
    private final Proposal proposal;
    private final int size;
    private final Choices<Integer> list;
    private Set<Integer> before = Set.of();
    private int shown;

    ProposalChoice(MaterialWords words, Proposal proposal) {
        this.words = words;
        this.proposal = proposal;
        this.size = proposal.places().size() + proposal.translated().size();
        addClassName("mask-proposal");
        list = Choices.several(words.word("maskLine", first(), proposal.mask(), size));
        if (size > 1) {
            list.offer(ALL, words.word("maskEveryPlace", size), "");
        }
        list.onChange(this::changed);
        add(list);
        showMore();
        chooseAll(true);
    }

    private String first() {
        return proposal.places().isEmpty()
                ? proposal.translated().getFirst().words()
                : proposal.places().getFirst().words();
    }

    private void showMore() {
        var end = Math.min(size, shown + SHOWN);
        IntStream.range(shown, end).forEach(place -> list.offer(place, label(place), ""));
        shown = end;
        if (shown < size) {
            var more = new NativeButton(words.word("more", size - shown));
            more.addClassName("link");
            more.addClickListener(_ -> {
                remove(more);
                showMore();
                list.choose(before);
            });
            add(more);
        }
    }

    private String label(int place) {
        if (place < proposal.places().size()) {
            var one = proposal.places().get(place);
            return "…" + one.before() + "⟦" + one.words() + "⟧" + one.after() + "…";
        }
        var one = proposal.translated().get(place - proposal.places().size());
        return words.word("maskInTranslation", one.turn(), one.words());
    }

    void chooseAll(boolean isChosen) {
        before = isChosen ? IntStream.range(ALL, size).boxed().collect(Collectors.toSet()) : Set.of();
        list.choose(before);
    }

    /** The tick of all follows those of the places, and they follow it. */
    private void changed() {
        var now = new HashSet<>(list.chosen());
        var places = IntStream.range(0, size).boxed().collect(Collectors.toSet());
        if (now.contains(ALL) != before.contains(ALL)) {
            chooseAll(now.contains(ALL));
            return;
        }
        if (now.containsAll(places)) {
            now.add(ALL);
        } else {
            now.remove(ALL);
        }
        before = Set.copyOf(now);
        list.choose(before);
    }

    /** The places that are ticked; nothing if none is. */
    Optional<Proposal> chosen() {
        var inText = proposal.places().size();
        var places = IntStream.range(0, inText)
                .filter(before::contains)
                .mapToObj(proposal.places()::get)
                .toList();
        var translated = IntStream.range(inText, size)
                .filter(before::contains)
                .mapToObj(place -> proposal.translated().get(place - inText))
                .toList();
        return places.isEmpty() && translated.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal(proposal.secret(), proposal.mask(), places, translated));
    }

    /** How many places of some proposals. */
    static int count(List<Proposal> chosen) {
        return chosen.stream()
                .mapToInt(one -> one.places().size() + one.translated().size())
                .sum();
    }
}
