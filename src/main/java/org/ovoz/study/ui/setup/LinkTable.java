package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovoz.interview.TestLinks;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.SiteAddress;

/** Links of a wave by country: to try it in each language, or to give away through each channel. */
final class LinkTable extends Div {

    private LinkTable() {
        addClassName("setup-links");
    }

    /** Links to a test interview; the languages that are usual in a country come first. */
    static LinkTable toTry(Definitions definitions, WaveId wave, TestLinks tests, SiteAddress site, Language reader) {
        var table = new LinkTable();
        var offered = definitions.questionnaire(wave).languages().stream()
                .map(status -> status.language())
                .toList();
        for (var country : definitions.study().countries()) {
            var languages = new ArrayList<>(
                    country.languages().stream().filter(offered::contains).toList());
            offered.stream().filter(language -> !languages.contains(language)).forEach(languages::add);
            var list = new UnorderedList();
            languages.forEach(language -> {
                var link = new Anchor(
                        site.of(tests.of(wave, country.code(), language)),
                        definitions.study().languages().get(language));
                link.getElement().setAttribute("lang", language.tag());
                link.setRouterIgnore(true);
                link.setTarget("_blank");
                list.add(new ListItem(link));
            });
            table.add(new Div(new H3(country.name().master(reader)), list));
        }
        return table;
    }

    /**
     * The links that respondents get, without a channel and with each, and the text to invite them with.
     *
     * @param invitation by language
     */
    static LinkTable toGive(
            Definitions definitions,
            Study.Wave wave,
            SiteAddress site,
            Map<Language, String> invitation,
            Language reader) {
        var table = new LinkTable();
        for (var country : definitions.study().countries()) {
            var path = "/" + country.code().iso().toLowerCase(Locale.ROOT);
            var list = new UnorderedList();
            addresses(path, wave.offered()).forEach(address -> {
                var link = new Anchor(site.of(address), site.of(address));
                link.setRouterIgnore(true);
                list.add(new ListItem(link));
            });
            var place = new Div(new H3(country.name().master(reader)), list);
            country.languages().stream().filter(invitation::containsKey).forEach(language -> {
                var text = new Paragraph(invitation.get(language));
                text.addClassName("invitation");
                text.getElement().setAttribute("lang", language.tag());
                place.add(text);
            });
            table.add(place);
        }
        return table;
    }

    private static List<String> addresses(String path, List<String> channels) {
        var addresses = new ArrayList<>(List.of(path));
        channels.forEach(channel -> addresses.add(path + "/" + channel));
        return addresses;
    }
}
