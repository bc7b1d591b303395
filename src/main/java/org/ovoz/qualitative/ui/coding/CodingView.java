package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.agreement.SecondCodingRounds;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.CodingRefused;
import org.ovoz.qualitative.coding.CodingRefused.Reason;
import org.ovoz.qualitative.coding.EarlierWords;
import org.ovoz.qualitative.coding.HistoryLine;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.coding.Suggestions;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.UnderMenu;

/** One text with its codings: passages are selected and coded, memos written, the last acts taken back. */
@Route(value = "coding/:document", layout = MainLayout.class)
@UnderMenu("material")
@RolesAllowed("READ_MATERIAL")
@CssImport("./coding.css")
class CodingView extends Div implements HasDynamicTitle, BeforeEnterObserver, BeforeLeaveObserver, CodedText.Acts {

    private static final int MOST_LINES = 200;

    private final PassageCoding passages;
    private final CodebookService codebook;
    private final Suggestions suggestions;
    private final CodedText text = new CodedText(this);
    private final H1 title = new H1();
    private final ActBar acts;
    private final RoundTask task;
    private final LeftBehind leftBehind;
    private final MemoList memos;
    private final NativeDetails history = new NativeDetails(getTranslation("coding.history"));
    private final OrderedList lines = new OrderedList();
    private @Nullable Document document;
    private @Nullable DocumentText shown;
    private List<CodeId> suggested = List.of();

    /** What was selected last, as far as the page has told. */
    private @Nullable Span selected;

    private final Anchor toText = new Anchor();

    CodingView(
            PassageCoding passages,
            CodebookService codebook,
            Suggestions suggestions,
            EarlierWords earlier,
            SecondCodingRounds rounds) {
        this.passages = passages;
        this.codebook = codebook;
        this.suggestions = suggestions;
        addClassName("coding-page");
        acts = new ActBar(
                () -> passages.undoState(id()), () -> passages.undo(id()), () -> passages.redo(id()), this::fill);
        task = new RoundTask(rounds);
        leftBehind = new LeftBehind(passages, earlier, acts, this::selected);
        memos = new MemoList(
                passages, earlier, acts, getTranslation("coding.memo.document"), typed -> passages.write(id(), typed));
        var keys = new Paragraph(getTranslation("coding.page.keys"));
        keys.addClassName("hint");
        keys.setId("coding-keys");
        toText.setText("← " + getTranslation("material.title"));
        var toCodebook = new Anchor("codebook", getTranslation("coding.codebook.menu"));
        lines.addClassName("coding-history");
        lines.getElement().setAttribute("reversed", "");
        history.setContent(lines);
        add(toText, title, task, keys, toCodebook, acts, text, leftBehind, memos, history);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " – Ovoz";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("document")
                .flatMap(CodingView::id)
                .flatMap(passages::document);
        var words = found.map(Document::id).flatMap(passages::text);
        if (words.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        document = found.orElseThrow();
        shown = words.get();
        title.setText(document.title());
        toText.setHref("material/" + document.id());
        text.show(shown, getTranslation("coding.page.interviewer"));
        if (passages.mayCode()) {
            task.show(document.id(), passages.coder());
        }
        fill();
    }

    private static Optional<DocumentId> id(String typed) {
        try {
            return Optional.of(DocumentId.of(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private DocumentId id() {
        if (document == null) {
            throw new IllegalStateException("no document is shown");
        }
        return document.id();
    }

    private Passage passage(Span span) {
        return new Passage(id(), shown == null ? 0 : shown.version(), span);
    }

    private void fill() {
        var book = codebook.codebook();
        var all = passages.memosOf(id());
        text.show(new CodedText.Work(
                shown == null ? 0 : shown.version(),
                book,
                passages.of(id()),
                all,
                passages.recent(),
                suggested,
                passages.coder(),
                passages.mayCode()));
        acts.show(passages.undoState(id()), passages.mayCode());
        memos.show(all, passages.mayCode());
        leftBehind.show(id(), book);
        var told = passages.history(id());
        lines.removeAll();
        told.stream().limit(MOST_LINES).forEach(line -> lines.add(item(line)));
        history.setVisible(!told.isEmpty());
    }

    private ListItem item(HistoryLine line) {
        var item = new ListItem(EventSentence.of(line, getLocale()));
        item.setClassName("is-undone", line.isUndone());
        return item;
    }

    private Passage selected() {
        if (selected == null) {
            throw new CodingRefused(Reason.NO_PASSAGE);
        }
        return passage(selected);
    }

    @Override
    public boolean code(Span span, CodeId code) {
        return acts.act(() -> passages.code(List.of(passage(span)), code), "coding.done.coded");
    }

    @Override
    public boolean inVivo(Span span, String name) {
        return acts.act(() -> passages.codeInVivo(passage(span), name), "coding.done.coded");
    }

    @Override
    public boolean memo(Span span, String typed) {
        return acts.act(() -> passages.write(passage(span), typed), "coding.done.memo");
    }

    @Override
    public boolean uncode(CodingId id) {
        return acts.act(() -> passages.uncode(id), "coding.done.uncoded");
    }

    @Override
    public void suggest(Span span) {
        selected = span;
        if (shown != null) {
            suggested = suggestions.of(shown, span);
            fill();
        }
    }

    @Override
    public void unselect() {
        selected = null;
    }

    /** A memo on a passage that is typed and not written is not lost without a question. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (text.hasDraft()) {
            var leaving = event.postpone();
            new Question(
                            getTranslation("ui.unsaved.title"),
                            getTranslation("ui.unsaved.text"),
                            getTranslation("ui.unsaved.leave"))
                    .orElse(getTranslation("ui.unsaved.stay"), leaving::cancel)
                    .ask(this, leaving::proceed);
        }
    }
}
