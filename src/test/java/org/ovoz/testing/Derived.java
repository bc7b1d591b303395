package org.ovoz.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;

/** Derived variables of every kind for the tiny study. */
public final class Derived {

    public static final DerivedVariable MERGED = variable(
            "occupation2",
            "Field of work",
            new Derivation.Merged(
                    "occupation",
                    List.of(new Derivation.Category(1, text("Culture or nature"), Set.of(1, 5))),
                    Set.of(11),
                    false));

    public static final DerivedVariable BANDS = variable(
            "updates3",
            "Updates in bands",
            new Derivation.Bands(
                    "website_updated",
                    List.of(band(1, "Seldom", null, 49), band(2, "Sometimes", 50, 199), band(3, "Often", 200, null))));

    public static final DerivedVariable MEAN = variable(
            "partners_mean", "Work with partners", new Derivation.Mean(List.of("partners_media", "partners_state"), 1));

    public static final DerivedVariable MEAN_OF_ALL = variable(
            "partners_mean2",
            "Work with all partners",
            new Derivation.Mean(List.of("partners_media", "partners_state", "partners_other"), 2));

    public static final DerivedVariable SUM = variable(
            "partners_sum", "Points of partners", new Derivation.Sum(List.of("partners_media", "partners_state"), 2));

    public static final DerivedVariable TICKS = variable(
            "networks_count",
            "Number of networks",
            new Derivation.Ticks(List.of("networks_facebook", "networks_telegram", "networks_other")));

    public static final DerivedVariable REVERSED =
            variable("media_reversed", "Media, turned round", new Derivation.Reversed("partners_media", 1, 3));

    /** Made of what is derived: of a mean, in hundredths. */
    public static final DerivedVariable BANDS_OF_MEAN = variable(
            "partners_level",
            "Level of work",
            new Derivation.Bands("partners_mean", List.of(band(1, "Low", null, 199), band(2, "High", 200, null))));

    /** Made of a scale that was turned round. */
    public static final DerivedVariable MEAN_OF_REVERSED =
            variable("mixed_mean", "Mixed mean", new Derivation.Mean(List.of("media_reversed", "partners_state"), 2));

    public static final List<DerivedVariable> ALL =
            List.of(MEAN_OF_REVERSED, BANDS_OF_MEAN, MERGED, BANDS, MEAN, MEAN_OF_ALL, SUM, TICKS, REVERSED);

    private Derived() {}

    public static DerivedVariable variable(String name, String label, Derivation derivation) {
        return new DerivedVariable(name, text(label), derivation, false);
    }

    public static Derivation.Band band(int code, String label, @Nullable Integer from, @Nullable Integer to) {
        return new Derivation.Band(code, text(label), from, to);
    }

    public static Text text(String english) {
        return new Text(Map.of(new Language("en"), english), Map.of());
    }
}
