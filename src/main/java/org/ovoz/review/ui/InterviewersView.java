package org.ovoz.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.InterviewerFigures;
import org.ovoz.review.InterviewerService;
import org.ovoz.review.ReviewService;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;

/** Interviewers beside their colleagues in the country, and the interviews that are checked by a second conversation. */
@Route(value = "interviewers", layout = MainLayout.class)
@Menu(title = "review.interviewers.menu", order = 8.4)
@RolesAllowed("LEAD_FIELDWORK")
class InterviewersView extends Div implements HasDynamicTitle {

    private final InterviewerService service;
    private final ReviewService reviews;
    private final ReviewTexts texts;
    private final Figures figures;
    private final Dropdown wave;
    private final Dropdown country;
    private final Div content = new Div();

    InterviewersView(InterviewerService service, ReviewService reviews, Definitions definitions) {
        this.service = service;
        this.reviews = reviews;
        this.texts = new ReviewTexts(definitions, getLocale());
        this.figures = new Figures(getLocale());
        var waves = texts.labels().waves();
        wave = new Dropdown("interviewers-wave", texts.word("wave"), waves, _ -> load());
        wave.offer(waves, reviews.newestWave().value());
        country = new Dropdown(
                "interviewers-country", texts.word("country"), texts.countries(reviews.countries()), _ -> load());
        var filters = new Div(wave, country);
        filters.addClassNames("fields", "no-print");
        add(new H1(texts.word("interviewers")), new Paragraph(texts.word("interviewers.intro")), filters, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return texts.word("interviewers") + " – Ovoz";
    }

    private void load() {
        var id = new WaveId(wave.value());
        var countries = country.value().isEmpty() ? reviews.countries() : Set.of(new CountryCode(country.value()));
        var lines = service.figures(id, countries);
        content.removeAll();
        if (lines.isEmpty()) {
            var none = new Paragraph(texts.word("interviewers.none"));
            none.addClassName("empty");
            content.add(none);
            return;
        }
        content.add(table(lines, service.slips(id, countries)));
        for (var note : List.of("few", "avoided", "alike", "nearest", "slips")) {
            var hint = new Paragraph(texts.word("interviewers." + note + ".hint"));
            hint.addClassName("hint");
            content.add(hint);
        }
        content.add(
                new Section(new H2(texts.word("checks")), new CheckList(service, texts, id, countries, this::load)));
    }

    private Component table(List<InterviewerFigures> lines, Map<UUID, InterviewerService.SlipCounts> slips) {
        var rows = new Rows(
                texts.word("interviewers"),
                List.of(
                        texts.word("interviewer"),
                        texts.word("country"),
                        texts.word("interviewers.number"),
                        texts.word("interviewers.minutes"),
                        texts.word("interviewers.missing"),
                        texts.word("interviewers.avoided"),
                        texts.word("interviewers.alike"),
                        texts.word("interviewers.nearest"),
                        texts.word("interviewers.slips")));
        for (var line : lines) {
            var number = new Div(Rows.text(figures.count(line.interviews()) + " "));
            if (line.isOfFew()) {
                number.add(Rows.tag(texts.word("interviewers.few"), false));
            }
            rows.row(List.of(
                    Rows.text(service.nameOf(line.interviewer())),
                    Rows.text(texts.labels().country(line.country())),
                    number,
                    Rows.text(beside(line.minutes(), this::minutes)),
                    Rows.text(beside(line.missing(), this::percent)),
                    Rows.text(beside(line.avoided(), this::percent)),
                    Rows.text(beside(line.alike(), this::percent)),
                    Rows.text(percent(line.nearest())),
                    Rows.text(said(slips.get(line.interviewer())))));
        }
        return rows;
    }

    private interface Written {
        String of(OptionalDouble figure);
    }

    /** The own figure, and that of the colleagues in brackets. */
    private static String beside(InterviewerFigures.Compared compared, Written written) {
        return written.of(compared.own()) + " (" + written.of(compared.others()) + ")";
    }

    private String minutes(OptionalDouble minutes) {
        return minutes.isEmpty() ? "–" : figures.decimal(minutes.getAsDouble(), 1);
    }

    private String percent(OptionalDouble share) {
        return share.isEmpty() ? "–" : figures.decimal(100 * share.getAsDouble(), 0) + "%";
    }

    private String said(InterviewerService.@Nullable SlipCounts counts) {
        return counts == null ? "–" : texts.word("interviewers.slips.said", counts.given(), counts.yes(), counts.no());
    }
}
