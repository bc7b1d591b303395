package org.ovoz.ui.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    private final String none;
    private final ListSource<T> source;
    private final List<ListColumn<T>> columns;
    private final Grid<T> grid = new Grid<>();
    private final DrawnColumns<T> drawn;
    private final Field search;
    private final Dropdown order;
    private final Div head;
    private final Paragraph summary = new Paragraph();
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
        drawn = new DrawnColumns<>(this, grid, columns, "ovoz-list-" + id);
        summary.addClassName("hint");
        summary.getElement().setAttribute("role", "status");
        head = new Div(search, order, drawn.chooser());
        head.addClassNames("list-head", "fields", "no-print");
        grid.setId(id);
        grid.setAriaLabel(name);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnReorderingAllowed(false);
        drawn.draw(name);
        grid.setItems(new CallbackDataProvider<T, Void>(this::fetch, _ -> count, identity::apply));
        drawn.onNarrow(isNarrow -> {
            order.setVisible(isNarrow);
            setClassName("narrow", isNarrow);
        });
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

    private Stream<T> fetch(Query<T, Void> query) {
        var sorted = query.getSortOrders().stream().findFirst();
        var chosen = order.value();
        var key = drawn.isNarrow()
                ? chosen.replace("-", "")
                : sorted.map(one -> one.getSorted()).orElse("");
        var descending = drawn.isNarrow()
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
        RowBoxes.add(grid, onChange);
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
                        .filter(column -> drawn.isShown(column.key()))
                        .map(column -> column.text().apply(line))
                        .toList())
                .toList();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        drawn.remember();
    }
}
