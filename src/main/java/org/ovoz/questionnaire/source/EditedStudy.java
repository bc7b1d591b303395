package org.ovoz.questionnaire.source;

import java.util.ArrayList;
import java.util.Objects;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyEdits;

/** The study of the files with what was set in the application. */
final class EditedStudy {

    private EditedStudy() {}

    /** A wave that the files have too is the files' one. */
    static Study of(Study written, StudyEdits edits) {
        var facts = edits.facts();
        var waves = new ArrayList<>(written.waves());
        edits.waves().stream()
                .filter(made -> written.wave(made.id()).isEmpty())
                .forEach(waves::add);
        return new Study(
                Objects.requireNonNullElse(facts.title(), written.title()),
                written.zone(),
                new Study.Asker(
                        Objects.requireNonNullElse(
                                facts.organization(), written.asker().organization()),
                        Objects.requireNonNullElse(
                                facts.contact(), written.asker().contact())),
                written.leaveTo(),
                written.languages(),
                written.countries(),
                waves);
    }
}
