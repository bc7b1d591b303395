package org.ovoz.qualitative.results;

import java.util.Set;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Turn;

/**
 * A counted turn with its codes, those above them included.
 *
 * @param codes as decided, where coders differed
 */
public record ThemeTurn(Document document, Turn turn, Set<CodeId> codes) {

    public ThemeTurn {
        codes = Set.copyOf(codes);
    }

    Person person() {
        return Person.of(document);
    }
}
