package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.MappingFile;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.FileInput;

/** What the file is, and what each of its columns becomes. */
class MappingStep extends Section {

    private static final int AT_ONCE = 150;

    private final WaveId wave;
    private final IntakeTexts texts;
    private final Supplier<Mapping> now;
    private final List<ColumnRow> rows = new ArrayList<>();
    private final Paragraph counts = new Paragraph();
    private final Div list = new Div();
    private final NativeButton more;
    private String shown = "all";
    private int most = AT_ONCE;

    MappingStep(
            SourceFile file,
            WaveId wave,
            Targets targets,
            IntakeTexts texts,
            ImportWizard wizard,
            Supplier<Mapping> now) {
        this.wave = wave;
        this.texts = texts;
        this.now = now;
        more = new NativeButton(texts.of("column.more"), _ -> {
            most += AT_ONCE;
            list();
        });
        var number = 0;
        for (var column : file.columns()) {
            rows.add(new ColumnRow(++number, file, column, targets, texts, wizard, now));
        }
        counts.getElement().setAttribute("role", "status");
        list.addClassName("column-rows");
        var facts = new FileFacts(file, texts, wizard);
        add(new H2(texts.of("step.MAPPING")), facts);
        if (file.shape() != null) {
            add(new ShapeForm(file.shape(), wizard));
        }
        add(facts.sample());
        add(new FixedForm(targets, texts, now.get(), wizard, now), columns(), saved(wizard), actions(wizard));
        refresh();
    }

    /** After a change of the mapping. */
    void refresh() {
        rows.forEach(ColumnRow::refresh);
        var left = rows.stream().filter(ColumnRow::isLeftOut).count();
        var unknown = rows.stream().filter(row -> row.unknown() > 0).count();
        var asked = rows.stream().filter(row -> row.asked() > 0).count();
        counts.setText(texts.of("columns.counts", rows.size() - left, left, unknown, asked));
    }

    private Section columns() {
        var choices = new LinkedHashMap<String, String>();
        for (var choice : List.of("all", "left", "unknown", "asked")) {
            choices.put(choice, texts.of("columns.show." + choice));
        }
        var filter = new Dropdown("intake-show", texts.of("columns.show"), choices, chosen -> {
            shown = chosen;
            most = AT_ONCE;
            list();
        });
        list();
        return new Section(new H3(texts.of("columns.title")), counts, filter, list, more);
    }

    private void list() {
        list.removeAll();
        var wanted = rows.stream()
                .filter(row -> switch (shown) {
                    case "left" -> row.isLeftOut();
                    case "unknown" -> row.unknown() > 0;
                    case "asked" -> row.asked() > 0;
                    default -> true;
                })
                .toList();
        wanted.stream().limit(most).forEach(list::add);
        if (wanted.isEmpty()) {
            list.add(new Paragraph(texts.of("columns.none")));
        }
        more.setVisible(wanted.size() > most);
    }

    private Section saved(ImportWizard wizard) {
        var download = new Anchor(this::download, texts.of("saved.download"));
        download.addClassName("button");
        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var upload = new FileInput(
                "intake-mapping",
                texts.of("saved.upload"),
                texts.of("saved.hint"),
                ".json",
                MappingFile.LARGEST,
                content -> {
                    if (!wizard.load(content)) {
                        problem.setText(texts.of("saved.wrong"));
                    }
                });
        var section = new Section(new H3(texts.of("saved.title")), upload, problem, download);
        section.addClassName("saved-mapping");
        return section;
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName(wave + "-mapping.json");
        event.setContentType("application/json");
        event.getOutputStream().write(MappingFile.write(now.get(), wave.value()));
    }

    private Div actions(ImportWizard wizard) {
        var preview = new NativeButton(texts.of("toPreview"), _ -> wizard.showPreview());
        preview.addClassName("primary");
        preview.setId("intake-to-preview");
        var back = new NativeButton(texts.of("otherFile"), _ -> wizard.showUpload());
        var actions = new Div(preview, back);
        actions.addClassName("buttons");
        return actions;
    }
}
