package org.ovoz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints the page, or one part of it alone: what is handed to somebody must not have on it what else stands on the page,
 * such as the answers of the interview beside the slip.
 */
public final class PrintButton extends NativeButton {

    private static final String PRINT = """
            const part = $0;
            this.addEventListener('click', () => {
              part?.classList.add('printed-alone');
              window.addEventListener('afterprint', () => part?.classList.remove('printed-alone'), { once: true });
              window.print();
            });""";

    private final @Nullable Component part;

    private PrintButton(String text, @Nullable Component part) {
        super(text);
        this.part = part;
        addClassName("no-print");
        getElement().setAttribute("type", "button");
        addAttachListener(_ -> getElement().executeJs(PRINT, part == null ? null : part.getElement()));
    }

    /** Prints the whole page. */
    public static PrintButton ofPage(String text) {
        return new PrintButton(text, null);
    }

    /** Prints this part of the page and nothing else. */
    public static PrintButton of(Component part, String text) {
        return new PrintButton(text, part);
    }

    /** What it prints; empty for the page. */
    public Optional<Component> part() {
        return Optional.ofNullable(part);
    }
}
