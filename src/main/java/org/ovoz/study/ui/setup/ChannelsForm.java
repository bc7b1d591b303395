package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.setup.ChannelNames;
import org.ovoz.study.setup.WaveChannels;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** The channels of a wave's links: which are offered, and more of them. */
public final class ChannelsForm extends Div {

    private final Definitions definitions;
    private final WaveChannels channels;
    private final WaveId wave;
    private final Field more;
    private final Div known = new Div();
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save).keepsEntries();
    private Choices<String> offered = Choices.several("");

    /** The channels of a wave as they are, to be changed. */
    public ChannelsForm(Definitions definitions, WaveChannels channels, WaveId wave) {
        this.definitions = definitions;
        this.channels = channels;
        this.wave = wave;
        more = new Field("channels-" + wave, getTranslation("study.channels.more"))
                .hint(getTranslation("study.channels.moreHint"))
                .autocomplete("off");
        answer.getElement().setAttribute("role", "status");
        var hint = new Paragraph(getTranslation("study.channels.hint"));
        hint.addClassName("hint");
        form.add(known, more, answer, new NativeButton(getTranslation("study.channels.save")));
        add(new H3(getTranslation("study.newWave.channels")), hint, form);
        addClassNames("plan", "channels");
        form.over(() -> {
            var now = definitions.study().wave(wave).orElseThrow();
            return List.of(now.channels(), now.offered());
        });
        show();
    }

    private void show() {
        var now = definitions.study().wave(wave).orElseThrow();
        offered = Choices.several(getTranslation("study.channels.offered"));
        now.channels().forEach(name -> offered.offer(name, name, ended(now, name)));
        offered.choose(Set.copyOf(now.offered()));
        known.removeAll();
        if (!now.channels().isEmpty()) {
            known.add(offered);
        }
        more.input().setValue("");
    }

    private String ended(Study.Wave now, String name) {
        return now.ended().contains(name) ? getTranslation("study.channels.ended") : "";
    }

    private void save() {
        var flaw = channels.set(wave, offered.chosen(), more.value());
        more.setClassName("invalid", flaw.isPresent());
        answer.setClassName("error-text", flaw.isPresent());
        answer.setText(flaw.map(ChannelsForm::say).orElseGet(() -> getTranslation("study.channels.saved")));
        if (flaw.isEmpty()) {
            form.saved();
            show();
        }
    }

    /** What is wrong with a name, and what to do. */
    static String say(ChannelNames.Flaw flaw) {
        return UI.getCurrent()
                .getTranslation(
                        "study.channels.flaw." + flaw.reason(), flaw.name(), Integer.toString(ChannelNames.MOST));
    }
}
