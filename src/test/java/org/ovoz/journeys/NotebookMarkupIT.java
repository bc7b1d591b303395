package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.Mode;
import org.ovoz.interview.light.LightMarkup;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.RunningOvoz;

/**
 * One contract of markup for all editions (docs/light.md): the offline client writes every question of the study's
 * questionnaires as the light edition does, but for what one of them needs for itself.
 */
class NotebookMarkupIT {

    /** Some items are asked of few; by then all have been met. */
    private static final int MOST_ROUNDS = 15;

    @AfterAll
    static void quitBrowsers() {
        Chromium.quitAll();
    }

    @Test
    void writesEveryQuestionAsTheLightEditionDoes() {
        var random = new Random(20261130);
        try (var ovoz = RunningOvoz.in(DataFolder.temporary(), Path.of("config"));
                var browser = Browser.phone("")) {
            var definitions = ovoz.the(Definitions.class);
            var light = new LightMarkup(ovoz.beans(), random);
            for (var wave : definitions.study().waves()) {
                var pages = new NotebookPages(browser, definitions, wave.id());
                var asked = definitions
                        .questionnaire(wave.id())
                        .items()
                        .map(Item::id)
                        .collect(Collectors.toSet());
                var compared = new HashSet<String>();
                for (int round = 0; round < MOST_ROUNDS && !compared.equals(asked); round++) {
                    for (var country : definitions.study().countries()) {
                        for (var language : definitions.study().languages().keySet()) {
                            var sample = light.of(wave, country, language, Mode.FACE_TO_FACE);
                            compared.addAll(compare(pages, wave, country, language.tag(), sample));
                        }
                    }
                }
                assertThat(compared).as("all items of " + wave.id()).isEqualTo(asked);
            }
        }
    }

    private static Set<String> compare(
            NotebookPages pages, Study.Wave wave, Study.Country country, String language, LightMarkup.Sample sample) {
        var facts = NotebookPages.facts(country.code().iso(), language, "f2f", wave.id());
        var seed = sample.interview().value().getLeastSignificantBits();
        var here = pages.markup(facts, sample.answers(), seed, sample.remarked());
        var where = wave.id() + " " + country.code() + " " + language;
        assertThat(here.keySet()).as(where).isEqualTo(sample.markup().keySet());
        here.forEach((item, markup) -> assertThat(bare(markup))
                .as("%s %s", where, item)
                .isEqualTo(bare(sample.markup().get(item))));
        return here.keySet();
    }

    /** Only what is common to both: without hidden fields, without what only a script or an interviewer needs. */
    private static String bare(String markup) {
        var document = Jsoup.parseBodyFragment(markup);
        document.outputSettings().prettyPrint(false);
        document.select("input[type=hidden], .interviewer-hint, .card-button, .count, .grid-steps")
                .remove();
        var item = document.body().child(0).tagName("div");
        item.removeAttr("data-form");
        document.body().select("*").forEach(NotebookMarkupIT::strip);
        var written = new StringBuilder();
        write(item, 0, written);
        return written.toString();
    }

    private static void strip(Element element) {
        element.removeAttr("data-code").removeAttr("style");
        var classes = new TreeSet<>(element.classNames());
        classes.removeAll(Set.of("", "stepwise", "current"));
        element.removeAttr("class");
        if (!classes.isEmpty()) {
            element.attr("class", String.join(" ", classes));
        }
        if (element.tagName().equals("button")) {
            element.removeAttr("name").removeAttr("value").removeAttr("type");
        }
        var described = element.attr("aria-describedby")
                .replaceAll("\\bih-\\S+", "")
                .strip()
                .replaceAll(" +", " ");
        element.removeAttr("aria-describedby");
        if (!described.isEmpty()) {
            element.attr("aria-describedby", described);
        }
        if (element.tagName().equals("fieldset")) {
            element.removeAttr("aria-invalid");
        }
    }

    /** An element a line, attributes in alphabetical order, blanks as a browser shows them. */
    private static void write(Element element, int depth, StringBuilder into) {
        var attributes = new ArrayList<String>();
        element.attributes().forEach(one -> attributes.add(one.getKey() + "=" + one.getValue()));
        attributes.sort(null);
        into.repeat(' ', depth)
                .append(element.tagName())
                .append(' ')
                .append(attributes)
                .append('\n');
        for (var node : element.childNodes()) {
            switch (node) {
                case Element child -> write(child, depth + 1, into);
                case TextNode text
                when element.tagName().equals("textarea") ->
                    into.repeat(' ', depth + 1).append(text.getWholeText()).append('\n');
                case TextNode text
                when !text.isBlank() ->
                    into.repeat(' ', depth + 1).append(text.text().strip()).append('\n');
                case Comment _ -> {}
                default -> {}
            }
        }
    }
}
