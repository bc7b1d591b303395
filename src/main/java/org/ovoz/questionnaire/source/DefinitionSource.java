package org.ovoz.questionnaire.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.DefinitionCheck;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.Variable;

/** The folder of definitions, to be read again with what was set in the application. */
public final class DefinitionSource {

    private final Path folder;
    private final Supplier checks;

    /** The plans and thresholds that name items; asked for when they are needed. */
    @FunctionalInterface
    interface Supplier {
        Stream<DefinitionCheck> get();
    }

    /**
     * What the strict reader says.
     *
     * @param questionnaire null if there was nothing to read
     * @param errors all of them; none if it can be published
     */
    public record Checked(@Nullable Questionnaire questionnaire, List<DefinitionError> errors) {
        public Checked {
            errors = List.copyOf(errors);
        }
    }

    DefinitionSource(Path folder, Supplier checks) {
        this.folder = folder;
        this.checks = checks;
    }

    /** The definitions of the folder with these edits. */
    public Definitions read(StudyEdits edits) {
        return DefinitionReader.read(folder, edits);
    }

    /** Reads a questionnaire strictly, and asks the plans that name its items. */
    public Checked check(StudyEdits edits, Definitions present, SequencedMap<String, String> files) {
        var errors = new Errors();
        try {
            var read = UploadedFiles.questionnaire(files, present.study(), caseFacts(present), errors);
            if (errors.isEmpty() && read.isPresent()) {
                return new Checked(read.get(), plans(edits.with(files)));
            }
            return new Checked(read.orElse(null), errors.all());
        } catch (StackOverflowError _) {
            errors.add(files.firstEntry().getKey(), 1, "(file)", "it is nested too deeply", "Write it flatter");
            return new Checked(null, errors.all());
        }
    }

    /** What of the plans would no longer fit, so that the server would not start again. */
    private List<DefinitionError> plans(StudyEdits edits) {
        var changed = read(edits);
        var errors = new ArrayList<DefinitionError>();
        checks.get().forEach(check -> {
            try {
                check.against(changed);
            } catch (InvalidDefinition fault) {
                errors.addAll(fault.errors());
            } catch (RuntimeException fault) {
                errors.add(new DefinitionError(
                        "study",
                        1,
                        "(plan)",
                        Objects.requireNonNullElse(fault.getMessage(), "a plan does not fit"),
                        "Change the plan first"));
            }
        });
        return errors;
    }

    private static List<Variable> caseFacts(Definitions present) {
        return present.questionnaires().values().stream()
                .findFirst()
                .map(Questionnaire::caseFacts)
                .orElse(List.of());
    }
}
