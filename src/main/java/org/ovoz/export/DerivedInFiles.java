package org.ovoz.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ovoz.derived.DerivationSentence;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.questionnaire.DerivedCodes;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.ui.Translations;
import org.springframework.stereotype.Component;

/** The derived variables that follow those of the questionnaire in a file, where somebody wants them. */
@Component
public class DerivedInFiles {

    private final DerivedVariables derived;
    private final Translations texts;

    public DerivedInFiles(DerivedVariables derived, Translations texts) {
        this.derived = derived;
        this.texts = texts;
    }

    /** The questionnaire of the file's columns. */
    Questionnaire questionnaire(ExportRequest request) {
        return derived.ofFiles(request.wave(), request.derived());
    }

    /** How each derived variable is made, by its name. */
    Map<String, String> notes(Questionnaire questionnaire, Language language) {
        var sentence = new DerivationSentence(texts, language.locale(), questionnaire);
        var notes = new LinkedHashMap<String, String>();
        questionnaire.derived().forEach(one -> notes.put(one.name(), sentence.of(one)));
        return notes;
    }

    /** Adds the codes to those of an interview. */
    UnaryOperator<CodedInterview> codes(Questionnaire questionnaire) {
        if (questionnaire.derived().isEmpty()) {
            return UnaryOperator.identity();
        }
        var codes = new DerivedCodes(questionnaire);
        return interview -> new CodedInterview(
                interview.id(),
                codes.with(interview.codes()),
                interview.texts(),
                interview.completedOn(),
                interview.seconds());
    }
}
