package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.material.Masks;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.qualitative.material.Origins;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.TurnChanges;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;

/** One document: its turns with translations beside them, and what is known of its speaker; who may masks and corrects. */
@Route(value = "material/:id", layout = MainLayout.class)
@RolesAllowed("READ_MATERIAL")
@CssImport("./material.css")
class DocumentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MaterialReading reading;
    private final MaterialChanges changes;
    private final Redactions redactions;
    private final TurnChanges turns;
    private final Masks masks;
    private final Origins origins;
    private final CurrentUser user;
    private final MaterialWords words;
    private final TurnTools tools;
    private final H1 title = new H1();
    private final Paragraph facts = new Paragraph();
    private final Paragraph note = new Paragraph();
    private final Div texts = new Div();
    private final List<Runnable> parts = new ArrayList<>();
    private @Nullable Document document;
    private @Nullable DocumentText text;
    private @Nullable TurnList list;

    DocumentView(
            MaterialReading reading,
            MaterialChanges changes,
            Redactions redactions,
            TurnChanges turns,
            Masks masks,
            Origins origins,
            CurrentUser user,
            Definitions definitions) {
        this.reading = reading;
        this.changes = changes;
        this.redactions = redactions;
        this.turns = turns;
        this.masks = masks;
        this.origins = origins;
        this.user = user;
        this.words = new MaterialWords(this, definitions, getLocale());
        this.tools = new TurnTools(reading, changes, turns, redactions, () -> showAnew(""));
        addClassName("document");
        facts.addClassName("hint");
        note.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = DocumentId.of(event.getRouteParameters().get("id").orElse(""));
            document = reading.document(id).orElseThrow(NotFoundException::new);
            text = reading.text(id).orElseThrow(NotFoundException::new);
            show(document, text);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private void show(Document shown, DocumentText read) {
        removeAll();
        parts.clear();
        describe(shown);
        list = new TurnList(words, reading, tools, shown, read, 0);
        texts.removeAll();
        texts.add(list);
        var body = new Div(texts);
        body.addClassName("document-body");
        if (reading.mayChange()) {
            body.add(tools(shown));
        }
        add(
                new Anchor("material", "← " + words.word("title")),
                title,
                facts,
                new Anchor("coding/" + shown.id(), words.word("code")),
                note,
                body);
    }

    /** Reads the text again; what was typed elsewhere on the page and is not kept yet stays. */
    private void showAnew(String said) {
        var before = document;
        var found = before == null ? Optional.<Document>empty() : reading.document(before.id());
        var read = found.flatMap(one -> reading.text(one.id()));
        if (found.isEmpty() || read.isEmpty()) {
            note.setText(words.word("gone"));
            return;
        }
        document = found.get();
        text = read.get();
        describe(found.get());
        var shown = list == null ? 0 : list.shown();
        list = new TurnList(words, reading, tools, found.get(), read.get(), shown);
        texts.removeAll();
        texts.add(list);
        parts.forEach(Runnable::run);
        note.setText(said);
    }

    private void describe(Document shown) {
        title.setText(shown.title());
        facts.setText(String.join(
                " · ",
                words.kind(shown.kind()),
                words.country(shown.country()),
                words.language(shown.language()),
                shown.speaker().pseudonym(),
                words.speaker(shown.speaker().kind()),
                words.attributions().get(shown.speaker().attribution().name()),
                words.word("versionOf", shown.version())));
    }

    private Div tools(Document shown) {
        var id = shown.id();
        var all = new Div(
                MaterialWords.folded("redaction", words.word("redaction"), redaction(shown)),
                folded("unmasking", "unmasking", () -> new MasksPanel(words, masks, now(), this::unmasked)),
                folded("voices", "turning.voices", () -> new VoicesPanel(words, turns, now(), this::voicesSaved)),
                folded(
                        "origin",
                        "origin.title",
                        () -> new OriginPanel(
                                words,
                                origins,
                                present(),
                                words.countries(user.countries(words.allCountries())),
                                this::moved)),
                MaterialWords.folded(
                        "about",
                        words.word("about"),
                        new AboutPanel(words, reading, changes, shown, () -> tools.keepTyped(() -> showAnew("")))),
                folded("versions", "versions", () -> new VersionsPanel(words, reading, present(), now())),
                MaterialWords.folded("removal", words.word("remove"), removal(id)));
        all.addClassName("document-tools");
        return all;
    }

    private Document present() {
        return Objects.requireNonNull(document);
    }

    private DocumentText now() {
        return Objects.requireNonNull(text);
    }

    private void voicesSaved() {
        tools.keepTyped(() -> showAnew(words.word("saved")));
    }

    private void unmasked() {
        tools.keepTyped(() -> showAnew(words.word("unmasked")));
    }

    private void moved(String said) {
        tools.keepTyped(() -> showAnew(said));
    }

    /** A part that is made anew with the text, unless something was entered there. */
    private Component folded(String id, String key, Supplier<Component> made) {
        var holder = new Div(made.get());
        parts.add(() -> {
            if (!Form.isEntered(holder)) {
                holder.removeAll();
                holder.add(made.get());
            }
        });
        return MaterialWords.folded(id, words.word(key), holder);
    }

    private Div redaction(Document shown) {
        var holder = new Div();
        fill(holder, shown);
        return holder;
    }

    private void fill(Div holder, Document shown) {
        holder.removeAll();
        holder.add(new RedactionPanel(words, redactions, shown, () -> {
            tools.keepTyped(() -> showAnew(words.word("masked")));
            fill(holder, shown);
        }));
    }

    private Div removal(DocumentId id) {
        var holder = new Div();
        Runnable fill = () -> {
            holder.removeAll();
            var shown = present();
            var remove = new NativeButton(words.word("remove"));
            remove.setId("material-remove");
            remove.addClassName("danger");
            var goes = shown.provenance().equals(Provenance.ELSEWHERE) || Origins.isFree(shown)
                    ? "removeGoes"
                    : "removeGoesInterview";
            remove.addClickListener(_ -> new Question(
                            words.word("removeQuestion", shown.title()), words.word(goes), words.word("remove"))
                    .ask(remove, () -> {
                        changes.remove(List.of(id));
                        UI.getCurrent().navigate("material");
                    }));
            holder.add(MaterialWords.hint(words.word(goes)), remove);
        };
        fill.run();
        parts.add(fill);
        return holder;
    }

    @Override
    public String getPageTitle() {
        return words.word("title") + " – Ovoz";
    }
}
