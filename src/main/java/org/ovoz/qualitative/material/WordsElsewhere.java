package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.MaskedPlace;
import org.ovoz.qualitative.StandingCodings;
import org.ovoz.qualitative.material.Redactions.Proposal;
import org.ovoz.qualitative.store.MaskStore.MaskedWord;
import org.ovoz.qualitative.store.MaterialTextStore;
import org.springframework.stereotype.Component;

/**
 * Where words stand beside the text in which they are to be masked. While the original is kept these leave the team as blocks;
 * once it is discarded nobody knows them any more, so they must be gone from there before. See docs/decisions/0066.
 */
@Component
class WordsElsewhere {

    private final MaterialReading reading;
    private final MaterialTextStore texts;
    private final Masks masks;
    private final KnownMaskedWords words;
    private final StandingCodings codings;

    WordsElsewhere(
            MaterialReading reading,
            MaterialTextStore texts,
            Masks masks,
            KnownMaskedWords words,
            StandingCodings codings) {
        this.reading = reading;
        this.texts = texts;
        this.masks = masks;
        this.words = words;
        this.codings = codings;
    }

    /**
     * Where words stand that were masked before or are to be now.
     *
     * @param version on which the masks were proposed; nothing is found in another
     */
    List<MaskedPlace> of(DocumentId id, int version, List<Proposal> chosen) {
        var document = reading.document(id).filter(one -> one.version() == version);
        var before = document.flatMap(_ -> texts.version(id, version));
        if (before.isEmpty()) {
            return List.of();
        }
        var masked = Rewriting.masked(before.get(), Redactions.replacements(chosen, masks.of(id)))
                .now();
        return words.outgoing(id, words(id, chosen))
                .places(
                        document.stream().toList(),
                        List.of(masked),
                        codings.codebook(),
                        codings.memos().stream()
                                .filter(memo -> memo.document() == null || id.equals(memo.document()))
                                .toList());
    }

    private static List<MaskedWord> words(DocumentId id, List<Proposal> chosen) {
        var words = new ArrayList<MaskedWord>();
        for (var proposal : chosen) {
            proposal.places().forEach(place -> words.add(new MaskedWord(id, proposal.mask(), place.words())));
            proposal.translated().forEach(place -> words.add(new MaskedWord(id, proposal.mask(), place.words())));
        }
        return words;
    }
}
