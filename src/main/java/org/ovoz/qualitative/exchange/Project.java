package org.ovoz.qualitative.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.Turn;

/**
 * A project as files carry it: what another program, or another computer, knows of material, codes and codings.
 *
 * @param name of the project
 * @param origin the program that wrote it, with its version
 * @param codes parents before their children
 */
public record Project(
        String name, String origin, List<Code> codes, List<Source> sources, List<Coding> codings, List<Memo> memos) {

    /**
     * A text.
     *
     * @param text as {@link org.ovoz.qualitative.CodePoints#normalised} makes it
     * @param facts what is known of it, by the names of {@link Facts}; foreign ones are not here
     * @param turns who says what in it; empty where nothing but the text shows it
     */
    public record Source(
            DocumentId id, String title, String text, SequencedMap<String, String> facts, List<Turn> turns) {

        public Source {
            facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
            turns = List.copyOf(turns);
        }

        /** A text that must be divided into turns by what it shows. */
        public Source(DocumentId id, String title, String text, SequencedMap<String, String> facts) {
            this(id, title, text, facts, List.of());
        }
    }

    public Project {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
    }
}
