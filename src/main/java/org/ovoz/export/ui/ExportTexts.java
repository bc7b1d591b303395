package org.ovoz.export.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.ovoz.export.FileTextCatalog;
import org.ovoz.export.FileTexts;
import org.ovoz.questionnaire.Language;
import org.springframework.stereotype.Component;

/** The texts of files, from the message files of this room. */
@Component
class ExportTexts implements FileTextCatalog {

    private final I18NProvider texts;

    ExportTexts(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public FileTexts in(Language language) {
        return (key, arguments) -> texts.getTranslation("export." + key, language.locale(), arguments);
    }
}
