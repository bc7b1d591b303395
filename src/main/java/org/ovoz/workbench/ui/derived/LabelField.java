package org.ovoz.workbench.ui.derived;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;
import org.ovoz.ui.Field;

/** A label in several languages, of which one is shown at a time. */
final class LabelField extends Field {

    private final Map<Language, String> wordings = new LinkedHashMap<>();
    private Language language;
    private boolean isShowing;
    private boolean isBorrowed;

    LabelField(String id, String caption, Text text, Language language, Runnable onChange) {
        super(id, caption);
        this.language = language;
        wordings.putAll(text.master());
        autocomplete("off");
        show(language);
        input().addValueChangeListener(event -> {
            if (!isShowing) {
                take(event.getValue().strip());
                onChange.run();
            }
        });
    }

    /** Its wordings are the questionnaire's: once one of them says something else, those in other languages are wrong. */
    LabelField borrowed(boolean isTheQuestionnaires) {
        isBorrowed = isTheQuestionnaires;
        return this;
    }

    private void take(String wording) {
        if (isBorrowed && !wording.equals(wordings.get(language))) {
            wordings.clear();
            isBorrowed = false;
        }
        if (wording.isEmpty()) {
            wordings.remove(language);
        } else {
            wordings.put(language, wording);
        }
    }

    /** Shows the wording in another language. */
    void show(Language other) {
        language = other;
        isShowing = true;
        input().setValue(wordings.getOrDefault(other, ""));
        isShowing = false;
        input().getElement().setAttribute("lang", other.tag());
    }

    Text text() {
        return new Text(wordings, Map.of());
    }

    /** What it says now, or in another language, or nothing. */
    String shown() {
        return wordings.isEmpty() ? "" : text().master(language);
    }
}
