package org.ovoz.interview.ui.correction;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.ovoz.ui.Field;

/** All questions that were asked, by section, with their answers as the draft has them; one of them is picked. */
final class CorrectionList extends Section {

    private static final int PAUSE = 250;

    private final Consumer<String> onPick;
    private final Field search = new Field("correction-search", word("search"));
    private final Paragraph found = new Paragraph();
    private final Div sections = new Div();

    CorrectionList(Consumer<String> onPick) {
        this.onPick = onPick;
        search.input().setType("search");
        search.input().setValueChangeMode(ValueChangeMode.LAZY);
        search.input().setValueChangeTimeout(PAUSE);
        found.addClassName("hint");
        found.getElement().setAttribute("role", "status");
        sections.addClassName("review");
        add(new H2(word("choose")), search, found, sections);
    }

    /** Shows the questions as they are now; those that decide who takes part are not among them. */
    void show(CorrectionWords words) {
        sections.removeAll();
        var all = 0;
        var shown = 0;
        for (var page : words.draft().route().pages()) {
            var items = page.items().stream()
                    .filter(item -> !(item.item() instanceof Item.Information))
                    .filter(item -> !words.draft().isDecisive(item.item().id()))
                    .toList();
            var matching = items.stream().filter(item -> matches(words, item)).toList();
            all += items.size();
            shown += matching.size();
            if (!matching.isEmpty()) {
                var list = new DescriptionList();
                matching.forEach(item -> line(list, words, item.item().id()));
                sections.add(new Section(new H3(words.page(page)), list));
            }
        }
        found.setText(getTranslation("interview.correct.found", Integer.toString(shown), Integer.toString(all)));
    }

    /** Tells when somebody searches. */
    void onSearch(Runnable searched) {
        search.input().addValueChangeListener(_ -> searched.run());
    }

    private boolean matches(CorrectionWords words, Route.ShownItem shown) {
        var id = shown.item().id();
        var text = (id + " " + words.question(id) + " " + String.join(" ", words.after(id))).toLowerCase(Locale.ROOT);
        return List.of(search.value().strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(text::contains);
    }

    private void line(DescriptionList list, CorrectionWords words, String item) {
        var question = words.question(item);
        var answer = new DescriptionList.Description();
        var lines = words.after(item);
        if (lines.isEmpty()) {
            var blank = new Div(getTranslation("interview.review.blank"));
            blank.addClassName("hint");
            answer.add(blank);
        }
        lines.forEach(line -> answer.add(new Div(line)));
        var pick = new NativeButton(word("change"), _ -> onPick.accept(item));
        pick.addClassName("link");
        pick.setId("correct-" + item);
        pick.setAriaLabel(word("change") + ": " + question);
        answer.add(pick);
        list.add(new DescriptionList.Term(question), answer);
    }

    private String word(String key) {
        return getTranslation("interview.correct." + key);
    }
}
