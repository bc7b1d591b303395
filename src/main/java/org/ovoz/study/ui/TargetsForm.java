package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.access.CurrentUser;
import org.ovoz.interview.Mode;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.study.WaveService;
import org.ovoz.study.WaveService.Target;
import org.ovoz.study.setup.SetUp;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** How many interviews a wave aims at, by country and mode: all of them, or none. */
public final class TargetsForm extends Div {

    private record Place(CountryCode country, Mode mode) {}

    private final WaveService waves;
    private final Study.Wave wave;
    private final List<Mode> modes;
    private final Map<Place, Field> fields = new LinkedHashMap<>();
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save).keepsEntries();
    private final Runnable saved;

    TargetsForm(Definitions definitions, WaveService waves, CurrentUser user, Study.Wave wave) {
        this(definitions, waves, user, wave, () -> {});
    }

    /** The targets of a wave of interviews in depth: one for each country. */
    static TargetsForm inDepth(Definitions definitions, WaveService waves, CurrentUser user, Study.Wave wave) {
        return new TargetsForm(definitions, waves, user, wave, List.of(Mode.FACE_TO_FACE), () -> {});
    }

    /** @param saved called when the targets are saved */
    public TargetsForm(Definitions definitions, WaveService waves, CurrentUser user, Study.Wave wave, Runnable saved) {
        this(definitions, waves, user, wave, SetUp.MODES, saved);
    }

    private TargetsForm(
            Definitions definitions,
            WaveService waves,
            CurrentUser user,
            Study.Wave wave,
            List<Mode> modes,
            Runnable saved) {
        this.saved = saved;
        this.modes = modes;
        this.waves = waves;
        this.wave = wave;
        var labels = new CaseLabels(definitions, getLocale());
        var known = waves.targets(wave.id());
        form.over(() -> Set.copyOf(waves.targets(wave.id())));
        user.countries(definitions.study().countryCodes()).forEach(country -> form.add(line(country, labels, known)));
        answer.getElement().setAttribute("role", "status");
        form.add(answer, new NativeButton(getTranslation("study.targets.save")));
        var hint =
                new Paragraph(getTranslation(modes.size() == 1 ? "study.inDepth.targetsHint" : "study.targets.hint"));
        hint.addClassName("hint");
        add(new H3(getTranslation("study.targets.title")), hint, form);
        addClassName("targets");
    }

    private Div line(CountryCode country, CaseLabels labels, List<Target> known) {
        var line = new Div();
        line.addClassName("fields");
        for (var mode : modes) {
            var field = new Field(
                    "target-" + wave.id() + "-" + country + "-" + mode.key(),
                    modes.size() == 1
                            ? labels.country(country)
                            : labels.country(country) + " – " + labels.mode(wave.id(), mode));
            field.input().getElement().setAttribute("inputmode", "numeric");
            known.stream()
                    .filter(target -> target.country().equals(country) && target.mode() == mode)
                    .findFirst()
                    .ifPresent(target -> field.input().setValue(Integer.toString(target.number())));
            fields.put(new Place(country, mode), field);
            line.add(field);
        }
        return line;
    }

    /**
     * Saves all of them, or none if one is not a number or some are missing: a part would be compared with nothing. What was
     * typed stays.
     */
    private void save() {
        var targets = new ArrayList<Target>();
        var isRight = true;
        var isNone = fields.values().stream().allMatch(field -> field.value().isBlank());
        for (var entry : fields.entrySet()) {
            var typed = entry.getValue().value().strip();
            var isNumber = typed.matches("\\d{1,6}") && Integer.parseInt(typed) <= WaveService.LARGEST_TARGET;
            entry.getValue().setClassName("invalid", !isNone && !isNumber);
            isRight &= isNone || isNumber;
            if (isNumber) {
                targets.add(new Target(entry.getKey().country(), entry.getKey().mode(), Integer.parseInt(typed)));
            }
        }
        answer.setClassName("error-text", !isRight);
        answer.setText(getTranslation(isRight ? "study.targets.saved" : "study.targets.wrong"));
        if (isRight) {
            waves.setTargets(wave.id(), targets);
            form.saved();
            saved.run();
        }
    }
}
