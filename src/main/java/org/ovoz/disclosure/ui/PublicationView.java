package org.ovoz.disclosure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.disclosure.release.ResultsService;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Punctuation;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;
import org.ovoz.ui.SiteAddress;
import org.ovoz.ui.markup.Markup;

/** What is published of each wave, what is hidden, when the next release is due, and who may read it. */
@Route(value = "publication", layout = MainLayout.class)
@Menu(title = "disclosure.publication.menu", order = 61)
@RolesAllowed("MANAGE_WAVES")
@CssImport("./disclosure.css")
class PublicationView extends Div implements HasDynamicTitle {

    private final CurrentUser user;
    private final Definitions definitions;
    private final ResultsPlan plan;
    private final ResultsService results;
    private final ResultTexts texts;
    private final SiteAddress site;
    private final Div waves = new Div();
    private final Paragraph message = new Paragraph();

    PublicationView(
            Definitions definitions,
            ResultsPlan plan,
            ResultsService results,
            ResultsPage page,
            CurrentUser user,
            SiteAddress site) {
        this.user = user;
        this.definitions = definitions;
        this.plan = plan;
        this.results = results;
        this.site = site;
        this.texts = page.texts(new Language(getLocale().getLanguage()));
        waves.addClassName("publication");
        message.getElement().setAttribute("role", "status");
        add(
                new H1(getTranslation("disclosure.publication.title")),
                new Paragraph(getTranslation("disclosure.publication.intro")),
                message,
                waves);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disclosure.publication.title") + " – Ovoz";
    }

    private void show() {
        waves.removeAll();
        definitions.waves().reversed().forEach(wave -> waves.add(section(wave)));
    }

    private Section section(Study.Wave wave) {
        var section = new Section(new H2(texts.label(wave.title())));
        section.setId("publication-" + wave.id());
        if (plan.of(wave.id()).isEmpty()) {
            section.add(new Paragraph(getTranslation("disclosure.publication.noPlan")));
        } else {
            section.add(access(wave.id()), standing(wave), release(wave.id()), plan(wave));
        }
        return section;
    }

    private Div access(WaveId wave) {
        var isPublic = results.isPublic(wave);
        var state = new Paragraph(texts.word(isPublic ? "publication.on" : "publication.off") + " ");
        var box = new Div(state);
        if (isPublic) {
            var address = new Anchor("r/" + wave, site.of("/r/" + wave));
            address.setRouterIgnore(true);
            state.add(address);
            site.warning().ifPresent(box::add);
        }
        if (!user.hasAllCountries()) {
            box.add(new Paragraph(texts.word("publication.notYours")));
            return box;
        }
        var key = isPublic ? "close" : "open";
        var toggle = new NativeButton(texts.word("publication." + key));
        toggle.addClickListener(_ -> question(wave, key).ask(toggle, () -> {
            results.setPublic(wave, !isPublic);
            message.setText("");
            show();
        }));
        box.add(toggle);
        return box;
    }

    private Component standing(Study.Wave wave) {
        var columns = List.of("country", "cases", "last", "due", "shown", "hidden");
        var rows = new Rows(
                texts.label(wave.title()),
                columns.stream()
                        .map(column -> texts.word("publication." + column))
                        .toList());
        for (var country : results.standing(wave.id())) {
            var last = country.last()
                    .map(batch -> texts.word(
                            "publication.lastValue", texts.day(batch.releasedOn()), Integer.toString(batch.cases())))
                    .orElse(texts.word("publication.never"));
            var shown = country.planned() - country.hidden().size();
            rows.row(List.of(
                    Rows.text(texts.label(definitions
                            .study()
                            .country(country.country())
                            .orElseThrow()
                            .name())),
                    Rows.text(Integer.toString(country.cases())),
                    Rows.text(last),
                    Rows.text(Integer.toString(country.due())),
                    Rows.text(texts.word(
                            "publication.shownValue", Integer.toString(shown), Integer.toString(country.planned()))),
                    Rows.text(shown == 0 || country.hidden().isEmpty() ? "–" : labels(wave.id(), country.hidden()))));
        }
        return rows;
    }

    /** "What sources: Facebook; Whom: local authorities", in the words of the questionnaire. */
    private String labels(WaveId wave, List<String> variables) {
        var questionnaire = definitions.questionnaire(wave);
        return questionnaire.variables().stream()
                .filter(variable -> variables.contains(variable.name()))
                .map(variable -> questionnaire
                        .item(variable.item())
                        .map(item -> Punctuation.labelled(question(item), texts.label(variable.label())))
                        .filter(label -> !variable.name().equals(variable.item()))
                        .orElseGet(() -> questionnaire
                                .item(variable.item())
                                .map(this::question)
                                .orElseGet(variable::name)))
                .collect(Collectors.joining("; "));
    }

    private String question(Item item) {
        var label = item.facts().shortLabel();
        return texts.label(label == null ? item.text() : label);
    }

    private List<Option> options(WaveId wave, String id) {
        return definitions
                .questionnaire(wave)
                .item(id)
                .map(item -> switch (item) {
                    case Item.SingleChoice choice -> choice.options();
                    case Item.Grid grid -> grid.scale();
                    case Item.MultipleChoice _, Item.NumberItem _, Item.TextItem _, Item.Information _ ->
                        List.<Option>of();
                })
                .orElse(List.of());
    }

    private NativeButton release(WaveId wave) {
        var button = new NativeButton(texts.word("publication.release"));
        button.addClickListener(_ -> question(wave, "release").ask(button, () -> {
            results.releaseNow(wave);
            message.setText(texts.word("publication.released"));
            show();
        }));
        return button;
    }

    /** What is made public cannot be made secret again. */
    private Question question(WaveId wave, String key) {
        return new Question(
                texts.word(
                        "publication." + key + "Question",
                        texts.label(definitions.study().wave(wave).orElseThrow().title())),
                texts.word("publication." + key + "Follows"),
                texts.word("publication." + key));
    }

    /** The plan as a list: what can be merged and how. */
    private Component plan(Study.Wave wave) {
        var html = new Markup().open("details").element("summary", texts.word("publication.plan"));
        html.element("p", texts.word("publication.planHint")).open("ul");
        for (var one : plan.of(wave.id())) {
            html.open("li")
                    .element(
                            "strong",
                            question(definitions
                                    .questionnaire(wave.id())
                                    .item(one.item())
                                    .orElseThrow()));
            var options = options(wave.id(), one.item());
            one.groupings()
                    .forEach(grouping -> html.open("div")
                            .text(grouping.groups().stream()
                                    .map(codes -> texts.label(options, codes))
                                    .collect(Collectors.joining(" · ")))
                            .close());
            html.close();
        }
        var list = new Div();
        list.addClassName("plan");
        list.getElement().setProperty("innerHTML", html.close().close().toString());
        return list;
    }
}
