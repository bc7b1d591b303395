package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.EarlierWords;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;

/** One code: what it means, and what can be done to it. */
final class CodeForm extends Div {

    private static final String TOP = "";

    private final CodebookService codebook;
    private final PassageCoding passages;
    private final EarlierWords earlier;
    private final ActBar acts;
    private final @Nullable Code seen;
    private final Runnable close;
    private final Field name = new Field("code-name", getTranslation("coding.code.name"));
    private final Field colour = new Field("code-colour", getTranslation("coding.code.colour"));
    private final TextArea definition = new TextArea("code-definition", 2);
    private final TextArea example = new TextArea("code-example", 2);
    private final TextArea include = new TextArea("code-include", 2);
    private final TextArea exclude = new TextArea("code-exclude", 2);
    private final Dropdown parents;
    private final Form form = new Form(this::save).keepsEntries();
    private @Nullable MemoList memos;

    /** @param seen the code, or nothing for a new one */
    CodeForm(
            CodebookService codebook,
            PassageCoding passages,
            EarlierWords earlier,
            ActBar acts,
            @Nullable Code seen,
            Runnable close) {
        this.codebook = codebook;
        this.passages = passages;
        this.earlier = earlier;
        this.acts = acts;
        this.seen = seen;
        this.close = close;
        addClassNames("code-form", "note");
        colour.input().setType("color");
        parents = new Dropdown("code-parent", getTranslation("coding.code.parent"), others(true), _ -> {});
        form.add(
                name,
                colour,
                parents,
                labelled("definition", definition),
                labelled("example", example),
                labelled("include", include),
                labelled("exclude", exclude),
                buttons());
        add(new H2(seen == null ? getTranslation("coding.codebook.add") : seen.name()), form);
        fill();
        if (seen != null) {
            addMore(seen);
        }
    }

    void focus() {
        name.input().focus();
    }

    /** Asks first, if something typed would be lost. */
    void leave(Runnable go) {
        form.leave(go, () -> {});
    }

    private void fill() {
        var words = seen == null ? Code.Words.NONE : seen.words();
        name.input().setValue(seen == null ? "" : seen.name());
        colour.input().setValue(seen == null ? codebook.nextColour() : seen.colour());
        var parent = seen == null ? null : seen.parent();
        parents.choose(parent == null ? TOP : parent.toString());
        definition.setValue(words.definition());
        example.setValue(words.example());
        include.setValue(words.include());
        exclude.setValue(words.exclude());
    }

    private Div labelled(String key, TextArea area) {
        var caption = new NativeLabel(getTranslation("coding.code." + key));
        caption.setFor(area.getId().orElseThrow());
        var box = new Div(caption, area);
        box.addClassName("field");
        return box;
    }

    private Div buttons() {
        var save = new NativeButton(getTranslation("coding.code.save"));
        save.setId("code-save");
        save.setVisible(codebook.mayChange());
        var back = new NativeButton(getTranslation("coding.code.close"), _ -> leave(close));
        back.getElement().setAttribute("type", "button");
        var buttons = new Div(save, back);
        buttons.addClassName("buttons");
        return buttons;
    }

    /** The other codes by their ids, as they stand under each other. */
    private Map<String, String> others(boolean withTop) {
        var book = codebook.codebook();
        var others = new LinkedHashMap<String, String>();
        others.put(TOP, getTranslation(withTop ? "coding.code.top" : "coding.code.choose"));
        book.codes().stream()
                .filter(code -> seen == null || !book.isWithin(code.id(), seen.id()))
                .filter(code -> !code.isRetired())
                .forEach(code -> others.put(code.id().toString(), "– ".repeat(book.depth(code)) + code.name()));
        return others;
    }

    private static @Nullable CodeId id(String chosen) {
        return chosen.equals(TOP) ? null : CodeId.of(chosen);
    }

    private void save() {
        var words = new Code.Words(
                definition.value().strip(),
                example.value().strip(),
                include.value().strip(),
                exclude.value().strip());
        var parent = id(parents.value());
        var isDone = acts.act(
                () -> {
                    keep(parent, words);
                    form.saved();
                },
                "coding.done.saved");
        if (isDone && seen == null) {
            close.run();
        }
    }

    private void keep(@Nullable CodeId parent, Code.Words words) {
        if (seen == null) {
            codebook.add(parent, name.value(), colour.value(), words);
            return;
        }
        codebook.change(seen, name.value(), colour.value(), words);
        if (!Objects.equals(parent, seen.parent())) {
            codebook.move(seen.id(), parent, codebook.codebook().under(parent).size());
        }
    }

    private void addMore(Code code) {
        if (codebook.mayChange()) {
            add(places(code), merging(code), splitting(code));
        }
        memos = new MemoList(
                passages, earlier, acts, getTranslation("coding.memo.code"), typed -> passages.write(code.id(), typed));
        showMemos();
        add(memos);
    }

    /** Shows memos as they are now. */
    void showMemos() {
        if (seen != null && memos != null) {
            memos.show(passages.memosOn(seen.id()), codebook.mayChange());
        }
    }

    private Div places(Code code) {
        var up = new NativeButton(getTranslation("coding.code.up"), _ -> step(code, -1));
        var down = new NativeButton(getTranslation("coding.code.down"), _ -> step(code, 1));
        var retire = new NativeButton(
                getTranslation(code.isRetired() ? "coding.code.restore" : "coding.code.retire"),
                _ -> acts.act(
                        () -> {
                            if (code.isRetired()) {
                                codebook.restore(code.id());
                            } else {
                                codebook.retire(code.id());
                            }
                        },
                        "coding.done.saved"));
        retire.setId("code-retire");
        var buttons = new Div(up, down, retire);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void step(Code code, int by) {
        acts.act(
                () -> {
                    var now = codebook.codebook().code(code.id()).orElse(code);
                    codebook.move(now.id(), now.parent(), Math.max(0, now.position() + by));
                },
                "coding.done.saved");
    }

    private NativeDetails merging(Code code) {
        var into = new Dropdown("code-into", getTranslation("coding.code.into"), others(false), _ -> {});
        var merge = new NativeButton(getTranslation("coding.code.merge"));
        merge.setId("code-merge");
        merge.addClickListener(_ -> {
            var target = id(into.value());
            if (target != null) {
                new Question(
                                getTranslation("coding.merge.question", code.name()),
                                getTranslation("coding.merge.consequences"),
                                getTranslation("coding.code.merge"))
                        .ask(merge, () -> acts.act(() -> codebook.merge(code.id(), target), "coding.done.merged"));
            }
        });
        return new NativeDetails(getTranslation("coding.code.merge.title"), new Div(into, merge));
    }

    private NativeDetails splitting(Code code) {
        var chosen = Choices.<CodingId>several(getTranslation("coding.code.split.which"));
        codebook.passagesOf(code.id()).forEach((coding, words) -> chosen.offer(coding.id(), words, coding.coder()));
        var into = new Field("code-split-name", getTranslation("coding.code.split.name"));
        var split = new NativeButton(
                getTranslation("coding.code.split"),
                _ -> acts.act(() -> split(code, into.value(), chosen.chosen()), "coding.done.split"));
        split.setId("code-split");
        return new NativeDetails(getTranslation("coding.code.split.title"), new Div(chosen, into, split));
    }

    private void split(Code code, String into, Set<CodingId> chosen) {
        codebook.split(code.id(), into, chosen);
    }
}
