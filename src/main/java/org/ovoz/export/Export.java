package org.ovoz.export;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.ovoz.export.deidentified.Deidentification;
import org.ovoz.export.stream.CaseStream;
import org.ovoz.export.stream.WriteBehind;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;

/**
 * An export that is ready to be written.
 *
 * @param made when, in the study's time zone
 * @param told what a de-identified edition tells; empty for a full one
 * @param counted what is learnt of the cases on the way
 * @param tallies how often each code occurs, learnt on the way by {@link #write}
 */
public record Export(
        ExportRequest request,
        Study study,
        Questionnaire questionnaire,
        Codebook codebook,
        CaseStream cases,
        LocalDateTime made,
        Optional<Deidentification> told,
        TextWidths counted,
        Tallies tallies,
        FileTexts words,
        ExportProgress progress) {

    public Export(
            ExportRequest request,
            Study study,
            Questionnaire questionnaire,
            Codebook codebook,
            CaseStream cases,
            LocalDateTime made,
            Optional<Deidentification> told,
            FileTexts words,
            ExportProgress progress) {
        this(
                request,
                study,
                questionnaire,
                codebook,
                cases,
                made,
                told,
                new TextWidths(codebook),
                new Tallies(codebook, questionnaire),
                words,
                progress);
    }

    /** Reads all cases without writing them, for a format that must know them beforehand. */
    void measure() {
        WriteBehind.forEach(cases, interview -> {
            progress.read();
            counted.see(interview);
        });
    }

    /** Hands all cases to a writer, which works on a thread of its own. */
    public void write(Consumer<CodedInterview> writer) {
        WriteBehind.forEach(cases, interview -> {
            progress.read();
            writer.accept(interview);
            progress.wrote();
        });
    }
}
