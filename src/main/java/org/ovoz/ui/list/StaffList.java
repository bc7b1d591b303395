package org.ovoz.ui.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;

/**
 * A list for staff: rows are asked for as one scrolls, headings sort, a text is searched, columns are resized and hidden,
 * which the browser keeps; on a phone every row is a card.
 */
@CssImport("./list.css")
public final class StaffList<T> extends Div {

    /** Up to so many rows stand there as high as they are, without a frame that scrolls. */
    private static final int FEW = 12;

    private static final String CARD = "card";

    /** Grid names the boxes of its rows in English only, and their column not at all. */
    private static final String NAMED_BOXES = """
            const name = (box) => { box.accessibleName = $0 };
            const head = () => this.shadowRoot.querySelectorAll('thead th').forEach((cell) => {
              const content = this.querySelector(`[slot="${cell.querySelector('slot')?.name}"]`);
              if (!content || content.textContent.trim()) return;
              const words = document.createElement('span');
              words.className = 'visually-hidden';
              words.textContent = $0;
              content.append(words);
            });
            new MutationObserver((changes) => {
              changes.flatMap((change) => [...change.addedNodes])
                .filter((node) => node.localName === 'vaadin-checkbox').forEach(name);
              head();
            }).observe(this, {childList: true, subtree: true});
            this.querySelectorAll('vaadin-checkbox').forEach(name);
            setTimeout(head)""";

    private final String id;
    private final String none;
    private final ListSource<T> source;
    private final List<ListColumn<T>> columns;
    private final Map<String, Grid.Column<T>> drawn = new LinkedHashMap<>();
    private final Grid<T> grid = new Grid<>();
    private final Field search;
    private final Dropdown order;
    private final Div head;
    private final Paragraph summary = new Paragraph();
    private final ColumnChooser chooser;
    private ColumnChoice choice = ColumnChoice.NONE;
    private boolean isNarrow;
    private int count;

    /**
     * @param id of the list in the browser's memory and of its elements
     * @param name what is listed
     * @param searched what the search field says
     * @param none what is said where there is nothing
     * @param identity by which two lines are the same
     * @param columns the first is the heading of its row
     */
    public StaffList(
            String id,
            String name,
            String searched,
            String none,
            Function<T, Object> identity,
            List<ListColumn<T>> columns,
            ListSource<T> source) {
        this.id = id;
        this.none = none;
        this.columns = List.copyOf(columns);
        this.source = source;
        addClassName("staff-list");
        search = new Field(id + "-search", searched).autocomplete("off");
        search.input().setType("search");
        search.input().setValueChangeMode(ValueChangeMode.LAZY);
        search.input().addValueChangeListener(_ -> refresh());
        order = new Dropdown(id + "-order", getTranslation("ui.list.sort"), orders(), _ -> refresh());
        order.setVisible(false);
        chooser = new ColumnChooser(columns, this::show, this::reset);
        summary.addClassName("hint");
        summary.getElement().setAttribute("role", "status");
        head = new Div(search, order, chooser);
        head.addClassNames("list-head", "fields", "no-print");
        grid.setId(id);
        grid.setAriaLabel(name);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnReorderingAllowed(false);
        draw(name);
        grid.setItems(new CallbackDataProvider<T, Void>(this::fetch, _ -> count, identity::apply));
        grid.addColumnResizeListener(event -> resized(event.getResizedColumn()));
        getElement()
                .addEventListener(
                        "narrow",
                        event -> narrow(event.getEventData().get("event.detail").asBoolean()))
                .addEventData("event.detail");
        add(head, summary, grid);
        refresh();
    }

    private Map<String, String> orders() {
        var orders = new LinkedHashMap<String, String>();
        orders.put("", getTranslation("ui.list.sortNone"));
        columns.stream().filter(ListColumn::sorts).forEach(column -> {
            orders.put(column.key(), getTranslation("ui.list.ascending", column.heading()));
            orders.put(column.key() + "-", getTranslation("ui.list.descending", column.heading()));
        });
        return orders;
    }

