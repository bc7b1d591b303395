package org.ovoz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.springframework.util.FileSystemUtils;

/** Questionnaires with random items and conditions, written as a researcher writes them and read by the reader. */
public final class RandomQuestionnaire {

    private static final String[] TYPES = {"single", "multiple", "grid", "number", "text", "open", "yesno"};

    private final Random random;
    private final StringBuilder yaml = new StringBuilder();

    /** Conditions that ask for something earlier. */
    private final List<String> conditions = new ArrayList<>();

    private RandomQuestionnaire(Random random) {
        this.random = random;
    }

    /** A questionnaire that depends on the random numbers only. */
    public static Questionnaire of(Random random) {
        try {
            var folder = Files.createTempDirectory("random");
            try {
                FileSystemUtils.copyRecursively(Tiny.FOLDER, folder);
                Files.delete(folder.resolve("questionnaire/tiny/text.ru.yaml"));
                Files.writeString(
                        folder.resolve("questionnaire/tiny/questionnaire.yaml"),
                        new RandomQuestionnaire(random).write());
                return DefinitionReader.read(folder).questionnaire(Tiny.WAVE);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String write() throws IOException {
        var head = Files.readString(Path.of(Tiny.FOLDER.toString(), "questionnaire/tiny/questionnaire.yaml"));
        yaml.append(head, 0, head.indexOf("pages:"))
                .append(
                        "pages:\n- id: p0\n  title: First\n  items:\n  - id: consent\n    type: yesno\n    text: Consent?\n");
        conditions.add("consent = 1");
        for (int page = 1, item = 0; page <= 1 + random.nextInt(5); page++) {
            yaml.append("- id: p").append(page).append("\n  title: Page\n");
            relevance("  ");
            yaml.append("  items:\n");
            for (int i = 0; i <= random.nextInt(5); i++) {
                item("x" + item++);
            }
        }
        return yaml.toString().replaceFirst("  ru: .*\n", "");
    }

    private void item(String id) {
        var type = TYPES[random.nextInt(TYPES.length)];
        yaml.append("  - id: ")
                .append(id)
                .append("\n    type: ")
                .append(type)
                .append("\n    text: Question {country}\n");
        relevance("    ");
        if (random.nextInt(5) == 0) {
            yaml.append("    only: [")
                    .append(random.nextBoolean() ? "KZ" : "TJ")
                    .append("]\n");
        }
        var mine = new ArrayList<String>();
        switch (type) {
            case "single" -> options(id, mine, false);
            case "multiple" -> options(id, mine, true);
            case "grid" -> grid(id, mine);
            case "number" -> {
                yaml.append("    min: 0\n    max: 20\n");
                mine.add(id + " > 5");
                mine.add("answered(" + id + ")");
            }
            case "open" -> {
                yaml.append("    max_length: ").append(1 + random.nextInt(7000)).append('\n');
                mine.add("answered(" + id + ")");
            }
            case "yesno" -> mine.add(id + " = 2");
            default -> mine.add("answered(" + id + ")");
        }
        conditions.addAll(mine);
    }

    private void options(String id, List<String> mine, boolean several) {
        yaml.append("    options:\n");
        for (int code = 1; code <= 2 + random.nextInt(3); code++) {
            yaml.append("      ").append(code).append(": { ");
            if (several) {
                yaml.append("name: o").append(code).append(", ");
            }
            yaml.append("text: Option");
            if (code > 1 && random.nextInt(4) == 0) {
                yaml.append(", relevant: ").append(quoted(condition()));
            }
            yaml.append(" }\n");
            mine.add(several ? id + " has o" + code : id + " in (" + code + ")");
        }
        if (several) {
            yaml.append("      0: { name: none, text: None, exclusive: true }\n");
            mine.add("count(" + id + ") > 1");
        } else {
            yaml.append("    missing: [difficult, prefer_not]\n");
            mine.add(id + " != 1");
        }
    }

    private void grid(String id, List<String> mine) {
        yaml.append("    scale: agreement\n    rows:\n      a: Row\n      b: ");
        yaml.append(random.nextBoolean() ? "Row\n" : "{ text: Row, relevant: " + quoted(condition()) + " }\n");
        mine.add(id + "_a >= 2");
    }

    private void relevance(String indent) {
        if (random.nextInt(2) == 0) {
            yaml.append(indent).append("relevant: ").append(quoted(condition())).append('\n');
        }
    }

    private String condition() {
        var one = conditions.get(random.nextInt(conditions.size()));
        var other = conditions.get(random.nextInt(conditions.size()));
        return switch (random.nextInt(4)) {
            case 0 -> "not (" + one + ")";
            case 1 -> one + " and " + other;
            case 2 -> one + " or not (" + other + ")";
            default -> one;
        };
    }

    private static String quoted(String condition) {
        return "\"" + condition + "\"";
    }
}
