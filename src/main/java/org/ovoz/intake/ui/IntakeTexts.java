package org.ovoz.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** What variables and codes of a wave are called in the reader's language. */
final class IntakeTexts {

    private final Component page;
    private final Targets targets;
    private final Language reader;

    IntakeTexts(Component page, Targets targets, Language reader) {
        this.page = page;
        this.targets = targets;
        this.reader = reader;
    }

    /** A day as readers of the page's language write it. */
    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    String day(LocalDate day) {
        return day(day, UI.getCurrent().getLocale());
    }

    String of(String key, Object... arguments) {
        return page.getTranslation("intake." + key, arguments);
    }

    /** Everything that a column can become, by name; first that it is left out. */
    Map<String, String> targets() {
        var names = new LinkedHashMap<String, String>();
        names.put("", of("leftOut"));
        names.put(Mapping.DAY, of("target.day"));
        names.put(Mapping.SECONDS, of("target.seconds"));
        targets.variables().forEach(variable -> names.put(variable.name(), title(variable)));
        return names;
    }

    String title(String target) {
        return switch (target) {
            case "" -> of("leftOut");
            case Mapping.DAY -> of("target.day");
            case Mapping.SECONDS -> of("target.seconds");
            default -> targets.variable(target).map(this::title).orElse(target);
        };
    }

    private String title(Variable variable) {
        var own = plain(variable.label());
        var question = targets.item(variable).map(this::question).orElse(own);
        return (question.equals(own) ? own : question + " – " + own)
                + (variable.kind() == Variable.Kind.TEXT ? " (" + of("target.text") + ")" : "") + " [" + variable.name()
                + "]";
    }

    private String question(Item item) {
        var shortLabel = item.facts().shortLabel();
        return plain(shortLabel == null ? item.text() : shortLabel);
    }

    private String plain(Text text) {
        return text.master(reader).replaceAll("\\{[a-z][a-z0-9_]*}", "…");
    }

    /** The codes that a variable can have, by code as text, and last that a value means nothing. */
    Map<String, String> codes(Variable variable) {
        var codes = new LinkedHashMap<String, String>();
        if (variable.kind() == Variable.Kind.TICK) {
            codes.put("1", label(variable, 1));
            codes.put("0", label(variable, 0));
        }
        variable.values().forEach(option -> codes.put(Integer.toString(option.code()), label(variable, option.code())));
        for (var missing : Missing.values()) {
            if (targets.accepts(variable.name(), missing.code())) {
                codes.put(Integer.toString(missing.code()), label(variable, missing.code()));
            }
        }
        codes.put(Integer.toString(Mapping.BLANK), of("blank"));
        return codes;
    }

    /** The label of a code, as in {@code 5 – Environment}. */
    String label(Variable variable, int code) {
        if (code == Mapping.BLANK) {
            return of("blank");
        }
        return Integer.toString(code).replace('-', '−') + " – " + word(variable, code);
    }

    private String word(Variable variable, int code) {
        if (variable.kind() == Variable.Kind.TICK && code >= 0) {
            return of(code == 1 ? "ticked" : "notTicked");
        }
        var label = variable.valueLabel(code);
        if (label != null) {
            return plain(label);
        }
        return variable.missing().stream()
                .filter(missing -> missing.code() == code)
                .map(missing -> plain(missing.label()))
                .findFirst()
                .or(() -> Missing.ofCode(code)
                        .map(targets.questionnaire().missingLabels()::get)
                        .map(this::plain))
                .orElse("");
    }
}
