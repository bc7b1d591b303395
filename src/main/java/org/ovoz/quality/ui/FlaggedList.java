package org.ovoz.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.StaffList;

/** The flagged interviews that still count, as one scrolls; leads choose those to leave out. */
final class FlaggedList extends Section {

    private static final String ANY = "";

    private final QualityTexts texts;
    private final WaveId wave;
    private final QualityReport report;
    private final Dropdown flag;
    private final CountryChoice country;
    private final Set<InterviewId> chosen = new LinkedHashSet<>();
    private final ExclusionForm form;
    private final FlaggedLines lines;
    private final StaffList<Inspected> list;

    FlaggedList(
            QualityDecisions decisions,
            QualityTexts texts,
            WaveId wave,
            QualityReport report,
            Set<CountryCode> countries,
            Runnable onDecision) {
        this.texts = texts;
        this.wave = wave;
        this.report = report;
        flag = new Dropdown("quality-flag", texts.word("list.flag"), flags(), _ -> filter());
        country = new CountryChoice("list", texts, countries, _ -> filter());
        lines = new FlaggedLines(matching(), texts, wave);
        list = new StaffList<>(
                "flagged",
                texts.word("list.title"),
                texts.word("list.search"),
                texts.word("list.none"),
                Inspected::id,
                columns(),
                lines);
        form = new ExclusionForm(texts, chosen, reason -> {
            decisions.exclude(wave, List.copyOf(chosen), reason);
            onDecision.run();
        });
        var filters = new Div(country.field(), flag);
        filters.addClassNames("fields", "no-print");
        add(new H2(texts.word("list.title")), filters, list);
        if (decisions.mayExclude()) {
            list.choosing(this::chosen);
            add(form);
        }
        form.setVisible(!matching().isEmpty());
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

    private void filter() {
        lines.replace(matching());
        list.chooseNothing();
        list.refresh();
        form.setVisible(!matching().isEmpty());
    }

    private List<ListColumn<Inspected>> columns() {
        var labels = texts.labels();
        return List.of(
                ListColumn.<Inspected>link(
                                "number",
                                texts.word("list.interview"),
                                line -> CaseLabels.number(line.id()),
                                line -> "interviews/" + line.id())
                        .unsorted()
                        .staying(),
                ListColumn.text("country", texts.word("country"), line -> texts.country(line.country())),
                ListColumn.text("mode", texts.word("list.mode"), line -> labels.mode(wave, line.mode())),
                ListColumn.text(
                        "language", texts.word("list.language"), line -> labels.language(wave, line.language())),
                ListColumn.text("day", texts.word("list.day"), line -> labels.day(line.completedOn())),
                ListColumn.text("minutes", texts.word("list.minutes"), FlaggedList::minutes),
                ListColumn.<Inspected>parts("flags", texts.word("list.flags"), this::flagNames, this::flagTags)
                        .width(16));
    }

    private static String minutes(Inspected line) {
        return line.seconds() == 0 ? "–" : CaseLabels.minutes(line.seconds());
    }

    private Stream<String> names(Inspected line) {
        return Arrays.stream(Flag.values()).filter(line.flags()::contains).map(texts::flag);
    }

    private String flagNames(Inspected line) {
        return names(line).collect(Collectors.joining("; "));
    }

    private Component flagTags(Inspected line) {
        var tags = new Div();
        tags.addClassName("flags");
        names(line).forEach(name -> tags.add(Rows.tag(name, false)));
        return tags;
    }

    private void chosen(Set<Inspected> lines) {
        chosen.clear();
        lines.forEach(line -> chosen.add(line.id()));
        form.update();
    }

    void choose(InterviewId id, boolean isChosen) {
        matching().stream().filter(line -> line.id().equals(id)).forEach(line -> list.choose(line, isChosen));
    }
}
