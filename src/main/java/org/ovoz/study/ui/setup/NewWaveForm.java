package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.study.setup.ChannelNames;
import org.ovoz.study.setup.WaveMaking;
import org.ovoz.study.setup.WaveMaking.NewInDepth;
import org.ovoz.study.setup.WaveMaking.NewWave;
import org.ovoz.study.setup.WaveMaking.Problem;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/**
 * Makes a wave of the survey or of interviews in depth from a questionnaire that is there; one from a file is uploaded first.
 * What a kind does not have is not asked for.
 */
public final class NewWaveForm extends NativeDetails {

    private enum Kind {
        SURVEY,
        IN_DEPTH
    }

    private final Definitions definitions;
    private final WaveMaking making;
    private final Runnable made;
    private final Choices<Kind> kinds = Choices.one(getTranslation("study.inDepth.kinds"));
    private final Field id;
    private final Field channels;
    private final Map<Language, Field> titles = new LinkedHashMap<>();
    private final Dropdown questionnaire;
    private final Dropdown guide;
    private final Dropdown beside;
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::make).keepsEntries();

    /** @param made called when the wave is there */
    public NewWaveForm(Definitions definitions, WaveMaking making, Runnable made) {
        this.definitions = definitions;
        this.making = making;
        this.made = made;
        setSummaryText(getTranslation("study.newWave.title"));
        id = new Field("new-wave-id", getTranslation("study.newWave.id")).hint(getTranslation("study.newWave.idHint"));
        id.autocomplete("off");
        channels = new Field("new-wave-channels", getTranslation("study.newWave.channels"))
                .hint(getTranslation("study.newWave.channelsHint"));
        channels.autocomplete("off");
        questionnaire = dropdown(
                "questionnaire", getTranslation("study.newWave.questionnaire"), named(making.questionnaires()));
        guide = dropdown("guide", getTranslation("study.newWave.guide"), named(making.guides()));
        beside = dropdown("beside", getTranslation("study.newWave.beside"), surveys());
        answer.getElement().setAttribute("role", "alert");
        answer.addClassName("error-text");
        var upload = new Paragraph(new Anchor("questions", getTranslation("study.newWave.upload")));
        var button = new NativeButton(getTranslation("study.newWave.make"));
        button.addClassName("primary");
        form.add(kinds(), id, questionnaire, guide, upload, beside, names(), channels, answer, button);
        var panel = new Div(form);
        panel.addClassName("panel");
        setContent(panel);
        addClassName("new-wave");
        showKind();
    }

    private static Dropdown dropdown(String name, String label, Map<String, String> offered) {
        return new Dropdown("new-wave-" + name, label, offered, _ -> {});
    }

    /** Not there where there is nothing that interviews in depth could be held with. */
    private Choices<Kind> kinds() {
        kinds.setId("new-wave-kind");
        kinds.offer(Kind.SURVEY, getTranslation("study.inDepth.kind.SURVEY"), "");
        kinds.offer(
                Kind.IN_DEPTH, getTranslation("study.inDepth.kind.IN_DEPTH"), getTranslation("study.inDepth.apart"));
        kinds.choose(Set.of(Kind.SURVEY));
        kinds.onChange(this::showKind);
        kinds.setVisible(!making.guides().isEmpty());
        return kinds;
    }

    private Div names() {
        var names = new Div();
        names.addClassName("fields");
        definitions.study().languages().forEach((language, own) -> {
            var field = new Field("new-wave-title-" + language, getTranslation("study.newWave.name", own));
            field.input().getElement().setAttribute("lang", language.tag());
            titles.put(language, field);
            names.add(field);
        });
        return names;
    }

    private Map<String, String> named(List<Questionnaire> questionnaires) {
        var offered = new LinkedHashMap<String, String>();
        questionnaires.forEach(known -> offered.put(
                known.id(), getTranslation("study.questions.named", known.id(), Integer.toString(known.version()))));
        return offered;
    }

    /** The newest is offered first. */
    private Map<String, String> surveys() {
        var language = new Language(getLocale().getLanguage());
        var offered = new LinkedHashMap<String, String>();
        definitions
                .waves()
                .reversed()
                .forEach(wave -> offered.put(wave.id().value(), wave.title().master(language)));
        return offered;
    }

    private boolean isInDepth() {
        return kinds.first() == Kind.IN_DEPTH;
    }

    private void showKind() {
        questionnaire.setVisible(!isInDepth());
        channels.setVisible(!isInDepth());
        guide.setVisible(isInDepth());
        beside.setVisible(isInDepth());
    }

    private void make() {
        var problem = isInDepth() ? makeInDepth() : makeSurvey();
        problem.ifPresentOrElse(answer::setText, made);
    }

    private Optional<String> makeSurvey() {
        var named = ChannelNames.read(channels.value(), List.of());
        channels.setClassName("invalid", named.flaw().isPresent());
        if (named.flaw().isPresent()) {
            return Optional.of(ChannelsForm.say(named.flaw().get()));
        }
        return making.make(new NewWave(id.value().strip(), title(), questionnaire.value(), named.names()))
                .map(this::say);
    }

    private Optional<String> makeInDepth() {
        return making.make(new NewInDepth(id.value().strip(), title(), guide.value(), beside.value()))
                .map(this::say);
    }

    private Text title() {
        var wordings = new HashMap<Language, String>();
        titles.forEach((language, field) -> wordings.put(language, field.value().strip()));
        return new Text(wordings, Map.of());
    }

    private String say(Problem what) {
        return getTranslation("study.newWave.problem." + what);
    }
}
