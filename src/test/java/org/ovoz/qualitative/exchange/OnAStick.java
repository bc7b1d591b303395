package org.ovoz.qualitative.exchange;

import java.time.LocalDate;
import java.util.Map;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.CodingIntake;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.coding.Carrying;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/** Work that goes from one computer to another by a file. */
final class OnAStick {

    private OnAStick() {}

    static Project file(WorkInMemory work) throws UnreadableFile {
        return ProjectReader.read(RefiQdaRoundTripTests.written(work.project()), Map.of(), LocalDate.EPOCH)
                .project();
    }

    static MergePlan plan(Project file, WorkInMemory work, MergeChoices choices) {
        return Merge.plan(file, work.work(), choices, (before, after) -> Carrying.between(before, after)::place);
    }

    static MergePlan take(Project file, WorkInMemory work, MergeChoices choices) {
        var plan = plan(file, work, choices);
        plan.newSources().forEach(source -> {
            var document = new Document(
                    source.id(),
                    Document.Kind.TRANSCRIPT,
                    source.title(),
                    new CountryCode("KZ"),
                    new Language("ru"),
                    Provenance.ELSEWHERE,
                    new Speaker(source.title(), null, SpeakerKind.EXPERT, Attribution.NOTHING),
                    1,
                    "taker",
                    LocalDate.EPOCH);
            work.take(document, Divided.text(document, source));
        });
        work.take(
                "taker",
                new CodingIntake.Bundle(
                        "file", plan.newCodes(), plan.changedCodes(), plan.newCodings(), plan.newMemos()));
        return plan;
    }
}
