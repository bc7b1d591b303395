package org.ovoz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ovoz.interview.DraftAge;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.DraftReading;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.ListSource;
import org.ovoz.ui.list.StaffList;

/** Drafts by age: how many interviews lie unsent, since when, where they stopped, and when they are deleted. */
@Route(value = "drafts", layout = MainLayout.class)
@Menu(title = "study.menu.drafts", order = 21)
@RolesAllowed("SEE_OVERVIEW")
@CssImport("./study.css")
class DraftsView extends Div implements HasDynamicTitle {

    private final DraftReading drafts;
    private final Definitions definitions;
    private final StudyDays days;
    private final CaseLabels labels;
    private final Dropdown wave;
    private final StaffList<DraftAge> list;

    DraftsView(DraftReading drafts, Definitions definitions, StudyDays days) {
        this.drafts = drafts;
        this.definitions = definitions;
        this.days = days;
        this.labels = new CaseLabels(definitions, getLocale());
        wave = new Dropdown("drafts-wave", getTranslation("study.interviews.wave"), labels.waves(), _ -> refresh());
        list = new StaffList<>(
                "drafts",
                word("title"),
                word("search"),
                word("none"),
                age -> List.of(age.changedOn(), age.country(), age.mode(), age.lastPage()),
                columns(),
                ListSource.inMemory(this::ages, this::searched, orders()));
        add(new H1(word("title")), new Paragraph(word("intro")), wave, list);
    }

    private List<DraftAge> ages() {
        return drafts.ages(wave());
    }

    private WaveId wave() {
        return new WaveId(wave.value());
    }

    private void refresh() {
        list.refresh();
    }

    private List<ListColumn<DraftAge>> columns() {
        return List.of(
                ListColumn.<DraftAge>text("age", word("age"), age -> Long.toString(days(age)))
                        .staying(),
                ListColumn.text("changed", word("changed"), age -> labels.day(age.changedOn())),
                ListColumn.text(
                        "country", getTranslation("study.interviews.country"), age -> labels.country(age.country())),
                ListColumn.text(
                        "mode", getTranslation("study.interviews.mode"), age -> labels.mode(wave(), age.mode())),
                ListColumn.<DraftAge>text("page", word("page"), this::page).width(12),
                ListColumn.text("drafts", word("drafts"), age -> Integer.toString(age.drafts())),
                ListColumn.text("deleted", word("deleted"), age -> labels.day(age.deletedFrom())));
    }

    private Map<String, Comparator<DraftAge>> orders() {
        var byDay = Comparator.comparing(DraftAge::changedOn);
        return Map.of(
                "age", byDay.reversed(),
                "changed", byDay,
                "country", Comparator.comparing(age -> labels.country(age.country())),
                "mode", Comparator.comparing(age -> labels.mode(wave(), age.mode())),
                "page", Comparator.comparing(this::page),
                "drafts", Comparator.comparingInt(DraftAge::drafts),
                "deleted", byDay);
    }

    private String searched(DraftAge age) {
        return labels.country(age.country()) + "\n" + labels.mode(wave(), age.mode()) + "\n" + page(age);
    }

    private long days(DraftAge age) {
        return Math.max(0, ChronoUnit.DAYS.between(age.changedOn(), days.today(age.country())));
    }

    private String page(DraftAge age) {
        return definitions.questionnaire(wave()).pages().stream()
                .filter(page -> page.id().equals(age.lastPage()))
                .map(page -> page.title().master(labels.reader()))
                .findFirst()
                .orElse("–");
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private String word(String key) {
        return getTranslation("study.drafts." + key);
    }
}
