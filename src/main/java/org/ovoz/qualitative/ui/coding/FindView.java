package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.CodingRefused;
import org.ovoz.qualitative.coding.CodingRefused.Reason;
import org.ovoz.qualitative.coding.Finding;
import org.ovoz.qualitative.coding.Finding.Hit;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.coding.UndoState;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;

/** Searches the material by words in any of their forms and by codes; the hits, looked at, are coded in one go. */
@Route(value = "find", layout = MainLayout.class)
@Menu(title = "coding.find.menu", order = 42)
@RolesAllowed("READ_MATERIAL")
@CssImport("./coding.css")
class FindView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final int MOST = 200;
    private static final String UNCODED = "-";

    private final Finding finding;
    private final PassageCoding passages;
    private final CodebookService codebook;
    private final Field words =
            new Field("find-words", getTranslation("coding.find.words")).hint(getTranslation("coding.find.hint"));
    private final Dropdown code;
    private final Dropdown put;
    private final Dropdown unit;
    private final Paragraph count = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final Div coding = new Div();
    private final ActBar acts;
    private final Map<Hit, Input> boxes = new LinkedHashMap<>();

    FindView(Finding finding, PassageCoding passages, CodebookService codebook) {
        this.finding = finding;
        this.passages = passages;
        this.codebook = codebook;
        code = new Dropdown("find-code", getTranslation("coding.find.code"), filters(), _ -> {});
        put = new Dropdown("find-put", getTranslation("coding.find.put"), codes(), _ -> {});
        unit = new Dropdown(
                "find-unit",
                getTranslation("coding.find.unit"),
                ordered("turn", "coding.find.unit.turn", "sentence", "coding.find.unit.sentence"),
                _ -> {});
        acts = new ActBar(() -> new UndoState(null, null), () -> {}, () -> {}, () -> {});
        count.getElement().setAttribute("role", "status");
        list.addClassName("find-hits");
        var search = new NativeButton(getTranslation("coding.find.search"));
        search.addClassName("primary");
        search.setId("find-search");
        var form = new Form(this::move);
        form.add(words, code, search);
        var codeAll = new NativeButton(getTranslation("coding.find.codeAll"), _ -> codeAll());
        codeAll.setId("find-code-all");
        coding.add(put, unit, codeAll);
        add(new H1(getTranslation("coding.find.menu")), form, count, list, coding, acts);
        acts.show(new UndoState(null, null), false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coding.find.menu") + " – Ovoz";
    }

    private Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], getTranslation(pairs[at + 1]));
        }
        return map;
    }

    private Map<String, String> filters() {
        var filters = ordered("", "coding.find.any", UNCODED, "coding.find.uncoded");
        filters.putAll(names());
        return filters;
    }

    private Map<String, String> codes() {
        var codes = ordered("", "coding.code.choose");
        codes.putAll(names());
        return codes;
    }

    private Map<String, String> names() {
        var book = codebook.codebook();
        var names = new LinkedHashMap<String, String>();
        book.codes().stream()
                .filter(one -> !one.isRetired())
                .forEach(one -> names.put(one.id().toString(), "– ".repeat(book.depth(one)) + one.name()));
        return names;
    }

    /** The code stands in the address, so that another page can lead here; words do not, because they would be kept by the browser. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("code").ifPresent(chosen -> {
            code.choose(chosen);
            find();
        });
        if (boxes.isEmpty()) {
            coding.setVisible(false);
        }
    }

    private void move() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "find",
                                code.value().isEmpty()
                                        ? QueryParameters.empty()
                                        : QueryParameters.simple(Map.of("code", code.value()))));
        find();
    }

    private void find() {
        var chosen = code.value();
        var isUncoded = chosen.equals(UNCODED);
        @Nullable CodeId sought = chosen.isEmpty() || isUncoded ? null : CodeId.of(chosen);
        var hits = finding.find(new Finding.Query(words.value(), sought, isUncoded), MOST + 1);
        boxes.clear();
        list.removeAll();
        hits.stream().limit(MOST).forEach(hit -> list.add(item(hit)));
        count.setText(
                hits.size() > MOST
                        ? getTranslation("coding.find.many", Integer.toString(MOST))
                        : getTranslation("coding.find.count", Integer.toString(hits.size())));
        coding.setVisible(passages.mayCode() && !hits.isEmpty());
    }

    private ListItem item(Hit hit) {
        var box = new Input();
        box.setType("checkbox");
        box.getElement().addPropertyChangeListener("checked", "change", _ -> {});
        box.setId("hit-" + boxes.size());
        boxes.put(hit, box);
        var text = new Span();
        marked(hit).forEach(part -> text.getElement().appendChild(part));
        text.getElement().setAttribute("lang", hit.document().language().tag()).setAttribute("dir", "auto");
        var label = new NativeLabel();
        label.setFor("hit-" + (boxes.size() - 1));
        box.setVisible(passages.mayCode());
        label.add(box, text);
        var where = new Anchor(
                "coding/" + hit.document().id(),
                hit.document().title() + ", " + hit.document().country().iso());
        where.addClassName("hint");
        return new ListItem(label, where);
    }

    /** The words of the turn, with those that were found marked. */
    private static List<Element> marked(Hit hit) {
        var parts = new ArrayList<Element>();
        var at = 0;
        for (var word : hit.words()) {
            var from = CodePoints.toUtf16(hit.text(), word.start() - hit.turn().start());
            var to = CodePoints.toUtf16(hit.text(), word.end() - hit.turn().start());
            parts.add(Element.createText(hit.text().substring(at, from)));
            parts.add(new Element("mark").setText(hit.text().substring(from, to)));
            at = to;
        }
        parts.add(Element.createText(hit.text().substring(at)));
        return parts;
    }

    private void codeAll() {
        var chosen = boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getElement().getProperty("checked", false))
                .map(entry -> entry.getKey().passage(unit.value().equals("turn")))
                .toList();
        if (put.value().isEmpty()) {
            count.setText(getTranslation("coding.find.noCode"));
            return;
        }
        acts.act(
                () -> {
                    if (chosen.isEmpty()) {
                        throw new CodingRefused(Reason.NOTHING_CHOSEN);
                    }
                    passages.code(chosen, CodeId.of(put.value()));
                },
                "coding.done.coded");
    }
}
