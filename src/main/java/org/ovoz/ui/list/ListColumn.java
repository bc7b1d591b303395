package org.ovoz.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ovoz.ui.Rows;
import org.ovoz.ui.markup.Markup;

/**
 * A column of a list.
 *
 * @param key by which it is sorted and remembered
 * @param text what it says, as it is downloaded too
 * @param cell how it is drawn in a row
 * @param part how it is drawn in the card of a phone
 * @param width to begin with, in rem
 * @param sorts whether its heading sorts
 * @param stays whether it cannot be hidden: the heading of the row, and what one can do
 */
public record ListColumn<T>(
        String key,
        String heading,
        Function<T, String> text,
        Renderer<T> cell,
        Function<T, Component> part,
        int width,
        boolean sorts,
        boolean stays) {

    private static final int WIDTH = 8;

    public static <T> ListColumn<T> text(String key, String heading, Function<T, String> text) {
        return new ListColumn<>(
                key,
                heading,
                text,
                new TextRenderer<>(text::apply),
                line -> Rows.text(text.apply(line)),
                WIDTH,
                true,
                false);
    }

    /** A column whose cells lead to a page. */
    public static <T> ListColumn<T> link(
            String key, String heading, Function<T, String> text, Function<T, String> address) {
        var cell = LitRenderer.<T>of(new Markup()
                        .element("a", "${item.text}", "href", "${item.address}")
                        .toString())
                .withProperty("address", address::apply)
                .withProperty("text", text::apply);
        return new ListColumn<>(
                key,
                heading,
                text,
                cell,
                line -> new Anchor(address.apply(line), text.apply(line)),
                WIDTH,
                true,
                false);
    }

    /** A word in a frame, which is coloured where something is on. */
    public static <T> ListColumn<T> tag(String key, String heading, Function<T, String> text, Predicate<T> on) {
        var cell = LitRenderer.<T>of(new Markup()
                        .element("span", "${item.text}", "class", "${item.look}")
                        .toString())
                .withProperty("look", line -> on.test(line) ? "tag on" : "tag")
                .withProperty("text", text::apply);
        return new ListColumn<>(
                key, heading, text, cell, line -> Rows.tag(text.apply(line), on.test(line)), WIDTH, true, false);
    }

    /** Anything else, such as buttons; it sorts nothing. */
    public static <T> ListColumn<T> parts(
            String key, String heading, Function<T, String> text, Function<T, Component> part) {
        return new ListColumn<>(key, heading, text, new ComponentRenderer<>(part::apply), part, WIDTH, false, false);
    }

    public ListColumn<T> width(int em) {
        return new ListColumn<>(key, heading, text, cell, part, em, sorts, stays);
    }

    public ListColumn<T> unsorted() {
        return new ListColumn<>(key, heading, text, cell, part, width, false, stays);
    }

    /** Cannot be hidden. */
    public ListColumn<T> staying() {
        return new ListColumn<>(key, heading, text, cell, part, width, sorts, true);
    }
}
