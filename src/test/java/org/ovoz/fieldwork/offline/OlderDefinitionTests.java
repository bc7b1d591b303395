package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.Interview;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** A device that was away while the questionnaire got a new version: what it holds is read as it was asked. */
@Slow
class OlderDefinitionTests {

    @TempDir
    private Path folder;

    private FieldScenario field;
    private FieldDevice device;

    private FieldDevice.Held held(FieldDevice.Definition definition) {
        return device.begin(definition)
                .answer("consent", 1)
                .answer("website", 1)
                .answer("website_updated", 12);
    }

    @Test
    void anInterviewWithAnOlderVersionCountsByItsOwnAndAnUnknownOneIsRefused() throws Exception {
        FieldDevice.Definition old;
        try (var ovoz = RunningOvoz.in(folder.resolve("data"))) {
            field = new FieldScenario(ovoz.beans());
            device = field.device(field.interviewer("TJ"));
            old = field.definition();
        }
        try (var ovoz = RunningOvoz.in(folder.resolve("data"), changed())) {
            field = new FieldScenario(ovoz.beans());
            var finished = held(old);
            var draft = held(old);
            assertThat(field.send(device, finished.finished())).isEqualTo("created stored");
            assertThat(field.send(device, draft.draft())).isEqualTo("created stored");
            assertThat(field.interview(finished.interview)).satisfies(interview -> {
                assertThat(interview.state()).isEqualTo(Interview.State.COMPLETE);
                assertThat(interview.version()).isEqualTo(1);
                assertThat(interview.answers().code("website_updated")).hasValue(12);
            });
            // A draft is gone on with on the device as it was begun.
            assertThat(field.the(FieldPackage.class).definition(old.hash()))
                    .hasValueSatisfying(version -> assertThat(version.version()).isEqualTo(1));
            var present = field.definition();
            assertThat(present.version()).isEqualTo(2);
            // As it is asked now, nobody may say so much.
            assertThat(field.send(device, held(present).finished())).isEqualTo("created kept");
            var mixed = new FieldDevice.Definition(old.questionnaire(), 2, old.hash(), old.wave());
            assertThat(field.send(device, held(mixed).finished())).isEqualTo("definition_unknown");
        }
    }

    /** Version 2, in which the number that the device has is too large. */
    private Path changed() throws IOException {
        var changed = Tiny.copyTo(folder.resolve("definitions"));
        Tiny.replace(changed.resolve(Tiny.QUESTIONNAIRE), "version: 1\n", "version: 2\n");
        Tiny.replace(changed.resolve(Tiny.QUESTIONNAIRE), "    max: 400\n", "    max: 10\n");
        return changed;
    }
}
