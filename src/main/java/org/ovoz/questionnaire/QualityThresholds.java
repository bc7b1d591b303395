package org.ovoz.questionnaire;

import java.time.LocalDate;
import java.util.Map;

/**
 * From where on an interview is looked at twice, and what counts as complete: {@code config/study/quality.yaml}. Every
 * result of the quality checks carries the thresholds it was made with.
 *
 * @param speeder when an interview was too quick
 * @param straightlineLeast how many rows of a grid must be answered before equal answers say something
 * @param missingPercent share of the core questions asked that may stay without a valid answer
 * @param duplicate when two interviews are the same
 * @param website the questions about an own website that must agree
 * @param gibberish when a typed text is no text
 * @param interviewer what an interviewer can do in a day
 * @param fieldEnd the last day of field work of waves that have one
 * @param disposition what counts as complete and partial
 */
public record QualityThresholds(
        Speeder speeder,
        int straightlineLeast,
        int missingPercent,
        Duplicate duplicate,
        Website website,
        Gibberish gibberish,
        Interviewer interviewer,
        Map<WaveId, LocalDate> fieldEnd,
        Disposition disposition) {

    /** What holds where a study says nothing else: analysis.md, sections 7 and 8. */
    public static final QualityThresholds STANDARD = new QualityThresholds(
            new Speeder(3, 20),
            6,
            20,
            new Duplicate(95, 20),
            new Website("website", "website_url"),
            new Gibberish(5, 5, 6),
            new Interviewer(8, 8),
            Map.of(),
            new Disposition("consent", "elig_rep", true, 80, 50));

    /**
     * Quicker than the median divided by a number.
     *
     * @param dividedBy by which the median is divided
     * @param leastGroup how many interviews a group needs before its median is used
     */
    public record Speeder(int dividedBy, int leastGroup) {}

    /**
     * Identical answers.
     *
     * @param percent share of identical answers among those that one of the two has
     * @param leastAnswers how many answers both together need at least
     */
    public record Duplicate(int percent, int leastAnswers) {}

    /**
     * An own website.
     *
     * @param question the variable with 1 for those who have one
     * @param address the variable of its address, if the questionnaire has one
     */
    public record Website(String question, String address) {}

    /**
     * Typed texts.
     *
     * @param sameLetter how often a letter stands in a row
     * @param keyboardRun how many letters follow one another as on the keyboard
     * @param leastLetters how many letters a text needs before it is judged by its vowels and variety
     */
    public record Gibberish(int sameLetter, int keyboardRun, int leastLetters) {}

    /**
     * Interviews with an interviewer.
     *
     * @param leastMinutes an interview takes at least
     * @param mostPerDay one interviewer holds at most
     */
    public record Interviewer(int leastMinutes, int mostPerDay) {}

    /**
     * Outcomes of interviews.
     *
     * @param consent the variable with 1 for those who agree to take part
     * @param eligible the variable with 1 for those who belong to the population
     * @param sentIsComplete whether what was sent is complete whatever is left blank
     * @param completePercent share of valid core answers from which an interview is complete
     * @param partialPercent share from which it is partial
     */
    public record Disposition(
            String consent, String eligible, boolean sentIsComplete, int completePercent, int partialPercent) {}

    public QualityThresholds {
        fieldEnd = Map.copyOf(fieldEnd);
    }
}
