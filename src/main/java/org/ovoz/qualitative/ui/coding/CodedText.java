package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The text with what stands on it, and the panel to code with ({@code frontend/coding/page.ts}). All places are code points. */
@Tag("ovoz-coding")
@JsModule("./coding/page.ts")
final class CodedText extends Component {

    private static final List<String> WORDS = List.of(
            "text",
            "panel",
            "chosen",
            "nothing",
            "search",
            "found",
            "none",
            "recent",
            "suggested",
            "remove",
            "more",
            "invivo",
            "invivohint",
            "invivoadd",
            "memo",
            "memoadd",
            "memoof",
            "unsaved",
            "close");

    private final JsonMapper mapper = JsonMapper.shared();
    private final Acts acts;
    private boolean isDraft;

    /** What the page asks for; what the browser says is looked at by the services. It is told whether it was done. */
    interface Acts {
        boolean code(Span span, CodeId code);

        boolean inVivo(Span span, String name);

        boolean memo(Span span, String text);

        boolean uncode(CodingId id);

        /** Something was selected. */
        void suggest(Span span);

        /** Nothing is selected any more. */
        void unselect();
    }

    /**
     * What stands on the text now.
     *
     * @param version of the text; memos that a correction left on an earlier one have no place in it
     * @param recent codes that the user used last
     * @param suggested codes that suit the selected passage
     */
    record Work(
            int version,
            Codebook codebook,
            List<Coding> codings,
            List<Memo> memos,
            List<CodeId> recent,
            List<CodeId> suggested,
            String coder,
            boolean mayCode) {}

    CodedText(Acts acts) {
        this.acts = acts;
        WORDS.forEach(word -> getElement().setAttribute("data-" + word, getTranslation("coding.page." + word)));
    }

    /** @param interviewer what stands before a turn of an interviewer whom the text does not name */
    void show(DocumentText text, String interviewer) {
        var turns = mapper.createArrayNode();
        text.turns().forEach(turn -> {
            var who = turn.speaker() != null ? turn.speaker() : turn.isInterviewer() ? interviewer : "";
            turns.addObject()
                    .put("start", turn.span().start())
                    .put("text", text.cut(turn.span()))
                    .put("who", turn.question() == null ? who : (turn.question() + " " + who).strip())
                    .put("interviewer", turn.isInterviewer())
                    .put("language", turn.language().tag());
        });
        // Not as a property: one that is there before the script is would hide the script's own.
        getElement().executeJs("customElements.whenDefined('ovoz-coding').then(() => { this.text = $0 })", turns);
    }

    void show(Work work) {
        getElement().executeJs("customElements.whenDefined('ovoz-coding').then(() => { this.state = $0 })", json(work));
    }

    private ObjectNode json(Work work) {
        var node = mapper.createObjectNode().put("mayCode", work.mayCode());
        var codings = node.putArray("codings");
        work.codings()
                .forEach(coding -> codings.addObject()
                        .put("id", coding.id().toString())
                        .put("start", coding.span().start())
                        .put("end", coding.span().end())
                        .put("code", coding.code().toString())
                        .put("coder", coding.coder())
                        .put("mine", coding.coder().equals(work.coder())));
        var memos = node.putArray("memos");
        work.memos().forEach(memo -> {
            var span = memo.span();
            if (span != null && memo.version() == work.version()) {
                memos.addObject()
                        .put("start", span.start())
                        .put("end", span.end())
                        .put("text", memo.text())
                        .put("author", memo.author());
            }
        });
        var codes = node.putArray("codes");
        work.codebook().codes().forEach(code -> put(codes, code, work.codebook()));
        put(node.putArray("recent"), work.recent());
        put(node.putArray("suggested"), work.suggested());
        return node;
    }

    private static void put(ArrayNode codes, Code code, Codebook codebook) {
        var parent = code.parent();
        codes.addObject()
                .put("id", code.id().toString())
                .put("name", code.name())
                .put(
                        "path",
                        parent == null
                                ? ""
                                : codebook.code(parent).map(Code::name).orElse(""))
                .put("colour", code.colour())
                .put("definition", code.words().definition())
                .put("retired", code.isRetired());
    }

    private static void put(ArrayNode list, List<CodeId> codes) {
        codes.forEach(code -> list.add(code.toString()));
    }

    @ClientCallable
    boolean code(int start, int end, String code) {
        return acts.code(new Span(start, end), CodeId.of(code));
    }

    @ClientCallable
    boolean inVivo(int start, int end, String name) {
        return acts.inVivo(new Span(start, end), name);
    }

    @ClientCallable
    boolean memo(int start, int end, String text) {
        return acts.memo(new Span(start, end), text);
    }

    @ClientCallable
    boolean uncode(String id) {
        return acts.uncode(CodingId.of(id));
    }

    @ClientCallable
    void suggest(int start, int end) {
        acts.suggest(new Span(start, end));
    }

    @ClientCallable
    void unselect() {
        acts.unselect();
    }

    @ClientCallable
    void draft(boolean isThere) {
        isDraft = isThere;
    }

    /** Whether a memo is typed that was not written yet. */
    boolean hasDraft() {
        return isDraft;
    }
}
