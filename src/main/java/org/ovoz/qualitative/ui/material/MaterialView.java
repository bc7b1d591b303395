package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.access.CurrentUser;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.qualitative.material.SurveyAnswers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.ListSource;
import org.ovoz.ui.list.StaffList;

/** What there is to read and code, and how more of it is taken in. */
@Route(value = "material", layout = MainLayout.class)
@Menu(title = "material.menu", order = 40)
@RolesAllowed("READ_MATERIAL")
@CssImport("./material.css")
class MaterialView extends Div implements HasDynamicTitle {

    private final MaterialReading reading;
    private final MaterialWords words;
    private final Dropdown country;
    private final Dropdown kind;
    private final Dropdown language;
    private final Paragraph empty = new Paragraph();
    private final StaffList<Document> list;
    private List<Document> lines = List.of();

    MaterialView(
            MaterialReading reading,
            MaterialChanges changes,
            SurveyAnswers answers,
            Definitions definitions,
            CurrentUser user) {
        this.reading = reading;
        this.words = new MaterialWords(this, definitions, getLocale());
        var countries = words.countries(user.countries(words.allCountries()));
        country = new Dropdown("material-country", words.word("country"), words.withAny(countries), _ -> load());
        kind = new Dropdown("material-kind", words.word("kind"), words.withAny(kinds()), _ -> load());
        language = new Dropdown(
                "material-language", words.word("language"), words.withAny(words.languages()), _ -> load());
        list = new StaffList<>(
                "documents",
                words.word("title"),
                words.word("search"),
                words.word("none"),
                Document::id,
                columns(),
                ListSource.inMemory(
                        () -> lines,
                        line -> line.title() + " " + line.speaker().pseudonym() + " "
                                + line.speaker().place(),
                        orders()));
        empty.addClassName("empty");
        empty.setText(words.word("empty"));
        var filters = new Div(country, kind, language);
        filters.addClassNames("fields", "no-print");
        add(new H1(words.word("title")), MaterialWords.hint(words.word("intro")));
        if (reading.mayChange()) {
            add(fold("take-file", "takeFile", new TakeInPanel(words, changes, reading, countries, this::open)));
            add(fold("take-answers", "takeAnswers", new AnswersPanel(words, answers, this::load)));
        }
        add(filters, empty, list);
        load();
    }

    private Component fold(String id, String word, Component content) {
        return MaterialWords.folded(id, words.word(word), content);
    }

    private void open(Document document) {
        UI.getCurrent().navigate("material/" + document.id());
    }

    private Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var one : Document.Kind.values()) {
            kinds.put(one.name(), words.kind(one));
        }
        return kinds;
    }

    private void load() {
        var all = reading.documents();
        lines = all.stream()
                .filter(line -> isChosen(country, line.country().iso())
                        && isChosen(kind, line.kind().name())
                        && isChosen(language, line.language().tag()))
                .toList();
        empty.setVisible(all.isEmpty());
        list.setVisible(!all.isEmpty());
        list.refresh();
    }

    private static boolean isChosen(Dropdown filter, String value) {
        return filter.value().isEmpty() || filter.value().equals(value);
    }

    private List<ListColumn<Document>> columns() {
        return List.of(
                ListColumn.<Document>link("title", words.word("name"), Document::title, line -> "material/" + line.id())
                        .staying()
                        .width(16),
                ListColumn.<Document>text("country", words.word("country"), line -> words.country(line.country())),
                ListColumn.<Document>text("kind", words.word("kind"), line -> words.kind(line.kind()))
                        .width(11),
                ListColumn.<Document>text("language", words.word("language"), line -> words.language(line.language())),
                ListColumn.<Document>text(
                        "pseudonym",
                        words.word("pseudonym"),
                        line -> line.speaker().pseudonym()),
                ListColumn.<Document>text(
                                "speaker",
                                words.word("speaker"),
                                line -> words.speaker(line.speaker().kind()))
                        .width(13),
                ListColumn.<Document>text("version", words.word("version"), line -> Integer.toString(line.version()))
                        .unsorted());
    }

    private Map<String, Comparator<Document>> orders() {
        return Map.of(
                "title", Comparator.comparing(Document::title),
                "country", Comparator.comparing(line -> words.country(line.country())),
                "kind", Comparator.comparing(Document::kind),
                "language", Comparator.comparing(Document::language),
                "pseudonym", Comparator.comparing(line -> line.speaker().pseudonym()),
                "speaker", Comparator.comparing(line -> line.speaker().kind()));
    }

    @Override
    public String getPageTitle() {
        return words.word("title") + " – Ovoz";
    }
}
