package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovoz.access.CurrentUser;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.SetUp;
import org.ovoz.study.setup.SetUp.Status;
import org.ovoz.study.setup.SetUp.Step;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;

/** Leads from an empty installation to an open wave: every step on one page, to be done in any order and visited again. */
@Route(value = "setup", layout = MainLayout.class)
@Menu(title = "study.menu.setup", order = 60)
@RolesAllowed("MANAGE_WAVES")
@CssImport("./study.css")
class SetUpView extends Div implements HasDynamicTitle {

    private final Definitions definitions;
    private final SetUp setUp;
    private final WaveService waves;
    private final StepContents contents;
    private final StepWords words;
    private final Div body = new Div();
    private final Map<Place, Component> shown = new HashMap<>();
    private WaveId wave;

    /** A step of a wave. */
    private record Place(Step step, WaveId wave) {}

    SetUpView(Definitions definitions, SetUp setUp, WaveService waves, CurrentUser user, StepContents contents) {
        this.definitions = definitions;
        this.setUp = setUp;
        this.waves = waves;
        this.contents = contents;
        this.words = new StepWords(definitions, this);
        this.wave = setUp.next().orElseGet(() -> definitions.waves().getLast().id());
        add(new H1(getTranslation("study.setup.title")));
        if (user.hasAllCountries()) {
            add(new Paragraph(getTranslation("study.setup.intro")), choice(), body);
            show();
        } else {
            add(new Paragraph(getTranslation("study.setup.notYours")));
        }
    }

    /** The checklist of the overview leads to a step. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("document.getElementById(location.hash.slice(1))?.scrollIntoView()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.setup.title") + " – Ovoz";
    }

    private Component choice() {
        var offered = new LinkedHashMap<String, String>();
        offered.put(wave.value(), words.title(wave));
        definitions.waves().reversed().stream()
                .map(Study.Wave::id)
                .forEach(id -> offered.put(id.value(), words.title(id)));
        return new Dropdown("setup-wave", getTranslation("study.setup.wave"), offered, chosen -> {
            wave = new WaveId(chosen);
            show();
        });
    }

    private void show() {
        var steps = setUp.steps(wave);
        var sections = new ArrayList<Component>();
        var done = steps.stream().filter(Status::isDone).count();
        var progress = new Paragraph(getTranslation("study.setup.progress", Long.toString(done), steps.size()));
        progress.getElement().setAttribute("role", "status");
        sections.add(progress);
        steps.forEach(status -> sections.add(section(status, steps.indexOf(status) + 1)));
        sections.add(last());
        body.removeAll();
        body.add(sections);
    }

    private Section section(Status status, int number) {
        var head = new Div(new H2(number + ". " + words.title(status.step())), SetUpChecklist.mark(status.isDone()));
        head.addClassName("wave-title");
        var section = new Section(head);
        section.setId("step-" + status.step().name().toLowerCase(Locale.ROOT));
        section.addClassName("setup-step");
        var hint = new Paragraph(getTranslation("study.setup.hint." + status.step()));
        hint.addClassName("hint");
        section.add(hint);
        if (!status.isDone() || !status.open().isEmpty()) {
            section.add(new Paragraph(words.missing(status)));
        }
        section.add(contents(status.step()));
        if (!status.isDone() && status.step().canBeConfirmed()) {
            section.add(confirm(status.step()));
        }
        return section;
    }

    /** What is entered in one step is there when another is saved. */
    private Component contents(Step step) {
        return shown.compute(
                new Place(step, wave),
                (place, before) -> before != null && Form.isEntered(before)
                        ? before
                        : contents.of(place.step(), place.wave(), this::show));
    }

    private NativeButton confirm(Step step) {
        var button = new NativeButton(getTranslation("study.setup.confirm"), _ -> {
            setUp.confirm(wave, step);
            show();
        });
        button.getElement()
                .setAttribute("aria-label", getTranslation("study.setup.confirm") + ": " + words.title(step));
        return button;
    }

    private Section last() {
        var isOpen = waves.isOpen(wave);
        var head = new Div(new H2(getTranslation("study.setup.opening")), SetUpChecklist.mark(isOpen));
        head.addClassName("wave-title");
        var section = new Section(head);
        section.setId("step-open");
        section.addClassName("setup-step");
        List<Component> parts = isOpen
                ? List.of(new Paragraph(getTranslation("study.setup.isOpen", words.title(wave))))
                : List.of(
                        new Paragraph(getTranslation("study.setup.openingHint")),
                        new Opening(definitions, setUp, wave, this::show));
        section.add(parts);
        return section;
    }
}
