package org.ovoz.workbench.ui.derived;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;

/** The bands of a number, each with a label and two ends, of which one may be open. */
final class BandsForm extends Div implements KindForm {

    private final Surroundings around;
    private final Dropdown source;
    private final FieldSet set = new FieldSet("");
    private final List<Band> bands = new ArrayList<>();
    private int number;

    private record Band(LabelField label, Field from, Field to) {}

    BandsForm(Surroundings around, Derivation.@Nullable Bands start) {
        this.around = around;
        var offered = around.variables(getTranslation("derived.choose"), BandsForm::isNumber);
        source = new Dropdown(
                "derived-source",
                getTranslation("derived.source"),
                offered,
                _ -> around.changed().run());
        set.setLegendText(getTranslation("derived.bands"));
        set.addClassName("bands");
        add(source, set);
        if (start != null) {
            source.offer(offered, start.source());
            start.bands().forEach(this::add);
        } else {
            add(new Derivation.Band(1, new Text(Map.of(), Map.of()), null, null));
            add(new Derivation.Band(2, new Text(Map.of(), Map.of()), null, null));
        }
        arrange();
    }

    private static boolean isNumber(Variable variable) {
        return variable.values().isEmpty() && variable.kind() != Variable.Kind.TICK;
    }

    private void add(Derivation.Band band) {
        var id = "derived-band-" + number++;
        var label = new LabelField(
                id,
                getTranslation("derived.label"),
                band.label(),
                around.language().get(),
                around.changed());
        bands.add(new Band(label, end(id + "-from", "from", band.from()), end(id + "-to", "to", band.to())));
    }

    private Field end(String id, String key, @Nullable Integer code) {
        var field = new Field(id, getTranslation("derived." + key)).autocomplete("off");
        field.input().setType("number");
        field.input().getElement().setAttribute("step", "any");
        if (code != null) {
            field.input().setValue(BigDecimal.valueOf(code, decimals()).toPlainString());
        }
        field.input().addValueChangeListener(_ -> around.changed().run());
        return field;
    }

    private int decimals() {
        return around.variable(source.value()).map(Variable::decimals).orElse(0);
    }

    private void arrange() {
        set.getChildren()
                .filter(child -> child instanceof Div || child instanceof NativeButton)
                .toList()
                .forEach(set::remove);
        for (int place = 0; place < bands.size(); place++) {
            var band = bands.get(place);
            var row = new Div(band.label(), band.from(), band.to(), remove(band, place + 1));
            row.addClassName("derived-row");
            row.getElement()
                    .setAttribute("role", "group")
                    .setAttribute("aria-label", getTranslation("derived.band", Integer.toString(place + 1)));
            set.add(row);
        }
        var more = new NativeButton(getTranslation("derived.addBand"), _ -> {
            add(new Derivation.Band(0, new Text(Map.of(), Map.of()), null, null));
            arrange();
            bands.getLast().label().input().focus();
        });
        more.setId("derived-add");
        more.addClassName("link");
        more.getElement().setAttribute("type", "button");
        set.add(more);
    }

    private NativeButton remove(Band band, int which) {
        var button = new NativeButton("×", _ -> {
            bands.remove(band);
            arrange();
            around.changed().run();
        });
        button.addClassName("link");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute(
                        "aria-label",
                        getTranslation("derived.remove", getTranslation("derived.band", Integer.toString(which))));
        return button;
    }

    /** The codes of the bands are their places. */
    @Override
    public Derivation derivation() {
        var made = new ArrayList<Derivation.Band>();
        for (var band : bands) {
            made.add(new Derivation.Band(
                    made.size() + 1,
                    band.label().text(),
                    code(band.from().value(), RoundingMode.CEILING),
                    code(band.to().value(), RoundingMode.FLOOR)));
        }
        return new Derivation.Bands(source.value(), made);
    }

    private @Nullable Integer code(String typed, RoundingMode rounding) {
        try {
            return typed.isBlank()
                    ? null
                    : Integer.valueOf(new BigDecimal(typed.strip().replace(',', '.'))
                            .movePointRight(decimals())
                            .setScale(0, rounding)
                            .intValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return null;
        }
    }

    @Override
    public void show(Language language) {
        bands.forEach(band -> band.label().show(language));
    }

    @Override
    public Component component() {
        return this;
    }
}
