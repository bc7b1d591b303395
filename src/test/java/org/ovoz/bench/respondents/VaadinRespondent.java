package org.ovoz.bench.respondents;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/** Answers on Vaadin's pages: the first option of every question, section by section, until there is a receipt. */
final class VaadinRespondent implements Respondent {

    private static final int MOST_STEPS = 400;

    /** An answer that can be given: an input of a question on the page. */
    private record Open(PageNode section, String question, String name, String value) {}

    private final Wire wire;
    private final VaadinPage page;
    private final String path;
    private final Walked walked = new Walked();
    /** Names of inputs that have an answer, which the markup tells only when it is written anew. */
    private final Set<String> answered = new HashSet<>();

    private boolean opened;

    VaadinRespondent(URI site, String path) {
        this.wire = new Wire(site);
        this.page = new VaadinPage(wire);
        this.path = path;
    }

    @Override
    public void walk(int answers) throws IOException {
        if (!opened) {
            page.open(path);
            opened = true;
        }
        for (int step = 0; step < MOST_STEPS && walked.answers() < answers && !walked.isSent(); step++) {
            step();
            walked.requested(wire.requests());
        }
        if (!walked.isSent() && walked.answers() < answers) {
            throw new IOException("no end: " + VaadinPage.shortly(shown()));
        }
    }

    private void step() throws IOException {
        var shown = shown();
        if (shown.stream().anyMatch(node -> node.has("receipt"))) {
            walked.send();
            return;
        }
        var open = open(shown);
        if (open.isPresent()) {
            var began = System.nanoTime();
            answered.add(open.get().name());
            note(
                    page.tick(
                            open.get().section(),
                            open.get().question(),
                            open.get().name(),
                            open.get().value()),
                    began);
        } else {
            page.press(page.primary());
        }
    }

    private void note(boolean acknowledged, long began) throws IOException {
        if (!acknowledged) {
            throw new IOException("an answer was not acknowledged");
        }
        walked.acknowledged(1, System.nanoTime() - began);
    }

    /** The first radio button of a group without an answer, or the first box of a question of which none is ticked. */
    private Optional<Open> open(List<PageNode> shown) {
        for (var node : shown) {
            var question = node.around("item");
            var section = node.around("section");
            if (!node.markup.isEmpty() && question != null && section != null) {
                var inputs = Jsoup.parseBodyFragment(node.markup).select("input");
                inputs.stream()
                        .filter(input -> input.hasAttr("checked"))
                        .forEach(input -> answered.add(input.attr("name")));
                for (var input : inputs) {
                    if (!answered.contains(input.attr("name"))) {
                        return Optional.of(
                                new Open(section, question.attribute("id"), input.attr("name"), input.attr("value")));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<PageNode> shown() throws IOException {
        var shown = new ArrayList<PageNode>();
        page.main().forEachShown(shown::add);
        return shown;
    }

    @Override
    public Walked walked() {
        return walked;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
