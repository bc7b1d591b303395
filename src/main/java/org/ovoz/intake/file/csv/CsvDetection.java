package org.ovoz.intake.file.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ovoz.intake.file.HeadingRows;
import org.ovoz.intake.file.Likeness;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.PersonalColumns;

/** Finds out how a CSV is to be taken apart, by its beginning. */
public final class CsvDetection {

    private static final int LOOK_AT = 64 * 1024;
    private static final int RECORDS = 60;

    /** One column that is called the same twice may be chance. */
    private static final int SOME = 2;

    /** What survey services write under a question that has one column: "the answer". */
    static final Set<String> ANSWER = Set.of(
            "", "response", "open ended response", "ответ", "открытый ответ", "свободный ответ", "ответ респондента");

    private static final Pattern WITH_COMMA = Pattern.compile("[-−]?\\d+,\\d+");
    private static final Pattern WITH_POINT = Pattern.compile("[-−]?\\d+\\.\\d+");
    private static final Pattern SHORT_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.#-]{0,63}");
    private static final Pattern IMPORT_ID = Pattern.compile("\\{\\s*\"?ImportId\"?\\s*:.*", Pattern.DOTALL);

    private CsvDetection() {}

    /** What a file looks like. */
    public static CsvShape detect(byte[] content) {
        var encoding = CsvEncoding.guess(content);
        var text = CsvText.of(content, encoding);
        var beginning = text.text().substring(0, Math.min(text.text().length(), LOOK_AT));
        var named = text.delimiter();
        var delimiter = named != null ? (char) named : delimiter(beginning);
        var records = records(beginning, delimiter);
        return new CsvShape(encoding, delimiter, headings(records), decimal(records, delimiter));
    }

    /** The one at which most records have as many cells as the first. */
    private static char delimiter(String text) {
        var best = CsvShape.DELIMITERS.getFirst();
        double most = 0;
        for (var delimiter : CsvShape.DELIMITERS) {
            var records = records(text, delimiter);
            var width = records.isEmpty() ? 0 : records.getFirst().size();
            if (width > 1) {
                var even = records.stream().filter(one -> one.size() == width).count();
                // The width decides only among delimiters that are as even.
                var score = (double) even / records.size() + Math.min(width, Limits.COLUMNS) * 1e-6;
                if (score > most) {
                    most = score;
                    best = delimiter;
                }
            }
        }
        return best;
    }

    /** The first records; where a record cannot be taken apart, those before it. */
    private static List<List<String>> records(String text, char delimiter) {
        var records = new ArrayList<List<String>>();
        try (var reader = CsvTable.reader(delimiter, true).ofCsvRecord(text)) {
            reader.stream().limit(RECORDS).map(CsvRecord::getFields).forEach(records::add);
        } catch (CsvParseException _) {
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The last one may be cut where the beginning ends.
        return text.length() == LOOK_AT && records.size() > 1 ? records.subList(0, records.size() - 1) : records;
    }

    static HeadingRows headings(List<List<String>> records) {
        if (records.size() > 2 && areImportIds(records.get(2))) {
            return HeadingRows.NAMES_QUESTIONS_AND_IDS;
        }
        if (records.size() < 2) {
            return HeadingRows.ONE;
        }
        var first = records.get(0);
        var second = records.get(1);
        if (areChoices(first, second)) {
            return HeadingRows.QUESTIONS_AND_CHOICES;
        }
        return areQuestions(first, second) ? HeadingRows.NAMES_AND_QUESTIONS : HeadingRows.ONE;
    }

    private static boolean areImportIds(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count() > 0
                && row.stream()
                        .filter(cell -> !cell.isBlank())
                        .allMatch(cell -> IMPORT_ID.matcher(cell.strip()).matches());
    }

    /**
     * Whether the second row names choices. SurveyMonkey leaves it blank under all columns about the respondent, and the
     * first row blank above every choice after the first of a question; a blank in a row of data does neither.
     */
    private static boolean areChoices(List<String> first, List<String> second) {
        int about = 0;
        var continues = false;
        for (int i = 0; i < first.size(); i++) {
            var heading = first.get(i);
            var below = i < second.size() ? second.get(i).strip() : "";
            if (PersonalColumns.isKnown(heading)) {
                about++;
                if (!below.isEmpty()) {
                    return false;
                }
            }
            var isAnswer = !below.isEmpty() && ANSWER.contains(Likeness.normal(below));
            var isNext = i > 0 && heading.isBlank() && !below.isEmpty() && !below.matches("[\\d.,]+");
            continues |= isAnswer || isNext;
        }
        return about > 0 && continues;
    }

    /** Whether the first row has short names and the second says the same in words: of the respondent's columns, some. */
    private static boolean areQuestions(List<String> first, List<String> second) {
        if (!first.stream().allMatch(name -> SHORT_NAME.matcher(name.strip()).matches())) {
            return false;
        }
        int both = 0;
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            both += PersonalColumns.isKnown(first.get(i)) && PersonalColumns.isKnown(second.get(i)) ? 1 : 0;
        }
        return both >= SOME && second.stream().noneMatch(String::isBlank);
    }

    /** Comma where more numbers have it; otherwise what goes with the delimiter. */
    private static char decimal(List<List<String>> records, char delimiter) {
        int commas = 0;
        int points = 0;
        for (var record : records.subList(Math.min(1, records.size()), records.size())) {
            for (var cell : record) {
                commas += WITH_COMMA.matcher(cell.strip()).matches() ? 1 : 0;
                points += WITH_POINT.matcher(cell.strip()).matches() ? 1 : 0;
            }
        }
        return commas > points && delimiter != ',' ? ',' : '.';
    }
}
