package org.ovoz.bench.respondents;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Answers on plain pages, without a script or with what it does: fills the page's form, posts it, follows the redirect, until there is a receipt.
 * It knows nothing of the edition but its first address and that a receipt has the class {@code receipt}.
 */
final class LightRespondent implements Respondent {

    private static final int MOST_PAGES = 80;
    private static final int MOST_REDIRECTS = 5;

    private final Wire wire;
    private final URI first;
    private final Walked walked = new Walked();
    private final @Nullable LightScript script;
    private URI address;
    private Document page = Document.createShell("");
    private boolean opened;

    /** @param scripted whether each answer is saved as it is made, as by the edition's script */
    LightRespondent(URI site, String path, boolean scripted) {
        this.wire = new Wire(site);
        this.script = scripted ? new LightScript(wire, walked) : null;
        this.first = site.resolve(path);
        this.address = first;
    }

    @Override
    public void walk(int answers) throws IOException {
        if (!opened) {
            opened = true;
            arrive(wire.get(first.getPath()));
            for (var sheet : page.select("link[rel=stylesheet][href], script[src]")) {
                wire.get(address.resolve(sheet.attr(sheet.is("link") ? "href" : "src"))
                        .getPath());
            }
        }
        for (int step = 0; step < MOST_PAGES && walked.answers() < answers && !walked.isSent(); step++) {
            step();
            walked.requested(wire.requests());
        }
        if (!walked.isSent() && walked.answers() < answers) {
            throw new IOException("no end at " + address.getPath() + ": "
                    + VaadinPage.shortly(page.body().text()));
        }
    }

    private void step() throws IOException {
        if (page.selectFirst(".receipt") != null) {
            walked.send();
            return;
        }
        var form = page.select("form").stream()
                .filter(one -> one.selectFirst("button.primary, input[type=submit].primary") != null)
                .findFirst()
                .orElseThrow(() -> new IOException("no form at " + address.getPath() + ": "
                        + VaadinPage.shortly(page.body().text())));
        if (script != null && form.selectFirst("[data-item]") != null) {
            script.answer(form, address.getPath());
        }
        var fields = new ArrayList<String>();
        var given = fill(form, fields);
        var target = address.resolve(form.hasAttr("action") ? form.attr("action") : address.getPath());
        var began = System.nanoTime();
        var answer = form.attr("method").equalsIgnoreCase("post")
                ? wire.post(path(target), "application/x-www-form-urlencoded", String.join("&", fields))
                : wire.get(target.getPath() + "?" + String.join("&", fields));
        if (given > 0) {
            walked.acknowledged(given, System.nanoTime() - began);
        }
        address = target;
        arrive(answer);
    }

    private void arrive(Wire.Answer answer) throws IOException {
        var now = answer;
        for (int redirect = 0; now.location() != null && redirect < MOST_REDIRECTS; redirect++) {
            address = address.resolve(now.location());
            now = wire.get(path(address));
        }
        if (now.status() != 200) {
            throw new IOException("status " + now.status() + " at " + address.getPath());
        }
        page = Jsoup.parse(now.body(), address.toString());
    }

    private static String path(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    /** Keeps what is chosen, and gives every question that has nothing its first answer; returns how many it gave. */
    private static int fill(Element form, List<String> fields) {
        var given = 0;
        var answered = form.select("input[type=radio][checked]").stream()
                .map(radio -> radio.attr("name"))
                .collect(Collectors.toCollection(HashSet::new));
        var ticked = new HashSet<>();
        form.select("input[type=checkbox][checked]").forEach(box -> ticked.add(question(box)));
        for (var input : form.select("input, select, textarea, button.primary")) {
            var name = input.attr("name");
            if (name.isEmpty() || input.hasAttr("disabled")) {
                continue;
            }
            if (input.is("[type=radio]")) {
                if (input.hasAttr("checked") || answered.add(name)) {
                    given += input.hasAttr("checked") ? 0 : 1;
                    add(fields, name, input.attr("value"));
                }
            } else if (input.is("[type=checkbox]")) {
                if (input.hasAttr("checked") || ticked.add(question(input))) {
                    given += input.hasAttr("checked") ? 0 : 1;
                    add(fields, name, input.hasAttr("value") ? input.attr("value") : "on");
                }
            } else if (input.is("select")) {
                var option = input.selectFirst("option[selected], option[value]:not([value=''])");
                add(fields, name, option == null ? "" : option.attr("value"));
            } else if (!input.is("[type=submit]") || input.hasClass("primary")) {
                add(fields, name, input.is("textarea") ? input.text() : input.attr("value"));
            }
        }
        return given;
    }

    private static Object question(Element box) {
        var frame = box.closest("fieldset");
        return frame == null ? box.attr("name") : frame;
    }

    static void add(List<String> fields, String name, String value) {
        fields.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8));
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
