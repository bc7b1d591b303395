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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ovoz.access.CurrentUser;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.CouponRules;
import org.ovoz.study.Quotas;
import org.ovoz.study.WavePlans;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.SetUp;
import org.ovoz.study.setup.WaveChannels;
import org.ovoz.study.setup.WaveMaking;
import org.ovoz.study.ui.setup.ChannelsForm;
import org.ovoz.study.ui.setup.CouponForm;
import org.ovoz.study.ui.setup.NewWaveForm;
import org.ovoz.study.ui.setup.Opening;
import org.ovoz.study.ui.setup.PlanForm;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;

/** Opens and closes waves; opening says what is missing and asks, which is recorded. */
@Route(value = "waves", layout = MainLayout.class)
@Menu(title = "study.menu.waves", order = 60.5)
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
    private final CouponRules coupons;
    private final WaveChannels channels;
    private final Div list = new Div();
    private final Map<WaveId, Div> states = new LinkedHashMap<>();
    private final Set<WaveId> inDepth = new HashSet<>();

    WavesView(
            Definitions definitions,
            WaveService waves,
            Quotas quotas,
            CurrentUser user,
            SetUp setUp,
            WavePlans plans,
            WaveMaking making,
            CouponRules coupons,
            WaveChannels channels) {
        this.coupons = coupons;
        this.channels = channels;
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
        if (user.hasAllCountries()) {
            list.add(new NewWaveForm(definitions, making, this::made));
        }
        definitions.waves().reversed().forEach(wave -> list.add(section(wave)));
        definitions.inDepth().forEach(wave -> list.add(inDepth(wave)));
    }

    /** The new wave comes above the others, in whose forms somebody may have entered something. */
    private void made() {
        list.remove(list.getComponentAt(0));
        list.addComponentAsFirst(new NewWaveForm(definitions, making, this::made));
        definitions.waves().stream()
                .filter(wave -> !states.containsKey(wave.id()))
                .forEach(wave -> list.addComponentAtIndex(1, section(wave)));
        definitions.inDepth().stream()
                .filter(wave -> !inDepth.contains(wave.id()))
                .forEach(wave -> list.addComponentAtIndex(1, inDepth(wave)));
    }

    private InDepthWave inDepth(Study.Wave wave) {
        inDepth.add(wave.id());
        return new InDepthWave(definitions, waves, plans, user, wave);
    }

    private Section section(Study.Wave wave) {
        var state = new Div();
        states.put(wave.id(), state);
        showState(wave.id(), state);
        var section =
                new Section(new H2(wave.title().master(new Language(getLocale().getLanguage()))), state);
        section.setId("wave-" + wave.id());
        if (user.hasAllCountries()) {
            section.add(
                    new PlanForm(definitions, plans, wave.id()),
                    new ChannelsForm(definitions, channels, wave.id()),
                    new CouponForm(coupons, wave.id()));
        }
        section.add(new TargetsForm(definitions, waves, user, wave), new QuotasForm(definitions, quotas, user, wave));
        return section;
    }

    /** Whether a wave is open, and what opens or closes it; the forms below stay with what is entered in them. */
    private void showState(WaveId wave, Div state) {
        state.removeAll();
        state.add(
                new Paragraph(getTranslation("study.waves.state", getTranslation("study.state." + waves.state(wave)))));
        if (!user.hasAllCountries()) {
            state.add(new Paragraph(getTranslation("study.waves.notYours")));
        } else if (waves.isOpen(wave)) {
            state.add(close(wave));
        } else {
            state.add(new Opening(definitions, setUp, wave, () -> states.forEach(this::showState)));
        }
    }

    private Div close(WaveId wave) {
        var button = new NativeButton(getTranslation("study.waves.close"));
        button.addClickListener(_ -> new Question(
                        getTranslation("study.waves.closeQuestion", title(wave)),
                        getTranslation("study.waves.closeFollows"),
                        getTranslation("study.waves.close"))
                .ask(button, () -> {
                    waves.close(wave);
                    states.forEach(this::showState);
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
