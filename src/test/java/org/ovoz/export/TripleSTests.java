package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.testing.Slow;
import org.w3c.dom.Element;

/** A reader of Triple-S 2.0, written from the standard, finds our tables in the exported pair of files. */
@Slow
class TripleSTests extends ExportedWave {

    private Element root;
    private List<CsvRecord> records;

    @BeforeEach
    void export() throws Exception {
        var files = files(Format.TRIPLE_S, DisclosureLevel.FULL);
        root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.get(NAME + ".xml")))
                .getDocumentElement();
        var data = new String(files.get(NAME + ".csv"), StandardCharsets.UTF_8);
        records = CsvReader.builder().ofCsvRecord(data).stream().toList();
    }

    private List<Element> elements(Element from, String name) {
        var elements = new ArrayList<Element>();
        var nodes = from.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private Element variable(String name) {
        return elements(root, "variable").stream()
                .filter(variable -> text(variable, "name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String text(Element element, String child) {
        return elements(element, child).getFirst().getTextContent();
    }

    /** The field of a variable in every record, the lines skipped that the description says. */
    private List<String> field(String name) {
        var place =
                Integer.parseInt(elements(variable(name), "position").getFirst().getAttribute("start"));
        var skip = Integer.parseInt(elements(root, "record").getFirst().getAttribute("skip"));
        return records.stream().skip(skip).map(row -> row.getField(place - 1)).toList();
    }

    @Test
    void describesEveryFieldOnceInTheOrderOfTheStandard() {
        assertThat(root.getTagName()).isEqualTo("sss");
        assertThat(root.getAttribute("version")).isEqualTo("2.0");
        assertThat(elements(root, "record").getFirst().getAttribute("format")).isEqualTo("csv");
        var variables = elements(root, "variable");
        assertThat(variables).hasSize(records.getFirst().getFieldCount());
        for (int i = 0; i < variables.size(); i++) {
            var variable = variables.get(i);
            assertThat(text(variable, "name")).isEqualTo(records.getFirst().getField(i));
            assertThat(variable.getAttribute("type")).isIn("single", "multiple", "quantity", "character", "date");
            var parts = new ArrayList<String>();
            for (var part = variable.getFirstChild(); part != null; part = part.getNextSibling()) {
                if (part instanceof Element element) {
                    parts.add(element.getTagName());
                }
            }
            assertThat(String.join(" ", parts)).matches("name label position( size| values)?");
        }
    }

    @Test
    void everyCodeOfASingleHasAValueAndNoneIsNegative() {
        for (var variable : elements(root, "variable")) {
            if (variable.getAttribute("type").equals("single")) {
                var codes = elements(variable, "value").stream()
                        .map(value -> value.getAttribute("code"))
                        .toList();
                assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d+"));
                assertThat(codes).as(text(variable, "name")).containsAll(field(text(variable, "name")));
            }
        }
    }

    @Test
    void hasTheFrequenciesOfOurTables() {
        var table =
                FrequencyTable.of(live.snapshot(WAVE).all(), "occupation", countries(), FrequencyTable.Empty.HIDDEN);
        Map<String, Integer> counted = new TreeMap<>();
        field("occupation").forEach(code -> counted.merge(code, 1, Integer::sum));
        table.rows().forEach(row -> assertThat(counted).containsEntry(Integer.toString(row.code()), row.frequency()));
        table.missing()
                .forEach(row -> assertThat(counted).containsEntry(Integer.toString(90 - row.code()), row.frequency()));
    }

    @Test
    void hasAMultipleChoiceAsOneFieldOfBits() throws IOException {
        var set = definitions
                .questionnaire(WAVE)
                .items()
                .filter(item -> item.id().equals("media_collab_set"))
                .map(Item.MultipleChoice.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(variable("media_collab_set").getAttribute("type")).isEqualTo("multiple");
        assertThat(elements(variable("media_collab_set"), "value"))
                .hasSize(set.options().size());
        var ticks = new int[set.options().size()];
        field("media_collab_set").stream().filter(bits -> !bits.isEmpty()).forEach(bits -> {
            assertThat(bits).hasSize(ticks.length);
            for (int i = 0; i < ticks.length; i++) {
                ticks[i] += bits.charAt(i) - '0';
            }
        });
        MultipleResponseTable.of(live.snapshot(WAVE).all(), set, countries(), FrequencyTable.Empty.HIDDEN)
                .rows()
                .forEach(row ->
                        assertThat(ticks[set.options().indexOf(row.option())]).isEqualTo(row.ticks()));
    }
}
