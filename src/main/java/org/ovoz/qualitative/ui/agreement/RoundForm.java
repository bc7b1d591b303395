package org.ovoz.qualitative.ui.agreement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.qualitative.agreement.RoundRefused;
import org.ovoz.qualitative.agreement.SecondCodingRounds;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Opens a round of second coding. */
final class RoundForm extends Section {

    private static final String USUAL = "20";

    private final SecondCodingRounds rounds;
    private final Dropdown first;
    private final Dropdown second;
    private final Field share;
    private final Paragraph answer = new Paragraph();
    private final Runnable onOpened;

    RoundForm(SecondCodingRounds rounds, Runnable onOpened) {
        this.rounds = rounds;
        this.onOpened = onOpened;
        addClassName("panel");
        first = new Dropdown("round-first", word("first"), names(rounds.firstCoders()), _ -> answer.setText(""));
        second = new Dropdown("round-second", word("second"), names(rounds.coders()), _ -> answer.setText(""));
        share = new Field("round-share", word("share")).hint(word("share.hint"));
        share.input().setType("number");
        share.input().getElement().setAttribute("min", "1").setAttribute("max", "100");
        share.input().setValue(USUAL);
        answer.getElement().setAttribute("role", "status");
        var fields = new Div(first, second, share);
        fields.addClassName("fields");
        var hint = new Paragraph(word("begin.hint"));
        hint.addClassName("hint");
        var form = new Form(this::open);
        form.add(fields, answer, new NativeButton(word("begin")));
        add(new H2(word("begin.title")), hint, form);
    }

    private Map<String, String> names(List<String> coders) {
        var names = new LinkedHashMap<String, String>();
        names.put("", word("choose"));
        coders.forEach(name -> names.put(name, name));
        return names;
    }

    private String word(String key, Object... arguments) {
        return getTranslation("agreement." + key, arguments);
    }

    private void open() {
        try {
            var round = rounds.open(first.value(), second.value(), percent());
            answer.removeClassName("error-text");
            answer.setText(word("begun", Integer.toString(round.documents().size()), round.second()));
            onOpened.run();
        } catch (RoundRefused refused) {
            answer.addClassName("error-text");
            answer.setText(word("refused." + refused.why()));
        }
    }

    /** What is no number is refused as one that cannot be. */
    private int percent() {
        try {
            return Integer.parseInt(share.value().strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
