package org.ovoz.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.ReviewService;
import org.ovoz.review.Reviewed;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.ListSource;
import org.ovoz.ui.list.StaffList;

/** The interviews of a wave that are to review, approved or sent back; those without a flag are approved together. */
@Route(value = "review", layout = MainLayout.class)
@Menu(title = "review.menu", order = 20.5)
@RolesAllowed("SEE_INTERVIEWS")
class ReviewView extends Div implements HasDynamicTitle {

    private static final String ANY = "";
    private static final String FLAGGED = "flagged";
    private static final String UNFLAGGED = "unflagged";

    private final ReviewService reviews;
    private final ReviewTexts texts;
    private final Dropdown wave;
    private final Dropdown country;
    private final Dropdown state;
    private final Dropdown flags;
    private final Paragraph counts = new Paragraph();
    private final Paragraph done = new Paragraph();
    private final NativeButton approve;
    private final StaffList<Reviewed> list;
    private List<Reviewed> lines = List.of();

    ReviewView(ReviewService reviews, Definitions definitions) {
        this.reviews = reviews;
        this.texts = new ReviewTexts(definitions, getLocale());
        var waves = texts.labels().waves();
        wave = new Dropdown("review-wave", texts.word("wave"), waves, _ -> load());
        wave.offer(waves, reviews.newestWave().value());
        country = new Dropdown(
                "review-country", texts.word("country"), texts.countries(reviews.countries()), _ -> load());
        state = new Dropdown("review-state", texts.word("state"), states(), _ -> load());
        flags = new Dropdown("review-flags", texts.word("flags"), flagChoices(), _ -> load());
        counts.addClassName("hint");
        done.getElement().setAttribute("role", "status");
        approve = new NativeButton("", _ -> ask());
        list = new StaffList<>(
                "reviews",
                texts.word("title"),
                texts.word("search"),
                texts.word("none"),
                line -> line.sent().id(),
                columns(),
                ListSource.inMemory(() -> lines, ReviewView::searched, orders()));
        var filters = new Div(wave, country, state, flags);
        filters.addClassNames("fields", "no-print");
        var intro = new Paragraph(texts.word("intro"));
        intro.addClassName("hint");
        add(new H1(texts.word("title")), intro, filters, counts, done, approve, list);
        load();
    }

    @Override
    public String getPageTitle() {
        return texts.word("title") + " – Ovoz";
    }

    private Map<String, String> states() {
        var options = new LinkedHashMap<String, String>();
        for (var one : ReviewState.values()) {
            options.put(one.name(), texts.state(one));
        }
        return options;
    }

    private Map<String, String> flagChoices() {
        var options = new LinkedHashMap<String, String>();
        options.put(ANY, texts.word("flags.any"));
        options.put(FLAGGED, texts.word("flags.some"));
        options.put(UNFLAGGED, texts.word("flags.none"));
        return options;
    }

    private Set<CountryCode> chosenCountries() {
        return country.value().isEmpty() ? reviews.countries() : Set.of(new CountryCode(country.value()));
    }

    /** Reads anew; other filters are chosen, or something was decided. */
    private void load() {
        var id = new WaveId(wave.value());
        var chosen = ReviewState.valueOf(state.value());
        lines = reviews.lines(id, chosenCountries(), chosen).stream()
                .filter(line -> switch (flags.value()) {
                    case FLAGGED -> line.isFlagged();
                    case UNFLAGGED -> !line.isFlagged();
                    default -> true;
                })
                .toList();
        var counted = reviews.counts(id, chosenCountries());
        counts.setText(texts.word(
                "counts",
                counted.get(ReviewState.TO_REVIEW),
                counted.get(ReviewState.APPROVED),
                counted.get(ReviewState.SENT_BACK)));
        var clean = unflagged().size();
        approve.setText(texts.word("bulk", clean));
        approve.setVisible(reviews.mayDecide() && chosen == ReviewState.TO_REVIEW && clean > 0);
        list.refresh();
    }

    private List<Reviewed> unflagged() {
        return lines.stream().filter(line -> !line.isFlagged()).toList();
    }

    private void ask() {
        var clean = unflagged();
        new Question(
                        texts.word("bulk.question", clean.size()),
                        texts.word("bulk.consequences"),
                        texts.word("bulk", clean.size()))
                .ask(approve, () -> {
                    var bulk = reviews.approveUnflagged(new WaveId(wave.value()), clean);
                    done.setText(texts.word("bulk.done", bulk.approved())
                            + (bulk.left() > 0 ? " " + texts.word("bulk.left", bulk.left()) : ""));
                    load();
                });
    }

    private List<ListColumn<Reviewed>> columns() {
        var labels = texts.labels();
        return List.of(
                ListColumn.<Reviewed>link(
                                "number",
                                texts.word("interview"),
                                line -> CaseLabels.number(line.sent().id()),
                                line -> "interviews/" + line.sent().id())
                        .unsorted()
                        .staying()
                        .width(6),
                ListColumn.text(
                        "country",
                        texts.word("country"),
                        line -> labels.country(line.sent().country())),
                column(
                        "mode",
                        7,
                        line -> labels.mode(
                                new WaveId(wave.value()), line.sent().mode())),
                column("interviewer", 9, Reviewed::interviewer),
                column("day", 9, line -> labels.day(line.sent().completedOn())),
                column("minutes", 7, line -> ReviewTexts.minutes(line.sent().seconds())),
                column("flags", 13, line -> texts.flags(line.flags())),
                ListColumn.<Reviewed>tag(
                                "state",
                                texts.word("state"),
                                line -> texts.state(line.sent().state()),
                                line -> line.sent().state() == ReviewState.APPROVED)
                        .width(11));
    }

    private ListColumn<Reviewed> column(String key, int width, Function<Reviewed, String> text) {
        return ListColumn.text(key, texts.word(key), text).width(width);
    }

    private Map<String, Comparator<Reviewed>> orders() {
        var labels = texts.labels();
        return Map.of(
                "country",
                Comparator.comparing(line -> labels.country(line.sent().country())),
                "mode",
                Comparator.comparing(line -> line.sent().mode()),
                "interviewer",
                Comparator.comparing(Reviewed::interviewer),
                "day",
                Comparator.comparing(line -> line.sent().completedOn()),
                "minutes",
                Comparator.comparing(line -> line.sent().seconds()),
                "flags",
                Comparator.comparing(line -> line.flags().size()),
                "state",
                Comparator.comparing(line -> line.sent().state()));
    }

    private static String searched(Reviewed line) {
        return CaseLabels.number(line.sent().id()) + " " + line.sent().id() + " " + line.interviewer();
    }
}
