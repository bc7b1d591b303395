package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.study.setup.WaveMaking;
import org.ovoz.study.setup.WaveMaking.NewWave;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Makes a wave from a questionnaire that is there; one from a file is uploaded first. */
public final class NewWaveForm extends NativeDetails {

    private final WaveMaking making;
    private final Runnable made;
    private final Field id;
    private final Field channels;
    private final Map<Language, Field> titles = new LinkedHashMap<>();
    private final Dropdown questionnaire;
    private final Paragraph answer = new Paragraph();

    /** @param made called when the wave is there */
    public NewWaveForm(Definitions definitions, WaveMaking making, Runnable made) {
        this.making = making;
        this.made = made;
        setSummaryText(getTranslation("study.newWave.title"));
        id = new Field("new-wave-id", getTranslation("study.newWave.id"))
                .hint(getTranslation("study.newWave.idHint"));
        id.autocomplete("off");
        channels = new Field("new-wave-channels", getTranslation("study.newWave.channels"))
                .hint(getTranslation("study.newWave.channelsHint"));
        channels.autocomplete("off");
        questionnaire = new Dropdown(
                "new-wave-questionnaire", getTranslation("study.newWave.questionnaire"), offered(definitions), _ -> {});
        var names = new Div();
        names.addClassName("fields");
        definitions.study().languages().forEach((language, own) -> {
            var field = new Field("new-wave-title-" + language, getTranslation("study.newWave.name", own));
            field.input().getElement().setAttribute("lang", language.tag());
            titles.put(language, field);
            names.add(field);
        });
        answer.getElement().setAttribute("role", "alert");
        answer.addClassName("error-text");
        var upload = new Paragraph(new Anchor("questions", getTranslation("study.newWave.upload")));
        var button = new NativeButton(getTranslation("study.newWave.make"));
        button.addClassName("primary");
        var form = new Form(this::make);
        form.add(id, questionnaire, upload, names, channels, answer, button);
        var panel = new Div(form);
        panel.addClassName("panel");
        setContent(panel);
        addClassName("new-wave");
    }

    private Map<String, String> offered(Definitions definitions) {
        var offered = new LinkedHashMap<String, String>();
        definitions.questionnaires().values().stream()
                .sorted(Comparator.comparing(Questionnaire::id).reversed())
                .forEach(known -> offered.put(
                        known.id(),
                        getTranslation("study.questions.named", known.id(), Integer.toString(known.version()))));
        return offered;
    }

    private void make() {
        var wordings = new HashMap<Language, String>();
        titles.forEach((language, field) -> wordings.put(language, field.value().strip()));
        var problem = making.make(new NewWave(
                id.value().strip(),
                new Text(wordings, Map.of()),
                questionnaire.value(),
                Arrays.stream(channels.value().strip().split("[\\s,;]+"))
                        .filter(channel -> !channel.isEmpty())
                        .distinct()
                        .toList()));
        problem.ifPresentOrElse(
                what -> answer.setText(getTranslation("study.newWave.problem." + what)), made);
    }
}
