package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.Redactions.Proposal;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;

/** What might be masked: proposals to tick, words of one's own, and whether the original is kept apart. */
final class RedactionPanel extends Div {

    private final MaterialWords words;
    private final Redactions redactions;
    private final Document document;
    private final Runnable onMasked;
    private final Div result = new Div();
    private final Field own;
    private final Set<String> asked = new LinkedHashSet<>();

    RedactionPanel(MaterialWords words, Redactions redactions, Document document, Runnable onMasked) {
        this.words = words;
        this.redactions = redactions;
        this.document = document;
        this.onMasked = onMasked;
        own = new Field("mask-own", words.word("maskOwn"))
                .hint(words.word("maskOwnHint"))
                .autocomplete("off");
        var look = new NativeButton(words.word("maskLook"));
        look.setId("mask-look");
        var form = new Form(() -> {
            if (!own.value().isBlank()) {
                asked.add(own.value().strip());
                own.input().setValue("");
            }
            show();
        });
        form.add(own, look);
        result.getElement().setAttribute("role", "status");
        add(MaterialWords.hint(words.word("redactionHint")), form, result);
    }

    private void show() {
        result.removeAll();
        var version = redactions.version(document.id());
        var proposals = redactions.propose(document.id(), asked);
        if (proposals.isEmpty()) {
            result.add(new Paragraph(words.word("maskNone")));
            return;
        }
        var choices = proposals.stream()
                .map(proposal -> new ProposalChoice(words, proposal))
                .toList();
        var all = new NativeButton(words.word("maskAll"), _ -> choices.forEach(one -> one.chooseAll(true)));
        var none = new NativeButton(words.word("maskNothing"), _ -> choices.forEach(one -> one.chooseAll(false)));
        var keep = words.originals();
        var problem = new Paragraph();
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var mask = new NativeButton(words.word("mask"));
        mask.setId("mask-apply");
        mask.addClassName("primary");
        mask.addClickListener(_ -> {
            var chosen = choices.stream().flatMap(one -> one.chosen().stream()).toList();
            var elsewhere = redactions.elsewhere(document.id(), version, chosen);
            if (chosen.isEmpty()) {
                problem.setText(words.word("maskChoose"));
            } else if (!keep.first() && !elsewhere.isEmpty()) {
                problem.setText(words.word("maskElsewhere", words.places(elsewhere)));
            } else {
                problem.setText("");
                ask(mask, chosen, version, keep.first(), problem);
            }
        });
        var buttons = new Div(all, none);
        buttons.addClassName("buttons");
        result.add(new Paragraph(words.word("maskFound", proposals.size())), buttons);
        choices.forEach(result::add);
        result.add(keep, problem, mask);
    }

    private void ask(
            NativeButton opener, List<Proposal> chosen, int version, boolean keepsOriginal, Paragraph problem) {
        new Question(
                        words.word("maskQuestion", ProposalChoice.count(chosen)),
                        words.word(keepsOriginal ? "originalKeepHint" : "originalDiscardHint"),
                        words.word("mask"))
                .ask(opener, () -> {
                    if (redactions.apply(document.id(), version, chosen, keepsOriginal)) {
                        onMasked.run();
                    } else {
                        problem.setText(words.word("maskMeanwhile"));
                    }
                });
    }
}
