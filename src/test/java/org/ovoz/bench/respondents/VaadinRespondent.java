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

    /** A row of a grid, and the answer to give. */
    private record OpenRow(PageNode grid, String name, String value) {}

    private final Wire wire;
    private final VaadinPage page;
    private final String path;
    private final Walked walked = new Walked();
    /** Rows of grids that have an answer, which their markup tells only when it is written anew. */
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
            note(page.tick(open.get()), began);
            return;
        }
        var row = openRow(shown);
        if (row.isPresent()) {
            var began = System.nanoTime();
            answered.add(row.get().name());
            note(page.tick(row.get().grid(), row.get().name(), row.get().value()), began);
        } else {
            page.press(shown.stream()
                    .filter(node -> node.is("button") && node.has("primary"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no way on: " + VaadinPage.shortly(shown))));
        }
    }

    private void note(boolean acknowledged, long began) throws IOException {
        if (!acknowledged) {
            throw new IOException("an answer was not acknowledged");
        }
        walked.acknowledged(1, System.nanoTime() - began);
    }

    /** The first radio button of a row without an answer, in a grid that is written as markup. */
    private Optional<OpenRow> openRow(List<PageNode> shown) {
        for (var grid : shown) {
            if (!grid.is("ovoz-grid")) {
                continue;
            }
            for (var row : Jsoup.parseBodyFragment(grid.markup()).select("[role=radiogroup]")) {
                var radio = row.selectFirst("input[type=radio]");
                if (radio != null
                        && row.selectFirst("input[checked]") == null
                        && !answered.contains(radio.attr("name"))) {
                    return Optional.of(new OpenRow(grid, radio.attr("name"), radio.attr("value")));
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
