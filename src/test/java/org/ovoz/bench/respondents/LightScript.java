package org.ovoz.bench.respondents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the script of the light edition does on a page: it saves each answer as it is made, and shows what follows from it. */
final class LightScript {

    private final Wire wire;
    private final Walked walked;

    LightScript(Wire wire, Walked walked) {
        this.wire = wire;
        this.walked = walked;
    }

    /**
     * Gives every question of a page, and every row of a grid, its first answer.
     *
     * @param place of the page, for example {@code /light/questions/media}
     */
    void answer(Element form, String place) throws IOException {
        for (var blank = blank(form); blank.isPresent(); blank = blank(form)) {
            var input = blank.get();
            input.attr("checked", "");
            var question = input.closest("[data-item]");
            if (question == null) {
                throw new IOException("an input outside of all questions at " + place);
            }
            var body = String.join("&", fields(form, question));
            var began = System.nanoTime();
            var answer = wire.post(
                    place.replace("/questions/", "/answer/"), "application/x-www-form-urlencoded;charset=UTF-8", body);
            if (answer.status() != 200) {
                throw new IOException("status " + answer.status() + " for an answer at " + place);
            }
            walked.acknowledged(1, System.nanoTime() - began);
            show(form, JsonMapper.shared().readTree(answer.body()));
        }
    }

    /** The first input of what has no answer: of a question to choose one, of one to tick several, of a row. */
    private static Optional<Element> blank(Element form) {
        return form.select("[data-item] input[type=radio], [data-item] input[type=checkbox]").stream()
                .filter(input -> (input.is("[type=radio]")
                                ? form.select("input[type=radio][checked]").stream()
                                        .filter(other -> other.attr("name").equals(input.attr("name")))
                                : input.closest("[data-item]").select("input[checked]").stream())
                        .findAny()
                        .isEmpty())
                .findFirst();
    }

    private static List<String> fields(Element form, Element question) {
        var fields = new ArrayList<String>();
        LightRespondent.add(fields, "token", form.select("[name=token]").attr("value"));
        LightRespondent.add(fields, "event", UUID.randomUUID().toString());
        LightRespondent.add(fields, "sure", "yes");
        LightRespondent.add(fields, "speaks", form.select("[name=speaks]").attr("value"));
        for (var other : form.select("[data-item]")) {
            var mark = other.hasAttr("data-form")
                    ? other.attr("data-form")
                    : other.select("[name=was]").attr("value").split("~")[1];
            LightRespondent.add(fields, "has", other.attr("data-item") + "~" + mark);
        }
        LightRespondent.add(fields, "was", question.select("[name=was]").attr("value"));
        for (var input : question.select("input:not([type=hidden]), textarea")) {
            if (!input.is("[type=radio], [type=checkbox]") || input.hasAttr("checked")) {
                LightRespondent.add(fields, input.attr("name"), input.is("textarea") ? input.text() : input.val());
            }
        }
        return fields;
    }

    private static void show(Element form, JsonNode reply) {
        var shown = StreamSupport.stream(reply.path("shown").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        if (!shown.isEmpty()) {
            form.select("[data-item]").stream()
                    .filter(question -> !shown.contains(question.attr("data-item")))
                    .forEach(Element::remove);
        }
        Element last = null;
        for (var item : shown) {
            var question = form.selectFirst("[data-item=" + item + "]");
            var html = reply.path("html").path(item);
            if (html.isString()) {
                var fresh = Parser.parseBodyFragment(html.asString(), "").body().child(0);
                if (question != null) {
                    question.replaceWith(fresh);
                } else if (last != null) {
                    last.after(fresh);
                } else {
                    form.select(".section").prepend(fresh.outerHtml());
                }
                question = form.selectFirst("[data-item=" + item + "]");
            }
            last = question == null ? last : question;
        }
        reply.path("was")
                .properties()
                .forEach(was -> form.select("[data-item=" + was.getKey() + "] [name=was]")
                        .attr("value", was.getValue().asString()));
    }
}
