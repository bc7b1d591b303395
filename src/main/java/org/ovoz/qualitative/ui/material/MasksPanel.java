package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.Masks;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Question;

/** Masks whose words are kept apart: which of them are taken away again. */
final class MasksPanel extends Div {

    private static final int AROUND = 30;
    private static final int SHOWN = 50;

    private final MaterialWords words;
    private final Masks masks;
    private final DocumentText text;
    private final Runnable onDone;
    private final Paragraph problem = new Paragraph();
    private final Choices<Span> list;
    private final int length;
    private int shown;

    MasksPanel(MaterialWords words, Masks masks, DocumentText text, Runnable onDone) {
        this.words = words;
        this.masks = masks;
        this.text = text;
        this.onDone = onDone;
        this.length = CodePoints.length(text.text());
        this.list = Choices.several(words.word("unmaskWhich"));
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        add(MaterialWords.hint(words.word("unmaskHint")));
        var all = masks.removable(text.document());
        var fixed = masks.fixed(text);
        if (fixed > 0) {
            add(MaterialWords.hint(words.word("unmaskFixed", fixed)));
        }
        if (all.isEmpty()) {
            add(new Paragraph(words.word("unmaskNone")));
            return;
        }
        var take = new NativeButton(words.word("unmask"));
        take.setId("mask-take-away");
        take.addClickListener(_ -> ask(take, list.chosen()));
        add(list);
        showMore(all);
        add(problem, take);
    }

    private void showMore(List<Masks.Removable> all) {
        all.stream().skip(shown).limit(SHOWN).forEach(one -> list.offer(one.span(), one.mask(), around(one.span())));
        shown = Math.min(all.size(), shown + SHOWN);
        if (shown < all.size()) {
            var more = new NativeButton(words.word("more", all.size() - shown));
            more.addClassName("link");
            more.addClickListener(_ -> {
                list.remove(more);
                showMore(all);
            });
            list.add(more);
        }
    }

    private String around(Span span) {
        var part = new Span(Math.max(0, span.start() - AROUND), Math.min(length, span.end() + AROUND));
        return "…" + text.cut(part).replace('\n', ' ') + "…";
    }

    private void ask(NativeButton opener, Set<Span> chosen) {
        problem.setText(chosen.isEmpty() ? words.word("unmaskChoose") : "");
        if (!chosen.isEmpty()) {
            new Question(words.word("unmaskQuestion", chosen.size()), words.word("unmaskFollows"), words.word("unmask"))
                    .ask(opener, () -> {
                        if (masks.takeAway(text, chosen)) {
                            onDone.run();
                        } else {
                            problem.setText(words.word("meanwhile"));
                        }
                    });
        }
    }
}
