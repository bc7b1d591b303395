package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoicesTests {

    private final Choices<String> colours = Choices.one("Colour");
    private final List<String> told = new ArrayList<>();

    ChoicesTests() {
        List.of("red", "green", "blue").forEach(colour -> colours.offer(colour, colour, ""));
        colours.onChange(() -> told.add(colours.first()));
    }

    private Element box(int at) {
        return colours.getElement()
                .getChildren()
                .filter(row -> row.getTag().equals("label"))
                .skip(at)
                .findFirst()
                .orElseThrow()
                .getChild(0);
    }

    /** A page that shows what an address says would else write a new address, and Back would never lead away from it. */
    @Test
    void tellNobodyWhatThePageItselfChooses() {
        colours.choose(Set.of("green"));
        assertThat(colours.chosen()).containsExactly("green");
        assertThat(told).isEmpty();
    }

    @Test
    void tellOnceWhatAPersonChooses() {
        colours.choose(Set.of("green"));
        box(2).setProperty("checked", true);
        assertThat(told).containsExactly("blue");
        assertThat(box(1).getProperty("checked", true)).isFalse();
    }
}
