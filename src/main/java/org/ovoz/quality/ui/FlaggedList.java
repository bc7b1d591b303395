package org.ovoz.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.quality.Flag;
import org.ovoz.quality.Inspected;
import org.ovoz.quality.QualityDecisions;
import org.ovoz.quality.QualityReport;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Rows;

/** The flagged interviews that still count, a page at a time; leads choose those to leave out. */
final class FlaggedList extends Section {

    private static final int PAGE = 50;
    private static final String ANY = "";

    private final QualityTexts texts;
    private final WaveId wave;
    private final QualityReport report;
    private final boolean mayDecide;
    private final Dropdown flag;
    private final CountryChoice country;
    private final Paragraph summary = new Paragraph();
    private final Rows rows;
    private final Div pages = new Div();
    private final Set<InterviewId> chosen = new LinkedHashSet<>();
    private final ExclusionForm form;
    private int page;

    FlaggedList(
            QualityDecisions decisions,
            QualityTexts texts,
            WaveId wave,
            QualityReport report,
            Set<CountryCode> countries,
            Runnable onDecision) {
        this.texts = texts;
        this.wave = wave;
        this.mayDecide = decisions.mayExclude();
        this.report = report;
        flag = new Dropdown("quality-flag", texts.word("list.flag"), flags(), _ -> turnTo(0));
        country = new CountryChoice("list", texts, countries, _ -> turnTo(0));
        rows = new Rows(
                texts.word("list.title"),
                List.of(
                        texts.word("list.interview"),
                        texts.word("country"),
                        texts.word("list.mode"),
                        texts.word("list.language"),
                        texts.word("list.day"),
                        texts.word("list.minutes"),
                        texts.word("list.flags")));
        form = new ExclusionForm(texts, chosen, reason -> {
            decisions.exclude(wave, List.copyOf(chosen), reason);
            onDecision.run();
        });
        var filters = new Div(country.field(), flag);
        filters.addClassNames("fields", "no-print");
        summary.addClassName("hint");
        summary.getElement().setAttribute("role", "status");
        pages.addClassNames("actions", "no-print");
        add(new H2(texts.word("list.title")), filters, summary, rows, pages);
        if (mayDecide) {
            add(form);
        }
        turnTo(0);
    }

    private LinkedHashMap<String, String> flags() {
        var options = new LinkedHashMap<String, String>();
        options.put(ANY, texts.word("flags.any"));
        Arrays.stream(Flag.values()).forEach(found -> options.put(found.name(), texts.flag(found)));
        return options;
    }

    private List<Inspected> matching() {
        var any = flag.value().equals(ANY) ? EnumSet.allOf(Flag.class) : EnumSet.of(Flag.valueOf(flag.value()));
        return report.flagged(country.chosen(), any);
    }

    private void turnTo(int wanted) {
        var matching = matching();
        var last = Math.max(0, (matching.size() - 1) / PAGE);
        page = Math.clamp(wanted, 0, last);
        var shown = matching.subList(page * PAGE, Math.min(matching.size(), (page + 1) * PAGE));
        chosen.clear();
        form.update();
        form.setVisible(!shown.isEmpty());
        rows.clear();
        shown.forEach(interview -> rows.row(cells(interview)));
        rows.setVisible(!shown.isEmpty());
        summary.setText(
                shown.isEmpty()
                        ? texts.word("list.none")
                        : texts.word(
                                "list.shown",
                                texts.count(page * PAGE + 1),
                                texts.count(page * PAGE + shown.size()),
                                texts.count(matching.size())));
        pages.removeAll();
        if (page > 0) {
            pages.add(new NativeButton(texts.word("list.previous"), _ -> turnTo(page - 1)));
        }
        if (page < last) {
            pages.add(new NativeButton(texts.word("list.next"), _ -> turnTo(page + 1)));
        }
        pages.setVisible(last > 0);
    }

    private List<Component> cells(Inspected interview) {
        var tags = new Div();
        tags.addClassName("flags");
        Arrays.stream(Flag.values())
                .filter(interview.flags()::contains)
                .forEach(found -> tags.add(Rows.tag(texts.flag(found), false)));
        return List.of(
                heading(interview),
                Rows.text(texts.country(interview.country())),
                Rows.text(texts.labels().mode(wave, interview.mode())),
                Rows.text(texts.labels().language(wave, interview.language())),
                Rows.text(texts.labels().day(interview.completedOn())),
                Rows.text(interview.seconds() == 0 ? "–" : CaseLabels.minutes(interview.seconds())),
                tags);
    }

    private Component heading(Inspected interview) {
        var link = new Anchor("interviews/" + interview.id(), CaseLabels.number(interview.id()));
        if (!mayDecide) {
            return link;
        }
        var box = new Element("input")
                .setAttribute("type", "checkbox")
                .setAttribute("aria-label", texts.word("list.choose", CaseLabels.number(interview.id())));
        box.addPropertyChangeListener(
                "checked", "change", change -> choose(interview.id(), Boolean.TRUE.equals(change.getValue())));
        var line = new Span();
        line.addClassName("pick");
        line.getElement().appendChild(box, link.getElement());
        return line;
    }

    void choose(InterviewId id, boolean isChosen) {
        if (isChosen) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        form.update();
    }
}
