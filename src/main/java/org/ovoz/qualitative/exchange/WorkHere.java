package org.ovoz.qualitative.exchange;

import java.util.stream.Collectors;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.MergedCodes;
import org.springframework.stereotype.Component;

/** What is here of material and codings, as the user may read it. */
@Component
class WorkHere {

    private final Material material;
    private final Codings codings;
    private final MergedCodes merged;

    WorkHere(Material material, Codings codings, MergedCodes merged) {
        this.material = material;
        this.codings = codings;
        this.merged = merged;
    }

    PresentWork work() {
        return new PresentWork(
                codings.codebook(),
                merged,
                material.documents(),
                material.texts().stream().collect(Collectors.toMap(DocumentText::document, text -> text)),
                codings.all(),
                codings.memos(),
                codings.removed());
    }
}
