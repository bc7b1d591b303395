package org.ovoz.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListPartsTests {

    private static final ListSource<String> NAMES = ListSource.inMemory(
            () -> List.of("Дамир 100%", "anna_b", "Нигора"), name -> name, Map.of("name", Comparator.naturalOrder()));

    private static List<String> names(String search, String sortedBy, boolean descending, int offset, int limit) {
        return NAMES.page(new ListRequest(search, sortedBy, descending, offset, limit));
    }

    @Test
    void searchesAndSortsWhatIsInMemory() {
        assertThat(names("", "", false, 0, 9)).containsExactly("Дамир 100%", "anna_b", "Нигора");
        assertThat(names("", "name", false, 0, 9)).containsExactly("anna_b", "Дамир 100%", "Нигора");
        assertThat(names("", "name", true, 1, 1)).containsExactly("Дамир 100%");
        assertThat(names("НИГ", "", false, 0, 9)).containsExactly("Нигора");
        assertThat(names("%", "", false, 0, 9)).containsExactly("Дамир 100%");
        assertThat(names("_", "", false, 0, 9)).containsExactly("anna_b");
        assertThat(NAMES.count("'")).isZero();
        assertThat(names("", "unknown", true, 2, 9)).containsExactly("Нигора");
    }

    @Test
    void keepsWhichColumnsAreHiddenAndHowWideTheOthersAre() {
        var keys = Set.of("day", "mode");
        var choice = ColumnChoice.NONE.hide("day", true).widen("mode", 140);
        assertThat(ColumnChoice.read(choice.write(), keys)).isEqualTo(choice);
        assertThat(ColumnChoice.read(choice.hide("day", false).write(), keys).hidden())
                .isEmpty();
        assertThat(ColumnChoice.read("", keys)).isEqualTo(ColumnChoice.NONE);
        for (var spoilt : List.of("day", "day:", "gone:-", "day:99999", "day:1px", "<b>:-", ",,,", "day:-1")) {
            assertThat(ColumnChoice.read(spoilt, keys)).as(spoilt).isEqualTo(ColumnChoice.NONE);
        }
    }

    @Test
    void writesLinesThatNoTableProgramTakesForFormulas() {
        var columns = List.of(
                ListColumn.<String>text("a", "Wer; \"was\"", line -> line),
                ListColumn.<String>text("b", "n", line -> Integer.toString(line.length())));
        assertThat(LinesFile.write(columns, List.of("=1+1", "Ўзбек; \"x\"", "@a")))
                .isEqualTo("\uFEFF\"Wer; \"\"was\"\"\";\"n\"\r\n\"'=1+1\";\"4\"\r\n\"Ўзбек; \"\"x\"\"\";\"10\"\r\n"
                        + "\"'@a\";\"2\"\r\n");
    }
}
