package org.ovoz.ui;

import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day, chosen in the browser's own calendar or typed. */
public final class DayField extends Field {

    /** @param onChange called when a person has chosen another day or none */
    public DayField(String id, String label, Runnable onChange) {
        super(id, label);
        input().setType("date");
        input().setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    /** The day, or null where there is none or nothing that is one. */
    public @Nullable LocalDate day() {
        try {
            return value().isBlank() ? null : LocalDate.parse(value());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    public void show(@Nullable LocalDate day) {
        input().setValue(day == null ? "" : day.toString());
    }
}
