package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Study;
import org.ovoz.study.InDepthProgress;

/** How many interviews in depth there are beside a wave of the survey, by country and guide. */
final class InDepthSection extends Section {

    private final CaseLabels labels;

    private InDepthSection(CaseLabels labels, List<Study.Wave> guides, List<InDepthProgress.Line> lines) {
        this.labels = labels;
        addClassName("wave");
        var all = lines.stream().mapToInt(InDepthProgress.Line::all).sum();
        var aim = lines.stream().mapToInt(InDepthProgress.Line::aim).sum();
        var headline = new Paragraph(
                aim == 0
                        ? getTranslation("study.overview.sent", Integer.toString(all))
                        : getTranslation("study.overview.sentOf", Integer.toString(all), Integer.toString(aim)));
        headline.addClassName("headline");
        var apart = new Paragraph(getTranslation("study.inDepth.apart"));
        apart.addClassName("hint");
        add(new H2(getTranslation("study.inDepth.title")), headline, apart, table(guides, lines));
    }

    /** Nothing where the wave has no interviews in depth. */
    static Optional<InDepthSection> of(CaseLabels labels, InDepthProgress progress, Study.Wave survey) {
        var guides = progress.beside(survey);
        return guides.isEmpty()
                ? Optional.empty()
                : Optional.of(new InDepthSection(labels, guides, progress.of(survey)));
    }

    private Div table(List<Study.Wave> guides, List<InDepthProgress.Line> lines) {
        var head = new Element("tr").appendChild(new Element("td"));
        guides.forEach(guide -> head.appendChild(heading("col", labels.wave(guide.id()))));
        head.appendChild(heading("col", getTranslation("study.inDepth.all")));
        head.appendChild(heading("col", getTranslation("study.overview.share")));
        var body = new Element("tbody");
        lines.forEach(line -> body.appendChild(row(line)));
        var caption = getTranslation("study.inDepth.table");
        var table = new Element("table")
                .setAttribute("class", "overview")
                .appendChild(new Element("caption").setText(caption), new Element("thead").appendChild(head), body);
        var frame = new Div();
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption)
                .appendChild(table);
        return frame;
    }

    private Element row(InDepthProgress.Line line) {
        var row = new Element("tr").setAttribute("class", "country");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText(labels.country(line.country())));
        line.sent().values().forEach(number -> row.appendChild(cell(Integer.toString(number), "number")));
        row.appendChild(cell(Integer.toString(line.all()), "number"));
        var share = line.aim() == 0 ? 0 : Math.round(100f * line.all() / line.aim());
        var text = line.aim() == 0
                ? "–"
                : getTranslation(
                        line.isTarget() ? "study.overview.ofTarget" : "study.overview.ofReference",
                        Integer.toString(share),
                        Integer.toString(line.aim()));
        return row.appendChild(cell(text, "number bar").setAttribute("style", "--share:" + Math.min(100, share) + "%"));
    }

    private static Element heading(String scope, String text) {
        return new Element("th")
                .setAttribute("scope", scope)
                .setAttribute("class", "number")
                .setText(text);
    }

    private static Element cell(String text, String classes) {
        return new Element("td").setAttribute("class", classes).setText(text);
    }
}
