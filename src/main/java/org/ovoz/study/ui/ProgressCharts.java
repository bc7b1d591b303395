package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.study.Forecast;
import org.ovoz.study.Overview.Progress;
import org.ovoz.ui.markup.Markup;

/** How many interviews were sent from the first day to today, a picture for each country, with its target and its forecast. */
final class ProgressCharts extends Div {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 110;
    private static final int TOP = 8;

    private final CaseLabels labels;
    private final boolean isOpen;

    /** @param isOpen whether the wave is: another ends with its last interview, and has no forecast */
    ProgressCharts(CaseLabels labels, List<Progress> progress, boolean isOpen) {
        this.labels = labels;
        this.isOpen = isOpen;
        var charts = new Div();
        charts.addClassName("progress-charts");
        progress.forEach(one -> charts.add(figure(one)));
        var hint = new Paragraph(getTranslation("study.progress.how"));
        hint.addClassName("hint");
        add(new H3(getTranslation("study.progress.title")), charts, hint);
        addClassName("progress");
    }

    private Div figure(Progress progress) {
        var name = new Paragraph(labels.country(progress.country()));
        name.addClassName("name");
        var picture = new Div();
        if (!progress.byDay().isEmpty()) {
            picture.getElement().setProperty("innerHTML", svg(progress));
        }
        var figure = new Div(name, picture);
        figure.getElement()
                .appendChild(new Element("p").setText(forecast(progress)).setAttribute("class", "forecast"));
        return figure;
    }

    private String svg(Progress progress) {
        var first = progress.byDay().firstKey();
        var last = latest(progress);
        var sent = progress.sent();
        var most = Math.max(Math.max(sent, progress.target()), 1);
        var said = getTranslation(
                "study.progress.picture",
                labels.country(progress.country()),
                Integer.toString(sent),
                labels.day(first),
                labels.day(last));
        var svg = new Markup()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + (HEIGHT + 18),
                        "role",
                        "img",
                        "aria-label",
                        said);
        svg.empty("path", "class", "axis", "d", "M0 " + HEIGHT + "H" + WIDTH);
        if (progress.target() > 0) {
            svg.empty("path", "class", "target", "d", "M0 " + y(progress.target(), most) + "H" + WIDTH);
        }
        svg.empty("path", "class", "sent", "d", path(progress, first, last, most));
        svg.element("text", labels.day(first), "x", "0", "y", Integer.toString(HEIGHT + 14));
        svg.element(
                "text",
                labels.day(last),
                "x",
                Integer.toString(WIDTH),
                "y",
                Integer.toString(HEIGHT + 14),
                "text-anchor",
                "end");
        return svg.close().toString();
    }

    /** Nothing falls: a step for each day on which interviews were sent. */
    private static String path(Progress progress, LocalDate first, LocalDate last, int most) {
        var days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
        var path = new StringBuilder("M0 " + HEIGHT);
        var sent = 0;
        for (var day : progress.byDay().entrySet()) {
            sent += day.getValue();
            path.append('H').append(WIDTH * ChronoUnit.DAYS.between(first, day.getKey()) / days);
            path.append('V').append(y(sent, most));
        }
        return path.append('H').append(WIDTH).toString();
    }

    private LocalDate latest(Progress progress) {
        var last = progress.byDay().lastKey();
        return isOpen && progress.today().isAfter(last) ? progress.today() : last;
    }

    private static int y(int number, int most) {
        return HEIGHT - (HEIGHT - TOP) * number / most;
    }

    private String forecast(Progress progress) {
        var forecast = progress.forecast();
        var target = Integer.toString(progress.target());
        var sent = Integer.toString(progress.sent());
        var pace = NumberFormat.getNumberInstance(getLocale());
        pace.setMaximumFractionDigits(1);
        return switch (forecast.outlook()) {
            case NO_TARGET -> getTranslation("study.forecast.noTarget", sent);
            case REACHED -> getTranslation("study.forecast.reached", sent, target);
            case TOO_EARLY -> getTranslation(unlessClosed("tooEarly"), sent, target);
            case STANDS_STILL -> getTranslation(unlessClosed("standsStill"), sent, target);
            case REACHED_ON ->
                getTranslation(unlessClosed("on"), sent, target, pace.format(forecast.perDay()), on(forecast));
        };
    }

    private String unlessClosed(String key) {
        return "study.forecast." + (isOpen ? key : "closed");
    }

    private String on(Forecast forecast) {
        var on = forecast.on();
        return on == null ? "" : labels.day(on);
    }
}
