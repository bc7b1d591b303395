package org.ovoz.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.ovoz.quality.Flag;
import org.ovoz.quality.QualityService;
import org.ovoz.quality.WithAndWithout;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;

/** The single choices counted with all interviews, without those left out, and without the flagged ones too. */
final class TablesPart extends Div {

    private static final String ANY = "";

    private final QualityService quality;
    private final QualityTexts texts;
    private final WaveId wave;
    private final CountryChoice country;
    private final Dropdown flag;
    private final Div tables = new Div();

    TablesPart(QualityService quality, QualityTexts texts, WaveId wave) {
        this.quality = quality;
        this.texts = texts;
        this.wave = wave;
        country = new CountryChoice("tables", texts, quality.countries(), _ -> show());
        var options = new LinkedHashMap<String, String>();
        options.put(ANY, texts.word("flags.any"));
        Arrays.stream(Flag.values()).forEach(found -> options.put(found.name(), texts.flag(found)));
        flag = new Dropdown("quality-tables-flag", texts.word("tables.flag"), options, _ -> show());
        var filters = new Div(country.field(), flag);
        filters.addClassNames("fields", "no-print");
        tables.addClassName("sheets");
        add(new Paragraph(texts.word("tables.intro")), filters, tables);
        show();
    }

    private void show() {
        var flags = flag.value().equals(ANY) ? EnumSet.allOf(Flag.class) : EnumSet.of(Flag.valueOf(flag.value()));
        var countries = country.chosen();
        var report = quality.report(wave);
        tables.removeAll();
        mainQuestions().forEach(variable -> {
            var asked = countries.stream().filter(variable::isAskedIn).toList();
            var counted = report.withAndWithout(variable.name(), asked, flags);
            if (counted.all() > 0) {
                tables.add(table(variable, counted, Set.copyOf(countries)));
            }
        });
    }

    private List<Variable> mainQuestions() {
        var questionnaire = texts.definitions().questionnaire(wave);
        var core = questionnaire.pages().stream()
                .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                .flatMap(page -> page.items().stream())
                .filter(item -> item.facts().core() && !item.facts().required())
                .map(item -> item.id())
                .toList();
        return questionnaire.variables().stream()
                .filter(variable -> variable.kind() == Variable.Kind.SINGLE && core.contains(variable.name()))
                .toList();
    }

    private QualityTable table(Variable variable, WithAndWithout counted, Set<CountryCode> countries) {
        var sheet = new QualityTable(texts.label(variable.label()) + " – " + texts.countries(countries));
        sheet.headings(List.of(
                texts.word("tables.all"),
                "%",
                texts.word("tables.counted"),
                "%",
                texts.word("tables.difference"),
                texts.word("tables.unflagged"),
                "%",
                texts.word("tables.difference")));
        for (var row : counted.rows()) {
            var label = variable.valueLabel(row.code());
            sheet.row(
                    label == null ? texts.count(row.code()) : texts.label(label),
                    List.of(
                            texts.count(row.all()),
                            texts.share(row.allPercent(), counted.all()),
                            texts.count(row.counted()),
                            texts.share(row.countedPercent(), counted.counted()),
                            texts.signed(row.countedDifference(), counted.all(), counted.counted()),
                            texts.count(row.unflagged()),
                            texts.share(row.unflaggedPercent(), counted.unflagged()),
                            texts.signed(row.unflaggedDifference(), counted.all(), counted.unflagged())));
        }
        return sheet.base(texts.word(
                "tables.base",
                texts.count(counted.all()),
                texts.count(counted.counted()),
                texts.count(counted.unflagged())));
    }
}
