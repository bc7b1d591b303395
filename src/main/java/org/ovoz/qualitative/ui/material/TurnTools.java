package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.Translation;
import org.ovoz.qualitative.material.TurnChanges;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Punctuation;

/**
 * The buttons of each turn and the editors that they open. What was typed into editors of other turns is there again when the
 * text is shown anew.
 */
final class TurnTools {

    /** Where a selection of the reader is in the words of the turn: from and to, or nothing. */
    private static final String SELECTED = """
            (() => {
              const said = element.closest('.turn').querySelector('.said');
              const chosen = document.getSelection();
              if (!chosen.rangeCount || !said.contains(chosen.anchorNode) || !said.contains(chosen.focusNode)) return '0 0';
              const range = chosen.getRangeAt(0);
              const before = document.createRange();
              before.setStart(said, 0);
              before.setEnd(range.startContainer, range.startOffset);
              const from = before.toString().length;
              return from + ' ' + (from + range.toString().length);
            })()""";

    private final MaterialReading reading;
    private final MaterialChanges changes;
    private final TurnChanges turns;
    private final Redactions redactions;
    private final Runnable onChange;
    private final Map<Key, Open> open = new LinkedHashMap<>();
    private List<Map.Entry<Key, String>> again = List.of();

    private enum Act {
        TRANSLATE,
        CORRECT
    }

    private record Key(int turn, Act act) {}

    private record Open(WordsEditor editor, String before) {}

    TurnTools(
            MaterialReading reading,
            MaterialChanges changes,
            TurnChanges turns,
            Redactions redactions,
            Runnable onChange) {
        this.reading = reading;
        this.changes = changes;
        this.turns = turns;
        this.redactions = redactions;
        this.onChange = onChange;
    }

    /** @param done whose words are kept now; turns behind one may have other numbers, by so many */
    private void changed(@Nullable Key done, int turn, int by) {
        open.remove(done);
        showAnew(turn, by, onChange);
    }

    /** Shows the text anew, with what was typed and is not kept. */
    void keepTyped(Runnable show) {
        showAnew(0, 0, show);
    }

    private void showAnew(int turn, int by, Runnable show) {
        var typed = new ArrayList<Map.Entry<Key, String>>();
        open.forEach((key, one) -> {
            if (one.editor().isTyped() && one.editor().isAttached()) {
                var number = key.turn() > turn ? key.turn() + by : key.turn();
                typed.add(Map.entry(new Key(number, key.act()), one.editor().typed()));
            }
        });
        open.clear();
        again = typed;
        show.run();
        again = List.of();
    }

    void add(Div block, TurnContext turn, List<Translation> translations) {
        var actions = new Div();
        actions.addClassNames("row-actions", "no-print");
        var translate = button(turn, "translate");
        var correct = button(turn, "correct");
        var mask = button(turn, "maskWords");
        var passage = button(turn, "turning");
        translate.addClickListener(_ -> words(block, actions, turn, Act.TRANSLATE, translations, null));
        correct.addClickListener(_ -> words(block, actions, turn, Act.CORRECT, translations, null));
        mask.getElement()
                .addEventListener("click", event -> {
                    var places = event.getEventData().get(SELECTED).asString().split(" ");
                    mask(block, actions, turn, Integer.parseInt(places[0]), Integer.parseInt(places[1]));
                })
                .addEventData(SELECTED);
        passage.addClickListener(_ -> passage(block, actions, turn));
        actions.add(translate, correct, mask, passage);
        block.add(actions);
        again.stream()
                .filter(one -> one.getKey().turn() == turn.turn().number())
                .forEach(one -> words(block, actions, turn, one.getKey().act(), translations, one.getValue()));
    }

    private static NativeButton button(TurnContext turn, String key) {
        var button = new NativeButton(turn.word(key));
        button.addClassNames("link", "turn-" + key.toLowerCase(Locale.ROOT));
        button.setAriaLabel(Punctuation.labelled(
                button.getText(), Integer.toString(turn.turn().number())));
        return button;
    }

    private void show(Div block, Div actions, Component editor) {
        actions.setVisible(false);
        block.add(editor);
    }

    private static Runnable leaving(Div block, Div actions, Component[] editor) {
        return () -> {
            block.remove(editor[0]);
            actions.setVisible(true);
        };
    }

    private void passage(Div block, Div actions, TurnContext turn) {
        var editor = new Component[1];
        var number = turn.turn().number();
        editor[0] = new PassageEditor(turn, turns, by -> changed(null, number, by), leaving(block, actions, editor));
        show(block, actions, editor[0]);
        editor[0].getElement().executeJs("this.querySelector('input')?.focus()");
    }

    private void mask(Div block, Div actions, TurnContext turn, int from, int to) {
        var editor = new Component[1];
        editor[0] = new MaskEditor(
                turn,
                redactions,
                from,
                to,
                () -> changed(null, turn.turn().number(), 0),
                leaving(block, actions, editor));
        show(block, actions, editor[0]);
    }

    private void words(
            Div block, Div actions, TurnContext turn, Act act, List<Translation> translations, @Nullable String typed) {
        var key = new Key(turn.turn().number(), act);
        var before = act == Act.CORRECT ? turn.said() : translation(turn, translations);
        var editor = new Component[1];
        var leave = leaving(block, actions, editor);
        var made = new WordsEditor(
                turn,
                act == Act.CORRECT ? "words" : "translation",
                act == Act.CORRECT
                        ? turn.word("correctHint")
                        : turn.word("translationInto", turn.words().language(reader(turn))),
                before,
                typed == null ? before : typed,
                words -> act == Act.CORRECT ? correct(key, turn, words) : translate(key, turn, words),
                () -> {
                    open.remove(key);
                    leave.run();
                });
        editor[0] = typed == null ? made : made.again();
        open.put(key, new Open(made, before));
        show(block, actions, made);
    }

    private static Language reader(TurnContext turn) {
        return turn.words().labels().reader();
    }

    private static String translation(TurnContext turn, List<Translation> translations) {
        return translations.stream()
                .filter(one ->
                        one.turn() == turn.turn().number() && one.language().equals(reader(turn)))
                .map(Translation::words)
                .collect(Collectors.joining());
    }

    private String translate(Key key, TurnContext turn, String typed) {
        if (typed.length() > MaterialChanges.LONGEST_TRANSLATION) {
            return turn.word("tooLong");
        }
        var seen = open.get(key);
        var before = seen == null ? "" : seen.before();
        return keep(key, turn, () -> changes.translate(turn.text(), key.turn(), reader(turn), before, typed));
    }

    private String correct(Key key, TurnContext turn, String typed) {
        return typed.isBlank()
                ? turn.word("emptyTurn")
                : keep(key, turn, () -> changes.correct(turn.text(), key.turn(), typed));
    }

    private String keep(Key key, TurnContext turn, BooleanSupplier keeping) {
        var now = reading.text(turn.document().id());
        if (now.isEmpty()) {
            return turn.word("gone");
        } else if (keeping.getAsBoolean()) {
            changed(key, key.turn(), 0);
            return "";
        }
        return meanwhile(key, turn, now.get());
    }

    /** What is there now stands above what was typed, so that nothing has to be written twice. */
    private String meanwhile(Key key, TurnContext turn, DocumentText now) {
        if (now.turns().size() != turn.text().turns().size()) {
            return turn.word("meanwhileCopy");
        }
        keepTyped(onChange);
        Optional.ofNullable(open.get(key)).ifPresent(one -> one.editor().problem(turn.word("meanwhileNow")));
        return "";
    }
}
