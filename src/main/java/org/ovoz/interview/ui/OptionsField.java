package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Text;
import org.ovoz.ui.markup.Markup;

/**
 * A question with options: native inputs in rows that can be pressed anywhere. They are written as markup and not built of
 * elements, of which each row would be four that the server keeps for everybody who looks at it. An element of its own is only
 * the text of "other, specify", from when it opens; between such texts the rows are written in parts.
 */
abstract class OptionsField extends ItemField {

    /** A row. */
    record OptionRow(int code, String id, Text label, Option.@Nullable Specify specify) {}

    /** Rows that stand together, by the class of what is around them. */
    record OptionRows(String kind, List<OptionRow> rows) {

        /** Each part ends where a text may open. */
        private List<List<OptionRow>> parts() {
            var parts = new ArrayList<List<OptionRow>>();
            var from = 0;
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).specify() != null || i == rows.size() - 1) {
                    parts.add(rows.subList(from, i + 1));
                    from = i + 1;
                }
            }
            return parts;
        }
    }

    private final String type;
    private final boolean mayOpen;
    private final Map<Integer, SpecifyField> specifies = new HashMap<>(2);

    /** The elements of the parts, in order; one is for all where no text may open. */
    private List<Element> places = List.of();

    private List<Option> offered = List.of();

    /** What the browser shows as chosen: only what differs from the answers is sent. */
    private Set<Integer> seen = Set.of();

    /** @param type of the inputs: {@code radio} or {@code checkbox} */
    OptionsField(
            Item item,
            List<Option> options,
            InterviewSession session,
            Group group,
            String type,
            Consumer<Change> onChange) {
        super(item, session, group, onChange);
        this.type = type;
        this.mayOpen = options.stream().anyMatch(option -> option.specify() != null);
    }

    /** The options in the order of this interview. */
    abstract List<Option> arranged(List<Option> options);

    /** Everything that can be chosen. */
    abstract List<OptionRows> lists();

    /** The codes that are chosen with these answers. */
    abstract Set<Integer> chosen(Answers answers);

    /** What stands below them. */
    abstract void end(Markup markup);

    final List<Option> offered() {
        return offered;
    }

    /** What the browser shows as chosen, whether or not it is saved. */
    final Set<Integer> seen() {
        return seen;
    }

    final void see(Set<Integer> codes) {
        seen = Set.copyOf(codes);
    }

    /** The row that is offered with this code, if any is. */
    final Stream<OptionRow> row(int code) {
        return rows().filter(row -> row.code() == code);
    }

    private Stream<OptionRow> rows() {
        return lists().stream().flatMap(list -> list.rows().stream());
    }

    @Override
    final void fill(Route.ShownItem shown, Answers answers) {
        var options = arranged(shown.options());
        if (!options.equals(offered)) {
            offered = options;
            see(chosen(answers));
            build();
            write();
        } else {
            show(chosen(answers));
        }
        if (mayOpen) {
            rows().filter(row -> row.specify() != null).forEach(row -> update(row, answers));
        }
    }

    private void show(Set<Integer> now) {
        if (!now.equals(seen)) {
            var changed = new LinkedHashMap<String, Boolean>();
            rows().filter(row -> now.contains(row.code()) != seen.contains(row.code()))
                    .forEach(row -> changed.put(row.id(), now.contains(row.code())));
            see(now);
            Inputs.show(body, changed);
        }
    }

    private void update(OptionRow row, Answers answers) {
        var specify = Objects.requireNonNull(row.specify());
        var open = seen.contains(row.code());
        if (open || session.unsaved().typed(specify.variable()).isPresent()) {
            specifies.computeIfAbsent(row.code(), _ -> open(row, specify));
        }
        var field = specifies.get(row.code());
        if (field != null) {
            field.update(open, answers);
        }
    }

    private SpecifyField open(OptionRow row, Option.Specify specify) {
        var field = new SpecifyField(this, specify, label(row.label()));
        var place = place(row);
        var list = place.getParent();
        list.insertChild(list.indexOfChild(place) + 1, field.element());
        return field;
    }

    /** The part that ends with a row. */
    private Element place(OptionRow row) {
        var before = 0;
        for (var list : lists()) {
            for (var part : list.parts()) {
                if (part.getLast().code() == row.code()) {
                    return places.get(before);
                }
                before++;
            }
        }
        throw new IllegalArgumentException(row.id());
    }

    private void build() {
        specifies.clear();
        if (!mayOpen) {
            places = List.of(body);
            return;
        }
        body.removeAllChildren();
        places = new ArrayList<>();
        for (var list : lists()) {
            var frame = new Element("div").setAttribute("class", list.kind());
            list.parts().forEach(_ -> frame.appendChild(place()));
            body.appendChild(frame);
        }
        body.appendChild(place());
    }

    private Element place() {
        var place = new Element("div").setAttribute("class", "part");
        places.add(place);
        return place;
    }

    @Override
    protected final void onAttach(AttachEvent event) {
        write();
    }

    /** Nothing of it is kept here: a page that is loaded again is written again, as it is seen then. */
    private void write() {
        if (isAttached()) {
            var markup = markup();
            for (int i = 0; i < places.size(); i++) {
                Inputs.write(places.get(i), markup.get(i));
            }
        }
    }

    @Override
    final List<String> markup() {
        if (!mayOpen) {
            var all = new Markup();
            for (var list : lists()) {
                all.open("div", "class", list.kind());
                list.rows().forEach(row -> write(row, all));
                all.close();
            }
            end(all);
            return List.of(all.toString());
        }
        var parts = new ArrayList<String>();
        for (var list : lists()) {
            for (var part : list.parts()) {
                var markup = new Markup();
                part.forEach(row -> write(row, markup));
                parts.add(markup.toString());
            }
        }
        var last = new Markup();
        end(last);
        parts.add(last.toString());
        return parts;
    }

    private void write(OptionRow row, Markup markup) {
        Inputs.row(markup, type, item().id(), row.id(), row.code(), seen.contains(row.code()), label(row.label()));
    }

    /** A set with or without a code. */
    static Set<Integer> with(Set<Integer> codes, int code, boolean isIn) {
        var changed = new HashSet<>(codes);
        if (isIn) {
            changed.add(code);
        } else {
            changed.remove(code);
        }
        return changed;
    }
}
