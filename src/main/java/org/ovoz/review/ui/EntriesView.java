package org.ovoz.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.ReviewService;
import org.ovoz.review.SecondEntries;
import org.ovoz.review.SecondEntry;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;

/** Which paper interviews were entered twice, and how far both entries agreed. */
@Route(value = "entries", layout = MainLayout.class)
@Menu(title = "review.entries.menu", order = 20.8)
@RolesAllowed("SEE_INTERVIEWS")
class EntriesView extends Div implements HasDynamicTitle {

    private final SecondEntries entries;
    private final ReviewService reviews;
    private final ReviewTexts texts;
    private final Dropdown wave;
    private final Div content = new Div();

    EntriesView(SecondEntries entries, ReviewService reviews, Definitions definitions) {
        this.entries = entries;
        this.reviews = reviews;
        this.texts = new ReviewTexts(definitions, getLocale());
        var waves = texts.labels().waves();
        wave = new Dropdown("entries-wave", texts.word("wave"), waves, _ -> load());
        wave.offer(waves, reviews.newestWave().value());
        add(new H1(texts.word("entries")), new Paragraph(texts.word("entries.intro")), wave, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return texts.word("entries") + " – Ovoz";
    }

    private void load() {
        var all = entries.of(new WaveId(wave.value()), reviews.countries());
        content.removeAll();
        if (all.isEmpty()) {
            var none = new Paragraph(texts.word("entries.none"));
            none.addClassName("empty");
            content.add(none);
            return;
        }
        content.add(new Paragraph(rate(all)), rows(all));
    }

    /** Over all questions of the settled ones. */
    private String rate(List<SecondEntry> all) {
        var settled = all.stream().filter(one -> one.compared() != null).toList();
        var compared = settled.stream()
                .mapToInt(one -> Objects.requireNonNull(one.compared()))
                .sum();
        var equal = settled.stream()
                .mapToInt(one -> Objects.requireNonNullElse(one.equal(), 0))
                .sum();
        return compared == 0
                ? texts.word("entries.noRate")
                : texts.word("entries.rate", percent(equal, compared), equal, compared);
    }

    private String percent(int equal, int compared) {
        return new Figures(getLocale()).decimal(100.0 * equal / compared, 1);
    }

    private Rows rows(List<SecondEntry> all) {
        var rows = new Rows(
                texts.word("entries"),
                List.of(
                        texts.word("interview"),
                        texts.word("country"),
                        texts.word("entries.first"),
                        texts.word("entries.second"),
                        texts.word("entries.agreement")));
        all.forEach(entry -> rows.row(List.of(
                number(entry),
                Rows.text(texts.labels().country(entry.country())),
                Rows.text(entry.enteredFirst() == null ? "–" : entries.nameOf(entry.enteredFirst())),
                Rows.text(entries.nameOf(entry.enteredAgain())),
                Rows.text(agreement(entry)))));
        return rows;
    }

    private static Component number(SecondEntry entry) {
        var number = CaseLabels.number(entry.first());
        return entry.isSent() ? new Anchor("entries/" + entry.first(), number) : new Span(number);
    }

    private String agreement(SecondEntry entry) {
        var compared = entry.compared();
        if (compared != null) {
            var equal = Objects.requireNonNullElse(entry.equal(), 0);
            return texts.word("entries.settled", percent(equal, compared), equal, compared);
        }
        return texts.word(entry.isSent() ? "entries.toSettle" : "entries.underWay");
    }
}
