package org.ovoz.qualitative.ui.exchange;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import org.ovoz.qualitative.exchange.Audience;
import org.ovoz.qualitative.exchange.ExchangeExports;
import org.ovoz.qualitative.exchange.ExportChoice;
import org.ovoz.ui.Choices;

/** Chooses a file and downloads it. */
final class ExportPanel extends Section {

    /** So many places are named. */
    private static final int SHOWN = 20;

    private final ExchangeExports exports;
    private final Choices<ExportChoice.Content> content = Choices.one(getTranslation("exchange.export.content"));
    private final Choices<Audience> audience = Choices.one(getTranslation("exchange.export.audience"));
    private final Choices<ExportChoice.Whose> whose = Choices.one(getTranslation("exchange.export.whose"));
    private final Paragraph size = new Paragraph();
    private final Paragraph withheld = new Paragraph();
    private final Div blocks = new Div();
    private final Locale locale = getLocale();

    /** What the link downloads; read by the download, which runs beside the page. */
    private volatile ExportChoice choice =
            new ExportChoice(ExportChoice.Content.PROJECT, Audience.OUTSIDERS, ExportChoice.Whose.ALL);

    ExportPanel(ExchangeExports exports) {
        this.exports = exports;
        addClassName("panel");
        for (var one : ExportChoice.Content.values()) {
            content.offer(one, text("content." + one), text("content." + one + ".hint"));
        }
        for (var one : Audience.values()) {
            audience.offer(one, text("audience." + one), text("audience." + one + ".hint"));
        }
        for (var one : ExportChoice.Whose.values()) {
            whose.offer(one, text("whose." + one), text("whose." + one + ".hint"));
        }
        content.choose(Set.of(choice.content()));
        audience.choose(Set.of(choice.audience()));
        whose.choose(Set.of(choice.whose()));
        content.onChange(this::changed);
        audience.onChange(this::changed);
        whose.onChange(this::changed);
        size.getElement().setAttribute("role", "status");
        withheld.addClassName("note");
        var download = new Anchor(DownloadHandler.fromInputStream(_ -> file()), text("download"));
        download.addClassNames("button", "primary");
        var actions = new Div(download, size);
        actions.addClassName("actions");
        add(new H2(text("title")), content, audience, whose, withheld, blocks, actions);
        changed();
    }

    private String text(String key) {
        return getTranslation("exchange.export." + key);
    }

    /** Another file is chosen, or there is more to put into one. */
    void changed() {
        choice = new ExportChoice(content.first(), audience.first(), whose.first());
        audience.setVisible(choice.content().hasAudience());
        whose.setVisible(choice.content() == ExportChoice.Content.PROJECT);
        var found = exports.size(choice, locale);
        size.setText(
                switch (choice.content()) {
                    case PROJECT -> getTranslation("exchange.export.size.project", found.documents(), found.codings());
                    case CODINGS_XLSX, CODINGS_CSV -> getTranslation("exchange.export.size.codings", found.codings());
                    case CODEBOOK_WORD, CODEBOOK_QDC, CODEBOOK_CSV ->
                        getTranslation("exchange.export.size.codes", found.codes());
                });
        withheld.setVisible(found.withheld() > 0);
        withheld.setText(getTranslation("exchange.export.withheld", found.withheld()));
        showBlocks();
    }

    /** Where words would leave that are masked in texts: in the file blocks stand there. */
    private void showBlocks() {
        var places = exports.blocks();
        blocks.removeAll();
        if (!places.isEmpty()) {
            var list = new UnorderedList();
            places.stream()
                    .limit(SHOWN)
                    .map(place -> getTranslation("qualitative.masked." + place.kind(), place.name()))
                    .forEach(place -> list.add(new ListItem(place)));
            if (places.size() > SHOWN) {
                list.add(new ListItem(getTranslation("exchange.plan.more", places.size() - SHOWN)));
            }
            var note = new Div(new Paragraph(text("blocks")), list);
            note.addClassName("note");
            blocks.add(note);
        }
    }

    private DownloadResponse file() {
        var wanted = choice;
        var bytes = exports.write(wanted, locale);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes),
                wanted.content().fileName(),
                wanted.content().contentType(),
                bytes.length);
    }
}
