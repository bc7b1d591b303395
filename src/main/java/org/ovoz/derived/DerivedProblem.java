package org.ovoz.derived;

import java.util.List;
import java.util.Locale;

/**
 * Why a definition cannot be kept.
 *
 * @param arguments what it is about: names, labels, codes
 */
public record DerivedProblem(Reason reason, List<String> arguments) {

    /** Each has a text {@code derived.problem.<reason>} that says what to do. */
    public enum Reason {
        NAME_MISSING,
        NAME_FORM,
        NAME_RESERVED,
        /** A questionnaire has a variable of this name. */
        NAME_QUESTIONNAIRE,
        /** Another derived variable has it. */
        NAME_TAKEN,
        LABEL_MISSING,
        LABEL_LONG,
        SOURCE_MISSING,
        SOURCE_UNKNOWN,
        SOURCE_TYPE,
        SOURCES_FEW,
        /** Rows that are not rated on one scale. */
        SOURCES_SCALES,
        MINIMUM,
        CATEGORIES_NONE,
        CATEGORY_LABEL,
        CATEGORY_EMPTY,
        CODE_NOWHERE,
        CODE_TWICE,
        CODE_UNKNOWN,
        BANDS_NONE,
        BAND_LABEL,
        BAND_ORDER,
        BAND_OVERLAP,
        SCALE_UNEVEN,
        /** Another derived variable is made of this one, and could not be any more. */
        USED_BY,
        /** Somebody else changed it meanwhile. */
        CHANGED;

        public String key() {
            return "derived.problem." + name().toLowerCase(Locale.ROOT);
        }
    }

    public DerivedProblem {
        arguments = List.copyOf(arguments);
    }

    static DerivedProblem of(Reason reason, String... arguments) {
        return new DerivedProblem(reason, List.of(arguments));
    }
}
