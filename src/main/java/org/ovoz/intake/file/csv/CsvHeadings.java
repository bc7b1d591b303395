package org.ovoz.intake.file.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ovoz.intake.file.HeadingRows;
import org.ovoz.intake.file.Headings;
import org.ovoz.intake.file.Likeness;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.UnreadableFile;

/** Names, questions and choices of the columns of a CSV, as they stand above its data. */
final class CsvHeadings {

    private CsvHeadings() {}

    static List<Headings.Heading> of(List<List<String>> above, HeadingRows kind) {
        var count = above.stream().mapToInt(List::size).max().orElse(0);
        if (count > Limits.COLUMNS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        var headings = kind == HeadingRows.NAMES_AND_QUESTIONS || kind == HeadingRows.NAMES_QUESTIONS_AND_IDS
                ? named(above, count)
                : questions(above, count, kind == HeadingRows.QUESTIONS_AND_CHOICES && above.size() > 1);
        headings.forEach(heading -> requireShort(heading.name() + heading.question() + heading.choice()));
        return headings;
    }

    /** A question is written once above the columns of its choices. */
    private static List<Headings.Heading> questions(List<List<String>> above, int count, boolean hasChoices) {
        var headings = new ArrayList<Headings.Heading>();
        var question = "";
        for (int i = 0; i < count; i++) {
            var own = cell(above, 0, i);
            var choice = hasChoices ? cell(above, 1, i) : "";
            question = own.isEmpty() && hasChoices ? question : own;
            if (question.isEmpty() && choice.isEmpty()) {
                headings.add(Headings.Heading.nameless(i + 1));
            } else {
                headings.add(Headings.Heading.of(
                        question.isEmpty() ? "#" + (i + 1) : question,
                        CsvDetection.ANSWER.contains(Likeness.normal(choice)) ? "" : choice));
            }
        }
        return headings;
    }

    private static List<Headings.Heading> named(List<List<String>> above, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var name = cell(above, 0, i);
                    var question = cell(above, 1, i);
                    if (name.isEmpty() && question.isEmpty()) {
                        return Headings.Heading.nameless(i + 1);
                    }
                    var either = name.isEmpty() ? question : name;
                    return Headings.Heading.of(either, "").asking(question.isEmpty() ? either : question);
                })
                .toList();
    }

    private static String cell(List<List<String>> above, int row, int column) {
        return row < above.size() && column < above.get(row).size()
                ? clean(above.get(row).get(column))
                : "";
    }

    /** A cell without blanks around it, control characters and byte order marks. */
    static String clean(String cell) {
        var isClean = true;
        for (int i = 0; i < cell.length() && isClean; i++) {
            isClean = cell.charAt(i) != '\uFEFF' && !CsvText.isControl(cell.charAt(i));
        }
        if (isClean) {
            return cell.strip();
        }
        var clean = new StringBuilder(cell.length());
        cell.chars()
                .filter(character -> character != '\uFEFF' && !CsvText.isControl(character))
                .forEach(character -> clean.append((char) character));
        return clean.toString().strip();
    }

    private static void requireShort(String heading) {
        if (heading.length() > Limits.CELL) {
            throw new UnreadableFile(UnreadableFile.Reason.CELL_TOO_LONG, Limits.CELL);
        }
    }
}
