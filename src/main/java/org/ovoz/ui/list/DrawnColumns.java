package org.ovoz.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list in its grid: which are shown and how wide they are, which the browser keeps; on a phone one card stands
 * in the place of all.
 */
final class DrawnColumns<T> {

    private static final String CARD = "card";

    private final Component list;
    private final Grid<T> grid;
    private final List<ListColumn<T>> columns;
    private final String memory;
    private final ColumnChooser chooser;
    private final Map<String, Grid.Column<T>> drawn = new LinkedHashMap<>();
    private ColumnChoice choice = ColumnChoice.NONE;
    private boolean isNarrow;

    /** @param memory under which the browser keeps them */
    DrawnColumns(Component list, Grid<T> grid, List<ListColumn<T>> columns, String memory) {
        this.list = list;
        this.grid = grid;
        this.columns = columns;
        this.memory = memory;
        chooser = new ColumnChooser(columns, this::show, this::reset);
        grid.addColumnResizeListener(event -> resized(event.getResizedColumn()));
    }

    ColumnChooser chooser() {
        return chooser;
    }

    boolean isNarrow() {
        return isNarrow;
    }

    boolean isShown(String key) {
        return !choice.hidden().contains(key);
    }

    /** Puts them into the grid, the card before them. */
    void draw(String name) {
        var card = grid.addColumn(new ComponentRenderer<>(line -> new Card<>(columns, choice.hidden(), line)))
                .setKey(CARD)
                .setHeader(name)
                .setFlexGrow(1);
        card.setVisible(false);
        card.setSortable(false);
        columns.forEach(column -> {
            var cell = grid.addColumn(column.cell())
                    .setKey(column.key())
                    .setHeader(column.heading())
                    .setResizable(true)
                    .setFlexGrow(1)
                    .setWidth(column.width() + "rem");
            if (column.sorts()) {
                cell.setSortProperty(column.key());
            } else {
                cell.setSortable(false);
            }
            drawn.put(column.key(), cell);
        });
        drawn.get(columns.getFirst().key()).setRowHeader(true);
    }

    /** Tells when the page became narrow, or wide again. */
    void onNarrow(Consumer<Boolean> onNarrow) {
        list.getElement()
                .addEventListener(
                        "narrow",
                        event -> narrow(event.getEventData().get("event.detail").asBoolean(), onNarrow))
                .addEventData("event.detail");
    }

    private void show(String key, boolean isShown) {
        keep(choice.hide(key, !isShown));
    }

    private void reset() {
        keep(ColumnChoice.NONE);
        columns.forEach(column ->
                drawn.get(column.key()).setWidth(column.width() + "rem").setFlexGrow(1));
    }

    private void resized(Grid.@Nullable Column<T> column) {
        if (column != null && drawn.containsValue(column) && column.getWidth().endsWith("px")) {
            var pixels = Math.round(Float.parseFloat(column.getWidth().replaceAll("[^0-9.]", "")));
            choice = choice.widen(column.getKey(), Math.clamp(pixels, 40, 2000));
            write();
        }
    }

    private void keep(ColumnChoice wanted) {
        take(wanted);
        write();
    }

    private void write() {
        list.getElement().executeJs("try { localStorage.setItem($0, $1) } catch { }", memory, choice.write());
    }

    private void take(ColumnChoice wanted) {
        choice = wanted;
        choice.widths()
                .forEach((key, pixels) -> drawn.get(key).setWidth(pixels + "px").setFlexGrow(0));
        chooser.show(choice);
        layOut();
    }

    private void narrow(boolean wanted, Consumer<Boolean> onNarrow) {
        if (wanted != isNarrow) {
            isNarrow = wanted;
            layOut();
            onNarrow.accept(wanted);
        }
    }

    private void layOut() {
        grid.getColumnByKey(CARD).setVisible(isNarrow);
        drawn.forEach(
                (key, column) -> column.setVisible(!isNarrow && !choice.hidden().contains(key)));
        grid.getDataProvider().refreshAll();
    }

    /** Asks the browser how wide it is, and what it has kept. */
    void remember() {
        var keys = columns.stream()
                .filter(column -> !column.stays())
                .map(ListColumn::key)
                .collect(Collectors.toSet());
        list.getElement().executeJs("""
                        const media = matchMedia('(max-width: 760px)');
                        const tell = () => {
                          if (this.isConnected) this.dispatchEvent(new CustomEvent('narrow', {detail: media.matches}));
                          else media.removeEventListener('change', tell);
                        };
                        media.addEventListener('change', tell);
                        if (media.matches) tell();
                        try { return localStorage.getItem($0) ?? '' } catch { return '' }""", memory).then(String.class, kept -> {
            if (!kept.isEmpty()) {
                take(ColumnChoice.read(kept, keys));
            }
        });
    }
}
