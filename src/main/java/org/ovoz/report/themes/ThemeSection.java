package org.ovoz.report.themes;

import java.util.List;
import java.util.UUID;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/**
 * What an author made of a theme.
 *
 * @param version grows with every change; 0 before it was kept
 * @param text plain; an empty line ends a paragraph
 * @param codes that are counted
 * @param quotations that are shown
 * @param isPublic whether it stands in the public edition too
 */
public record ThemeSection(
        UUID id,
        WaveId wave,
        Language language,
        int version,
        String title,
        String text,
        List<CountedCode> codes,
        List<Chosen> quotations,
        boolean isPublic) {

    /** In code points; more is refused. */
    public static final int LONGEST_TITLE = 200;

    public static final int LONGEST_TEXT = 20_000;
    public static final int MOST_CODES = 40;
    public static final int MOST_QUOTATIONS = 40;

    public ThemeSection {
        codes = List.copyOf(codes);
        quotations = List.copyOf(quotations);
    }

    /** A new one. */
    public static ThemeSection empty(WaveId wave, Language language) {
        return new ThemeSection(UUID.randomUUID(), wave, language, 0, "", "", List.of(), List.of(), false);
    }

    /** The same with other quotations. */
    ThemeSection with(List<Chosen> others) {
        return new ThemeSection(id, wave, language, version, title, text, codes, others, isPublic);
    }

    /**
     * A code that is counted.
     *
     * @param name as the codebook had it when the section was kept
     */
    public record CountedCode(CodeId id, String name) {}

    /**
     * A passage that is quoted, by its place.
     *
     * @param tellsKind whether the public edition may say what the speaker is: not where too few are the same there
     * @param tellsCountry whether it may say the country
     */
    public record Chosen(DocumentId document, int version, Span span, boolean tellsKind, boolean tellsCountry) {

        /** Whether both are the same passage. */
        public boolean isPassage(DocumentId other, int otherVersion, Span otherSpan) {
            return document.equals(other) && version == otherVersion && span.equals(otherSpan);
        }
    }
}
