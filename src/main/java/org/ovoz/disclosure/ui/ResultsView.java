package org.ovoz.disclosure.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import org.ovoz.disclosure.ProtectedResults;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;

/** Published results for viewers: the only page that they have. */
@Route(value = "results", layout = MainLayout.class)
@Menu(title = "disclosure.menu", order = 34)
@RolesAllowed("SEE_RESULTS")
@CssImport("./disclosure.css")
class ResultsView extends Div implements HasDynamicTitle {

    private final ProtectedResults results;
    private final ResultsPage page;
    private final Div tables = new Div();

    ResultsView(Definitions definitions, ProtectedResults results, ResultsPage page) {
        this.results = results;
        this.page = page;
        var language = new Language(getLocale().getLanguage());
        var waves = new LinkedHashMap<String, String>();
        for (var wave : definitions.waves().reversed()) {
            waves.put(wave.id().value(), wave.title().master(language));
        }
        var wave = new Dropdown("results-wave", getTranslation("disclosure.wave"), waves, id -> show(new WaveId(id)));
        var first = definitions.study().newestWave(id -> !results.of(id).isEmpty());
        wave.offer(waves, first.value());
        tables.addClassName("shared");
        add(new H1(getTranslation("disclosure.title")), wave, tables);
        show(first);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disclosure.title") + " – Ovoz";
    }

    /** The markup is ours, and every text in it is escaped. */
    private void show(WaveId wave) {
        tables.getElement()
                .setProperty(
                        "innerHTML",
                        page.write(
                                        wave,
                                        results.of(wave),
                                        new Language(getLocale().getLanguage()),
                                        "results/" + wave)
                                .toString());
    }
}
