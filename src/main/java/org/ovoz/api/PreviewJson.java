package org.ovoz.api;

import java.util.List;
import java.util.Locale;
import org.ovoz.export.DisclosurePreview;

/**
 * What a de-identified file would tell.
 *
 * @param smallest how many cases the smallest class has
 * @param leftOut how many cases it does not tell
 * @param identifying every identifying variable with what became of it
 * @param others other variables that are not told of some cases
 */
record PreviewJson(int k, int cases, int leftOut, int smallest, List<ToldJson> identifying, List<ToldJson> others) {

    /**
     * A variable.
     *
     * @param told exact, merged or not_told
     * @param merged labels of merged categories
     * @param suppressed of how many cases it is not told
     */
    record ToldJson(String name, String label, String told, List<String> merged, int suppressed) {
        static ToldJson of(DisclosurePreview.Told variable) {
            return new ToldJson(
                    variable.name(),
                    variable.label(),
                    variable.how().name().toLowerCase(Locale.ROOT),
                    variable.merged(),
                    variable.suppressed());
        }
    }

    static PreviewJson of(DisclosurePreview preview) {
        return new PreviewJson(
                preview.k(),
                preview.cases(),
                preview.leftOut(),
                preview.smallest(),
                preview.identifying().stream().map(ToldJson::of).toList(),
                preview.others().stream().map(ToldJson::of).toList());
    }
}
