package org.ovoz.qualitative.ui.exchange;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.exchange.ExchangeImports;
import org.ovoz.qualitative.exchange.Incoming;
import org.ovoz.qualitative.exchange.MergePlan;
import org.ovoz.qualitative.exchange.NewDocuments;
import org.ovoz.qualitative.exchange.UnreadableFile;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.FileInput;
import org.ovoz.ui.Question;

/** A file of another program or computer: what comes, what does not, what must be decided; then it is taken. */
final class ImportPanel extends Section {

    private final ExchangeImports imports;
    private final Places places;
    private final Runnable onTaken;
    private final Paragraph state = new Paragraph();
    private final Div result = new Div();
    private final Div summary = new Div();
    private final Div questions = new Div();
    private final Div end = new Div();
    private final Map<DocumentId, byte[]> given = new HashMap<>();
    private final Dropdown country;
    private final Dropdown language;
    private @Nullable Incoming incoming;
    private Decisions decisions = new Decisions(this::decided);
    private List<Object> asked = List.of();

    /** @param onTaken what follows when something was taken */
    ImportPanel(ExchangeImports imports, Places places, Runnable onTaken) {
        this.imports = imports;
        this.places = places;
        this.onTaken = onTaken;
        addClassName("panel");
        country = new Dropdown("exchange-country", text("country"), places.countries(), _ -> {});
        language = new Dropdown("exchange-language", text("language"), places.languages(), _ -> {});
        state.getElement().setAttribute("role", "status");
        add(
                new H2(text("title")),
                new Paragraph(text("intro")),
                new FileInput(
                        "exchange-file",
                        text("file"),
                        text("fileHint"),
                        ".qdpx,.qdc",
                        ExchangeImports.largest(),
                        this::begin),
                state,
                result);
    }

    private String text(String key, Object... arguments) {
        return getTranslation("exchange.import." + key, arguments);
    }

    private void begin(byte[] file) {
        given.clear();
        decisions = new Decisions(this::decided);
        read(file);
    }

    private void read(byte[] file) {
        try {
            incoming = imports.read(file, Map.copyOf(given));
            say(text("read"), "");
            show();
        } catch (UnreadableFile refused) {
            incoming = null;
            result.removeAll();
            say(getTranslation("exchange.unreadable." + refused.reason(), refused.file()), "error");
        }
    }

    /** @param kind of note, or nothing for a sentence like any other */
    private void say(String what, String kind) {
        state.setText(what);
        state.setClassName("note", !kind.isEmpty());
        state.setClassName("error", kind.equals("error"));
        state.setClassName("ok", kind.equals("ok"));
    }

    private void show() {
        var file = incoming;
        if (file == null) {
            return;
        }
        result.removeAll();
        var project = file.read().project();
        if (!project.name().isBlank() || !project.origin().isBlank()) {
            result.add(new Paragraph(text("of", project.name(), project.origin())));
        }
        result.add(summary);
        missing(file);
        result.add(questions, end);
        asked = List.of();
        questions.removeAll();
        decided();
    }

    /** The questions stay as they are, and with them where somebody was among them, unless others are asked now. */
    private void decided() {
        var file = incoming;
        if (file == null) {
            return;
        }
        var plan = imports.plan(file, decisions.choices());
        summary.removeAll();
        summary.add(new PlanLists(plan, file.read().remarks()));
        if (!Decisions.asked(plan).equals(asked)) {
            asked = Decisions.asked(plan);
            questions.removeAll();
            questions.add(decisions.of(plan));
        }
        end.removeAll();
        if (plan.isEmpty()) {
            var isAllHere = asked.isEmpty()
                    && file.read().missing().isEmpty()
                    && plan.unplaced().isEmpty();
            var nothing = new Paragraph(text(isAllHere ? "nothingNew" : "nothingNow"));
            nothing.addClassName("note");
            nothing.setClassName("ok", isAllHere);
            end.add(nothing);
        } else {
            take(file, plan);
        }
    }

    /** Each missing text can be given; the file is then read again with it. */
    private void missing(Incoming file) {
        var texts = file.read().missing();
        if (texts.isEmpty()) {
            return;
        }
        result.add(new H3(text("missing")), new Paragraph(text("missingHint")));
        for (int i = 0; i < texts.size(); i++) {
            var missing = texts.get(i);
            var hint = text(
                    missing.isFormattedOnly() ? "missingFormatted" : "missingFile", missing.file(), missing.codings());
            result.add(new FileInput(
                    "exchange-missing-" + i,
                    missing.title().isBlank() ? missing.file() : missing.title(),
                    hint,
                    ".txt",
                    ExchangeImports.largest(),
                    content -> {
                        given.put(missing.id(), content);
                        read(file.file());
                    }));
        }
    }

    private void take(Incoming file, MergePlan plan) {
        if (plan.isPlaceAsked()) {
            var where = new Div(country, language);
            where.addClassName("fields");
            end.add(new H3(text("where")), new Paragraph(text("whereHint")), where);
        }
        var button = new NativeButton(text("take"));
        button.addClassName("primary");
        button.addClickListener(_ -> new Question(
                        text("question"),
                        text(
                                "follows",
                                plan.newCodes().size(),
                                plan.newSources().size(),
                                plan.newCodings().size(),
                                plan.newMemos().size()),
                        text("take"))
                .ask(button, () -> taken(file)));
        end.add(button);
    }

    private void taken(Incoming file) {
        var where = new NewDocuments(places.country(country.value()), new Language(language.value()));
        var taken = imports.take(file, decisions.choices(), where);
        var remarks = file.read().remarks();
        var left = imports.plan(file, decisions.choices());
        incoming = null;
        result.removeAll();
        say(text("done", taken.codes(), taken.documents(), taken.codings(), taken.memos(), taken.changedCodes()), "ok");
        result.add(PlanLists.left(left, remarks));
        onTaken.run();
    }
}
