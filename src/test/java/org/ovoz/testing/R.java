package org.ovoz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/** R, the language of statisticians: a judge that nobody here wrote, for what PSPP has not. */
public final class R {

    /** Prints numbers so that reading them again gives the same numbers; one line per call. */
    private static final String SAY = """
            options(digits = 17, warn = -1)
            say <- function(...) cat(format(c(...), digits = 17, trim = TRUE), '\\n')
            """;

    private R() {}

    /**
     * Runs a script that calls {@code say(…)} and returns what it said, a line per call; the test is skipped where R is
     * missing.
     */
    public static List<double[]> run(String script) {
        try {
            var file = Files.createTempFile("ovoz", ".R");
            try {
                Files.writeString(file, SAY + script);
                var process = start(file);
                var said = new String(process.getInputStream().readAllBytes());
                if (process.waitFor() != 0) {
                    throw new AssertionError("R refused: " + said);
                }
                return said.lines().map(R::numbers).toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A vector as R writes it. */
    public static String vector(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(",", "c(", ")"));
    }

    /** A vector as R writes it. */
    public static String vector(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(",", "c(", ")"));
    }

    /** A matrix as R writes it. */
    public static String matrix(long[][] table) {
        var cells = Arrays.stream(table).flatMapToLong(Arrays::stream).toArray();
        return "matrix(" + vector(cells) + ",nrow=" + table.length + ",byrow=TRUE)";
    }

    /** Counted codes one by one: every code as often as it was counted. */
    public static String cases(int[] codes, long[] counts) {
        var each = IntStream.of(codes).mapToLong(code -> code).toArray();
        return "rep(" + vector(each) + "," + vector(counts) + ")";
    }

    private static Process start(Path script) {
        try {
            return new ProcessBuilder("Rscript", "--vanilla", script.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return Assumptions.abort("R is not installed; its tests are left out.");
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.trim().split(" +"))
                .mapToDouble(word -> word.equals("NA")
                        ? Double.NaN
                        : word.equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(word))
                .toArray();
    }
}
