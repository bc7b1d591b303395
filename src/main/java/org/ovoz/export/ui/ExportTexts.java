package org.ovoz.export.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.ovoz.export.Wordings;
import org.ovoz.export.Words;
import org.ovoz.questionnaire.Language;
import org.springframework.stereotype.Component;

/** The texts of files, from the message files of this room. */
@Component
class ExportTexts implements Wordings {

    private final I18NProvider texts;

    ExportTexts(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public Words in(Language language) {
        return (key, arguments) -> texts.getTranslation("export." + key, language.locale(), arguments);
    }
}