    private void draw(String name) {
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

    private Stream<T> fetch(Query<T, Void> query) {
        var sorted = query.getSortOrders().stream().findFirst();
        var chosen = order.value();
        var key = isNarrow
                ? chosen.replace("-", "")
                : sorted.map(one -> one.getSorted()).orElse("");
        var descending = isNarrow
                ? chosen.endsWith("-")
                : sorted.filter(one -> one.getDirection() == SortDirection.DESCENDING)
                        .isPresent();
        return source.page(new ListRequest(searched(), key, descending, query.getOffset(), query.getLimit())).stream();
    }

    /** Searches for a text. */
    public void search(String text) {
        search.input().setValue(text);
        refresh();
    }

    private String searched() {
        return search.value().strip();
    }

    /** Asks for everything anew: something was done, or other filters are chosen. */
    public void refresh() {
        var matching = source.count(searched());
        count = Math.min(matching, ListSource.MOST);
        grid.setAllRowsVisible(count <= FEW);
        grid.setVisible(count > 0);
        head.setVisible(count > 0 || !searched().isEmpty());
        summary.setText(said(matching));
        grid.getDataProvider().refreshAll();
    }

    private String said(int matching) {
        if (matching == 0) {
            return searched().isEmpty() ? none : getTranslation("ui.list.noMatch", searched());
        }
        return getTranslation(matching > count ? "ui.list.more" : "ui.list.count", Integer.toString(count));
    }

    /** Lets rows be chosen; whatever is shown anew, they stay chosen until {@link #chooseNothing}. */
    public StaffList<T> choosing(Consumer<Set<T>> onChange) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        ((GridMultiSelectionModel<T>) grid.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        grid.asMultiSelect().addValueChangeListener(event -> onChange.accept(event.getValue()));
        grid.addAttachListener(_ -> grid.getElement().executeJs(NAMED_BOXES, getTranslation("ui.list.choose")));
        return this;
    }

    /** Lets rows be chosen and taken away as a file. */
    public StaffList<T> downloading(String fileName, IntConsumer onDownload) {
        return downloading(fileName, Set.of(), onDownload);
    }

    /**
     * As {@link #downloading(String, IntConsumer)}.
     *
     * @param kept keys of columns that stay here
     */
    public StaffList<T> downloading(String fileName, Set<String> kept, IntConsumer onDownload) {
        var taken =
                columns.stream().filter(column -> !kept.contains(column.key())).toList();
        var link = new LinesDownload<>(fileName, taken, onDownload);
        head.add(link);
        return choosing(link::choose);
    }

    public void choose(T line, boolean isChosen) {
        if (isChosen) {
            grid.select(line);
        } else {
            grid.deselect(line);
        }
    }

    public void chooseNothing() {
        grid.asMultiSelect().clear();
    }

    /** Rows of some kind are pale. */
    public StaffList<T> pale(Predicate<T> off) {
        grid.setPartNameGenerator(line -> off.test(line) ? "off" : null);
        return this;
    }

    /** What the list says now, from its first row on, a row of cells each: hidden columns are left out. */
    public List<List<String>> lines(int limit) {
        return source
                .page(new ListRequest(
                        searched(),
                        order.value().replace("-", ""),
                        order.value().endsWith("-"),
                        0,
                        limit))
                .stream()
                .map(line -> columns.stream()
                        .filter(column -> !choice.hidden().contains(column.key()))
                        .map(column -> column.text().apply(line))
                        .toList())
                .toList();
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
            remember();
        }
    }

    private void keep(ColumnChoice wanted) {
        take(wanted);
        remember();
    }

    private void remember() {
        getElement().executeJs("try { localStorage.setItem($0, $1) } catch { }", memory(), choice.write());
    }

    private String memory() {
        return "ovoz-list-" + id;
    }

    private void take(ColumnChoice wanted) {
        choice = wanted;
        choice.widths()
                .forEach((key, pixels) -> drawn.get(key).setWidth(pixels + "px").setFlexGrow(0));
        chooser.show(choice);
        layOut();
    }

    private void narrow(boolean wanted) {
        if (wanted != isNarrow) {
            isNarrow = wanted;
            order.setVisible(wanted);
            layOut();
        }
    }

    private void layOut() {
        grid.getColumnByKey(CARD).setVisible(isNarrow);
        setClassName("narrow", isNarrow);
        drawn.forEach(
                (key, column) -> column.setVisible(!isNarrow && !choice.hidden().contains(key)));
        grid.getDataProvider().refreshAll();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var keys = columns.stream()
                .filter(column -> !column.stays())
                .map(ListColumn::key)
                .collect(Collectors.toSet());
        getElement().executeJs("""
                        const media = matchMedia('(max-width: 760px)');
                        const tell = () => {
                          if (this.isConnected) this.dispatchEvent(new CustomEvent('narrow', {detail: media.matches}));
                          else media.removeEventListener('change', tell);
                        };
                        media.addEventListener('change', tell);
                        if (media.matches) tell();
                        try { return localStorage.getItem($0) ?? '' } catch { return '' }""", memory()).then(String.class, kept -> {
            if (!kept.isEmpty()) {
                take(ColumnChoice.read(kept, keys));
            }
        });
    }
}
