package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;

/**
 * Words in which a place or a part can be chosen by mouse, finger or keyboard; they cannot be changed. A field that is only to
 * be read would show no cursor, so this one refuses what is typed.
 */
final class Selectable extends Div {

    private static final String AREA = "element.closest('form').querySelector('.selectable textarea').";
    private static final String START = AREA + "selectionStart";
    private static final String END = AREA + "selectionEnd";

    private final Element area = new Element("textarea");
    private final int from;
    private final int to;

    /** What a button does with what is chosen, in UTF-16 units; both are the same where nothing is. */
    interface Chosen {
        void act(int start, int end);
    }

    /** @param from chosen at first, in UTF-16 units, {@code to} likewise; less than 0 where the page leads elsewhere */
    Selectable(String id, String label, String hint, Lines lines, int from, int to) {
        this.from = from;
        this.to = to;
        addClassNames("field", "selectable");
        area.setAttribute("id", id)
                .setAttribute("rows", Integer.toString(lines.rows()))
                .setAttribute("inputmode", "none")
                .setAttribute("aria-describedby", id + "-hint")
                .setAttribute("dir", "auto")
                .setAttribute("lang", lines.language());
        area.setProperty("value", lines.words());
        getElement()
                .appendChild(
                        new Element("label").setText(label).setAttribute("for", id),
                        new Element("span")
                                .setText(hint)
                                .setAttribute("class", "hint")
                                .setAttribute("id", id + "-hint"),
                        area);
    }

    /** Words with their language. */
    record Lines(String words, String language) {
        private static final int MOST = 14;
        private static final int IN_A_ROW = 50;

        int rows() {
            return Math.clamp(
                    2
                            + words.length() / IN_A_ROW
                            + words.chars().filter(unit -> unit == '\n').count(),
                    3,
                    MOST);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                        const area = this.querySelector('textarea');
                        area.addEventListener('beforeinput', event => event.preventDefault());
                        if ($0 >= 0) {
                          area.focus();
                          area.setSelectionRange($0, $1);
                        } else {
                          area.setSelectionRange(0, 0);
                        }
                        """, from, to);
    }

    /** A press of a button of the same form acts on what is chosen here. */
    static void onPress(NativeButton button, Chosen chosen) {
        button.getElement()
                .addEventListener("click", event -> {
                    var start = event.getEventData().get(START);
                    var end = event.getEventData().get(END);
                    chosen.act(start.asInt(), end.asInt());
                })
                .addEventData(START)
                .addEventData(END);
    }
}
