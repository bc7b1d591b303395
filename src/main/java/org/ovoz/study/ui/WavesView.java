package org.ovoz.study.ui;

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
import org.ovoz.access.CurrentUser;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.Quotas;
import org.ovoz.study.WavePlans;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.SetUp;
import org.ovoz.study.setup.WaveMaking;
import org.ovoz.study.ui.setup.NewWaveForm;
import org.ovoz.study.ui.setup.Opening;
import org.ovoz.study.ui.setup.PlanForm;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;

/** Opens and closes waves; opening says what is missing and asks, which is recorded. */
@Route(value = "waves", layout = MainLayout.class)
@Menu(title = "study.menu.waves", order = 40.5)
@RolesAllowed("MANAGE_WAVES")
@CssImport("./study.css")
class WavesView extends Div implements HasDynamicTitle {

    private final Definitions definitions;
    private final WaveService waves;
    private final Quotas quotas;
    private final CurrentUser user;
    private final SetUp setUp;
    private final WavePlans plans;
    private final WaveMaking making;
    private final Div list = new Div();

    WavesView(
            Definitions definitions,
            WaveService waves,
            Quotas quotas,
            CurrentUser user,
            SetUp setUp,
            WavePlans plans,
            WaveMaking making) {
        this.plans = plans;
        this.making = making;
        this.setUp = setUp;
        this.definitions = definitions;
        this.waves = waves;
        this.quotas = quotas;
        this.user = user;
        add(new H1(getTranslation("study.waves.title")), list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.waves.title") + " – Ovoz";
    }

    private void show() {
        list.removeAll();
        if (user.hasAllCountries()) {
            list.add(new NewWaveForm(definitions, making, this::show));
        }
        definitions.waves().reversed().forEach(wave -> list.add(section(wave)));
    }

    private Section section(Study.Wave wave) {
        var section = new Section(
                new H2(wave.title().master(new Language(getLocale().getLanguage()))),
                new Paragraph(
                        getTranslation("study.waves.state", getTranslation("study.state." + waves.state(wave.id())))));
        section.setId("wave-" + wave.id());
        if (!user.hasAllCountries()) {
            section.add(new Paragraph(getTranslation("study.waves.notYours")));
        } else {
            section.add(waves.isOpen(wave.id()) ? close(wave.id()) : new Opening(definitions, setUp, wave.id(), this::show));
            section.add(new PlanForm(definitions, plans, wave.id()));
        }
        section.add(
                new TargetsForm(definitions, waves, user, wave), new QuotasForm(definitions, quotas, user, wave));
        return section;
    }

    private Div close(WaveId wave) {
        var button = new NativeButton(getTranslation("study.waves.close"));
        button.addClickListener(_ -> new Question(
                        getTranslation("study.waves.closeQuestion", title(wave)),
                        getTranslation("study.waves.closeFollows"),
                        getTranslation("study.waves.close"))
                .ask(button, () -> {
                    waves.close(wave);
                    show();
                }));
        return new Div(new Paragraph(getTranslation("study.waves.closeHint")), button);
    }

    private String title(WaveId wave) {
        return definitions
                .study()
                .wave(wave)
                .orElseThrow()
                .title()
                .master(new Language(getLocale().getLanguage()));
    }
}
