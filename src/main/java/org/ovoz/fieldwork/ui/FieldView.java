package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.FieldStaff;
import org.ovoz.access.User;
import org.ovoz.fieldwork.FieldMonitor;
import org.ovoz.fieldwork.FieldRow;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.list.ListSource;
import org.ovoz.ui.list.StaffList;

/** How each interviewer and each channel goes on, for leads; and the way to an interview by its number. */
@Route(value = "field", layout = MainLayout.class)
@Menu(title = "assignment.field.menu", order = 8)
@RolesAllowed("LEAD_FIELDWORK")
@CssImport("./assignments.css")
class FieldView extends Div implements HasDynamicTitle {

    private final FieldMonitor monitor;
    private final CaseLabels labels;
    private final Map<UUID, User> staff;
    private final FieldStaff fieldStaff;
    private final Dropdown wave;
    private final Div content = new Div();

    FieldView(FieldMonitor monitor, FieldStaff fieldStaff, Definitions definitions, CurrentUser user) {
        this.monitor = monitor;
        this.fieldStaff = fieldStaff;
        this.labels = new CaseLabels(definitions, getLocale());
        this.staff = fieldStaff.in(user.countries(definitions.study().countryCodes())).stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
        wave = new Dropdown("field-wave", getTranslation("study.interviews.wave"), labels.waves(), _ -> show());
        var intro = new Paragraph(word("intro"));
        intro.addClassName("hint");
        var head = new Div(wave, search());
        head.addClassNames("fields", "no-print");
        addClassName("assignments");
        add(new H1(word("title")), intro, head, content);
        show();
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private Form search() {
        var number = new Field("field-number", word("number")).autocomplete("off");
        number.input().setType("search");
        var form = new Form(() -> {
            if (!number.value().isBlank()) {
                UI.getCurrent()
                        .navigate(
                                "interviews",
                                QueryParameters.simple(Map.of(
                                        "wave",
                                        wave.value(),
                                        "number",
                                        number.value().strip())));
            }
        });
        form.add(number, new NativeButton(word("find")));
        form.addClassName("field-search");
        return form;
    }

    private void show() {
        content.removeAll();
        var rows = monitor.of(new WaveId(wave.value()));
        var held = rows.stream().filter(row -> row.channel().isEmpty()).toList();
        var online = rows.stream().filter(row -> !row.channel().isEmpty()).toList();
        content.add(
                section("interviewers", held, this::name),
                section("online", online, row -> channel(row.channel())),
                new Paragraph(word("base")),
                new Paragraph(new Anchor("quality", word("toQuality"))));
        content.getChildren()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .forEach(text -> text.addClassName("hint"));
    }

    private Section section(String kind, List<FieldRow> rows, Function<FieldRow, String> name) {
        var columns = new FieldColumns(labels, this::word, kind, name);
        var list = new StaffList<>(
                "field-" + kind,
                word(kind),
                word("search"),
                word(kind + ".none"),
                row -> row.country() + " " + row.channel() + row.interviewer(),
                columns.all(),
                ListSource.inMemory(
                        () -> columns.inOrder(rows),
                        row -> name.apply(row) + "\n" + labels.country(row.country()),
                        columns.orders()));
        list.pale(row -> row.interviewer() != null
                && staff.containsKey(row.interviewer())
                && !staff.get(row.interviewer()).enabled());
        return new Section(new H2(word(kind)), list);
    }

    private String name(FieldRow row) {
        var id = row.interviewer();
        if (id == null) {
            return word("unknown");
        }
        var known = staff.get(id);
        return known == null ? fieldStaff.nameOf(id) : known.name();
    }

    private String channel(String name) {
        return name.equals(LinkChannel.NONE) ? word("noChannel") : labels.channel(new WaveId(wave.value()), name);
    }

    private String word(String key) {
        return getTranslation("assignment.field." + key);
    }
}
