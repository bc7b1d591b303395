package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.study.WavePlans;
import org.ovoz.study.WaveService;
import org.ovoz.study.ui.setup.PlanForm;
import org.ovoz.ui.Question;

/**
 * A wave of interviews in depth among the waves: it is opened and closed by itself, and has targets of its own. Channels,
 * invitations, coupons and targets that close themselves it has not.
 */
final class InDepthWave extends Section {

    private final Definitions definitions;
    private final WaveService waves;
    private final CurrentUser user;
    private final Study.Wave wave;
    private final String title;
    private final Div state = new Div();

    InDepthWave(Definitions definitions, WaveService waves, WavePlans plans, CurrentUser user, Study.Wave wave) {
        this.definitions = definitions;
        this.waves = waves;
        this.user = user;
        this.wave = wave;
        this.title = new CaseLabels(definitions, getLocale()).wave(wave.id());
        setId("wave-" + wave.id());
        add(new H2(title), new Paragraph(facts() + " " + getTranslation("study.inDepth.apart")), state);
        if (user.hasAllCountries()) {
            add(new PlanForm(definitions, plans, wave.id()));
        }
        add(TargetsForm.inDepth(definitions, waves, user, wave));
        showState();
    }

    /** Its guide, and the wave of the survey that it goes with. */
    private String facts() {
        var labels = new CaseLabels(definitions, getLocale());
        return getTranslation(
                "study.inDepth.facts",
                wave.questionnaire(),
                definitions.waves().stream()
                        .filter(survey -> survey.number() == wave.number())
                        .map(survey -> labels.wave(survey.id()))
                        .findFirst()
                        .orElse("–"));
    }

    /** Whether it is open, and what opens or closes it; the forms below stay with what is entered in them. */
    private void showState() {
        state.removeAll();
        state.add(
                new Paragraph(
                        getTranslation("study.waves.state", getTranslation("study.state." + waves.state(wave.id())))),
                user.hasAllCountries() ? decision() : new Paragraph(getTranslation("study.waves.notYours")));
    }

    private Div decision() {
        return waves.isOpen(wave.id())
                ? asking("close", () -> getTranslation("study.inDepth.closeFollows"), () -> waves.close(wave.id()))
                : asking("open", this::openFollows, () -> waves.open(wave.id(), true, missing()));
    }

    /** What opening does, which languages nobody has approved, and whether there are targets. */
    private String openFollows() {
        var follows = new ArrayList<String>();
        follows.add(getTranslation("study.inDepth.openFollows"));
        var open = waves.unapproved(wave.id()).stream()
                .map(status -> definitions
                        .study()
                        .languages()
                        .getOrDefault(status.language(), status.language().tag()))
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            follows.add(getTranslation("study.inDepth.notApproved", open));
        }
        if (!missing().isEmpty()) {
            follows.add(getTranslation("study.inDepth.noTargets"));
        }
        return String.join(" ", follows);
    }

    /** What is recorded as not done. */
    private List<String> missing() {
        return waves.targets(wave.id()).isEmpty() ? List.of("TARGETS") : List.of();
    }

    private Div asking(String what, Supplier<String> follows, Runnable decided) {
        var button = new NativeButton(getTranslation("study.waves." + what));
        button.addClickListener(_ -> new Question(
                        getTranslation("study.waves." + what + "Question", title), follows.get(), button.getText())
                .ask(button, () -> {
                    decided.run();
                    showState();
                }));
        return new Div(button);
    }
}
