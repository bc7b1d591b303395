package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.CodebookService.Use;
import org.ovoz.qualitative.coding.EarlierWords;
import org.ovoz.qualitative.coding.HistoryLine;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;

/** The codes as a tree with how often each is used; one of them at a time is changed, moved, merged, split or retired. */
@Route(value = "codebook", layout = MainLayout.class)
@Menu(title = "coding.codebook.menu", order = 41)
@RolesAllowed("READ_MATERIAL")
@CssImport("./coding.css")
class CodebookView extends Div implements HasDynamicTitle {

    private static final int MOST_LINES = 200;

    private final CodebookService codebook;
    private final PassageCoding passages;
    private final EarlierWords earlier;
    private final Paragraph version = new Paragraph();
    private final ActBar acts;
    private final NativeButton start = new NativeButton(getTranslation("coding.codebook.start"), _ -> start());
    private final NativeButton add =
            new NativeButton(getTranslation("coding.codebook.add"), _ -> leave(() -> open(null)));
    private final UnorderedList tree = new UnorderedList();
    private final Div form = new Div();
    private final Div old = new Div();
    private final OrderedList lines = new OrderedList();
    private final NativeDetails history = new NativeDetails(getTranslation("coding.history"));
    private @Nullable CodeId open;
    private @Nullable CodeForm opened;

    CodebookView(CodebookService codebook, PassageCoding passages, EarlierWords earlier) {
        this.codebook = codebook;
        this.passages = passages;
        this.earlier = earlier;
        addClassName("codebook-page");
        acts = new ActBar(codebook::undoState, codebook::undo, codebook::redo, this::fill);
        start.setId("codebook-start");
        add.setId("codebook-add");
        tree.addClassName("code-tree");
        tree.getElement().setAttribute("aria-label", getTranslation("coding.codebook.menu"));
        lines.addClassName("coding-history");
        lines.getElement().setAttribute("reversed", "");
        history.setContent(lines);
        var hint = new Paragraph(getTranslation("coding.codebook.hint"));
        var actions = new Div(start, add);
        actions.addClassName("actions");
        add(new H1(getTranslation("coding.codebook.menu")), hint, version, acts, actions, form, tree, old, history);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coding.codebook.menu") + " – Ovoz";
    }

    private void fill() {
        var book = codebook.codebook();
        var may = codebook.mayChange();
        version.setText(getTranslation(
                "coding.codebook.version",
                Integer.toString(book.version()),
                Integer.toString(book.codes().size())));
        acts.show(codebook.undoState(), may);
        start.setVisible(may && book.codes().isEmpty());
        add.setVisible(may);
        tree.removeAll();
        var uses = codebook.uses();
        book.codes().forEach(code -> tree.add(item(code, book, uses, may)));
        fillForm(book);
        lines.removeAll();
        var told = codebook.history();
        told.stream().limit(MOST_LINES).forEach(line -> lines.add(line(line)));
        history.setVisible(!told.isEmpty());
        old.removeAll();
        if (book.version() > 1) {
            old.add(new OldVersions(codebook));
        }
    }

    private ListItem line(HistoryLine line) {
        var item = new ListItem(EventSentence.of(line, getLocale()));
        item.setClassName("is-undone", line.isUndone());
        return item;
    }

    private ListItem item(Code code, Codebook book, Map<CodeId, Use> uses, boolean may) {
        var use = uses.get(code.id());
        var name = new NativeButton(code.name(), _ -> leave(() -> open(code)));
        name.addClassName("link");
        name.setId("code-" + code.id());
        name.setClassName("is-retired", code.isRetired());
        name.setEnabled(
                may || !passages.memosOn(code.id()).isEmpty() || !code.words().equals(Code.Words.NONE));
        var definition = new Span(code.words().definition());
        definition.addClassName("code-definition");
        var item = new ListItem(mark(code), name, definition);
        if (code.isRetired()) {
            item.add(new Span(getTranslation("coding.codebook.retired")));
        }
        if (use != null) {
            item.add(new Anchor(
                    "find?code=" + code.id(),
                    getTranslation(
                            "coding.codebook.use",
                            Integer.toString(use.codings()),
                            Integer.toString(use.documents()))));
        }
        item.getStyle().set("--depth", Integer.toString(book.depth(code)));
        return item;
    }

    static Component mark(Code code) {
        var mark = new Span();
        mark.addClassName("coding-mark");
        mark.getStyle().set("background", code.colour());
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    private void start() {
        acts.act(() -> codebook.start(name -> getTranslation("coding.start." + name)), "coding.done.started");
    }

    /** What is being typed about a code is not taken from whoever types it, even if the code is not there any more. */
    private void fillForm(Codebook book) {
        if (opened != null && Form.isEntered(opened)) {
            opened.showMemos();
        } else if (open != null) {
            book.code(open).ifPresentOrElse(this::open, this::close);
        }
    }

    /** Asks first, if something typed about a code would be lost. */
    private void leave(Runnable go) {
        if (opened == null) {
            go.run();
        } else {
            opened.leave(go);
        }
    }

    private void open(@Nullable Code code) {
        open = code == null ? null : code.id();
        form.removeAll();
        opened = new CodeForm(codebook, passages, earlier, acts, code, this::close);
        form.add(opened);
        opened.focus();
    }

    private void close() {
        open = null;
        opened = null;
        form.removeAll();
    }
}
