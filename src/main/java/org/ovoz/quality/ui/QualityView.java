package org.ovoz.quality.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import org.ovoz.quality.Participation;
import org.ovoz.quality.QualityDecisions;
import org.ovoz.quality.QualityService;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;

/** The quality of a wave's data in four parts, each with an address of its own. */
@Route(value = "quality", layout = MainLayout.class)
@Menu(title = "quality.menu", order = 22)
@RolesAllowed("SEE_INTERVIEWS")
@CssImport("./quality.css")
class QualityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final QualityService quality;
    private final QualityDecisions decisions;
    private final Participation participation;
    private final QualityTexts texts;
    private final Dropdown wave;
    private final Nav parts = new Nav();
    private final Div content = new Div();
    private Part part = Part.FLAGS;

    /** What can be looked at. */
    private enum Part {
        FLAGS,
        TABLES,
        NONRESPONSE,
        ENDINGS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    QualityView(
            QualityService quality, QualityDecisions decisions, Participation participation, Definitions definitions) {
        this.quality = quality;
        this.decisions = decisions;
        this.participation = participation;
        this.texts = new QualityTexts(definitions, getLocale());
        var waves = texts.labels().waves();
        wave = new Dropdown("quality-wave", texts.word("wave"), waves, _ -> show());
        wave.offer(waves, quality.newestWave().value());
        parts.addClassNames("parts", "no-print");
        parts.setAriaLabel(texts.word("parts"));
        add(new H1(texts.word("title")), parts, wave, content);
    }

    @Override
    public String getPageTitle() {
        return texts.word("part." + part.key()) + " – " + texts.word("title") + " – Ovoz";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .orElse("");
        part = Arrays.stream(Part.values())
                .filter(known -> known.key().equals(wanted))
                .findFirst()
                .orElse(Part.FLAGS);
        parts.removeAll();
        for (var offered : Part.values()) {
            var link = new Anchor("quality?part=" + offered.key(), texts.word("part." + offered.key()));
            if (offered == part) {
                link.getElement().setAttribute("aria-current", "page");
            }
            parts.add(link);
        }
        show();
    }

    private void show() {
        var id = new WaveId(wave.value());
        content.removeAll();
        var synthetic = quality.synthetic(id);
        if (synthetic > 0) {
            var note = new Paragraph(texts.word("synthetic", texts.count(synthetic)));
            note.addClassName("hint");
            content.add(note);
        }
        var nothing = new Paragraph(texts.word("empty"));
        nothing.addClassName("empty");
        switch (part) {
            case FLAGS -> content.add(isEmpty(id) ? nothing : new FlagsPart(quality, decisions, texts, id, this::show));
            case TABLES -> content.add(isEmpty(id) ? nothing : new TablesPart(quality, texts, id));
            case NONRESPONSE -> content.add(isEmpty(id) ? nothing : new NonResponsePart(quality, texts, id));
            case ENDINGS -> content.add(new DispositionsPart(quality, participation, texts, id));
        }
    }

    private boolean isEmpty(WaveId id) {
        return quality.report(id).isEmpty();
    }
}
