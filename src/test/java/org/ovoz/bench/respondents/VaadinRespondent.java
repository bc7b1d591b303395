package org.ovoz.bench.respondents;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Answers on Vaadin's pages: the first option of every question, section by section, until there is a receipt. */
final class VaadinRespondent implements Respondent {

    private static final int MOST_STEPS = 400;

    private final Wire wire;
    private final VaadinPage page;
    private final String path;
    private final Walked walked = new Walked();
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
            page.tick(open.get());
            walked.acknowledged(1, System.nanoTime() - began);
        } else {
            page.press(shown.stream()
                    .filter(node -> node.is("button") && node.has("primary"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no way on: " + VaadinPage.shortly(shown))));
        }
    }

    private List<PageNode> shown() throws IOException {
        var shown = new ArrayList<PageNode>();
        page.main().forEachShown(shown::add);
        return shown;
    }

    /** The first radio button of a group without an answer, or the first box of a question of which none is ticked. */
    private static Optional<PageNode> open(List<PageNode> shown) {
        var answered = new HashSet<Object>();
        for (var node : shown) {
            if (node.isInput("radio") && node.isChecked()) {
                answered.add(node.attribute("name"));
            } else if (node.isInput("checkbox") && node.isChecked()) {
                mark(node, answered);
            }
        }
        return shown.stream()
                .filter(node -> node.isInput("radio") && !answered.contains(node.attribute("name"))
                        || node.isInput("checkbox")
                                && node.around("fieldset") instanceof PageNode question
                                && !answered.contains(question))
                .findFirst();
    }

    private static void mark(PageNode box, HashSet<Object> answered) {
        if (box.around("fieldset") instanceof PageNode question) {
            answered.add(question);
        }
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
