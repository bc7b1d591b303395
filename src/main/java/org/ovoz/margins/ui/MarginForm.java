package org.ovoz.margins.ui;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovoz.margins.Margin;
import org.ovoz.ui.Field;

/** How the population divides by one question: a source, and a percent for each category. */
final class MarginForm extends FieldSet {

    /** As people write a percent: with a point or a comma. */
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,9})?");

    /** What stands for a percent that is none: it is told as one that cannot be. */
    private static final BigDecimal NO_PERCENT = new BigDecimal(-1);

    private final Field source;
    private final Map<Integer, Field> percents = new LinkedHashMap<>();
    private final Paragraph sum = new Paragraph();
    private final Paragraph problems = new Paragraph();

    /**
     * @param categories of the question by code
     * @param start what is known already, or null
     */
    MarginForm(
            String variable,
            String label,
            SequencedMap<Integer, String> categories,
            @Nullable Margin start,
            Runnable onRemove) {
        super(label);
        setId("margin-" + variable);
        addClassName("margin");
        source = new Field("margin-" + variable + "-source", getTranslation("margins.source"))
                .hint(getTranslation("margins.source.hint"))
                .required();
        add(source);
        categories.forEach((code, category) -> {
            var field = new Field("margin-" + variable + "-" + code, category + ", %").autocomplete("off");
            field.input().getElement().setAttribute("inputmode", "decimal").setAttribute("maxlength", "20");
            field.input().addValueChangeListener(_ -> say());
            percents.put(code, field);
            add(field);
        });
        sum.getElement().setAttribute("role", "status");
        sum.addClassName("hint");
        problems.addClassName("error-text");
        problems.setVisible(false);
        add(sum, problems, remove(label, onRemove));
        if (start != null) {
            source.input().setValue(start.source());
            start.percents().forEach((code, percent) -> {
                var field = percents.get(code);
                if (field != null) {
                    field.input().setValue(written(percent));
                }
            });
        }
        say();
    }

    private NativeButton remove(String label, Runnable onRemove) {
        var remove = new NativeButton(getTranslation("margins.remove"), _ -> onRemove.run());
        remove.addClassName("link");
        remove.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-label", getTranslation("margins.remove") + " – " + label);
        return remove;
    }

    /** What was typed; a category without a percent is not named. */
    Margin margin() {
        var typed = new TreeMap<Integer, BigDecimal>();
        percents.forEach((code, field) -> {
            if (!field.value().isBlank()) {
                typed.put(code, percent(field.value()));
            }
        });
        return new Margin(source.value(), typed);
    }

    /** Says what is wrong with it; nothing where it is right. */
    void complain(String text) {
        problems.setText(text);
        problems.setVisible(!text.isEmpty());
        setClassName("invalid", !text.isEmpty());
        percents.values()
                .forEach(field -> field.setClassName(
                        "invalid",
                        !field.value().isBlank() && percent(field.value()).signum() < 0));
    }

    void focus() {
        source.input().focus();
    }

    private void say() {
        var total = margin().percents().values().stream()
                .filter(percent -> percent.signum() >= 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.setText(getTranslation("margins.sum", written(total)));
    }

    private String written(BigDecimal percent) {
        return written(percent, getLocale());
    }

    /** A percent as readers of a language write it. */
    static String written(BigDecimal percent, Locale locale) {
        var plain = percent.stripTrailingZeros().scale() < 0
                ? percent.setScale(0).toPlainString()
                : percent.stripTrailingZeros().toPlainString();
        return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    private static BigDecimal percent(String typed) {
        var text = typed.strip();
        return PERCENT.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : NO_PERCENT;
    }
}
