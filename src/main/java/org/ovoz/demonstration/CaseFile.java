package org.ovoz.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.questionnaire.Missing;

/**
 * The form of {@code cso-2018.csv}: id, day of completion, seconds, then one code per coded variable.
 */
final class CaseFile {

    static final String NAME = "cso-2018.csv";

    /** Not in the file: nobody came by a link, nobody has reviewed anything. */
    private static final List<String> LATER = List.of(LinkChannel.FACT, ReviewState.FACT);

    private static final List<String> FIRST = List.of("id", "completed", "seconds");

    private CaseFile() {}

    static String write(List<DemonstrationCase> cases) {
        var heading = new ArrayList<>(FIRST);
        cases.getFirst().codes().keySet().stream()
                .filter(variable -> !LATER.contains(variable))
                .forEach(heading::add);
        var text = new StringBuilder(String.join(",", heading)).append('\n');
        for (var one : cases) {
            var cells = new ArrayList<String>();
            cells.add(one.id().toString());
            cells.add(one.completedOn().toString());
            cells.add(Integer.toString(one.seconds()));
            heading.stream()
                    .skip(FIRST.size())
                    .forEach(variable -> cells.add(one.codes().get(variable).toString()));
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    static List<DemonstrationCase> read() {
        var lines = text().lines().toList();
        var heading = lines.getFirst().split(",");
        return lines.stream()
                .skip(1)
                .map(line -> read(heading, line.split(",")))
                .toList();
    }

    static String text() {
        try (var stream = Objects.requireNonNull(CaseFile.class.getResourceAsStream("/demonstration/" + NAME))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemonstrationCase read(String[] heading, String[] cells) {
        var codes = new LinkedHashMap<String, Integer>();
        for (int cell = FIRST.size(); cell < cells.length; cell++) {
            codes.put(heading[cell], Integer.parseInt(cells[cell]));
        }
        LATER.forEach(fact -> codes.putIfAbsent(fact, Missing.NOT_ASKED.code()));
        return new DemonstrationCase(
                UUID.fromString(cells[0]), LocalDate.parse(cells[1]), Integer.parseInt(cells[2]), codes);
    }
}
