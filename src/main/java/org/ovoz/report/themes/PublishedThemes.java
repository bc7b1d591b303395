package org.ovoz.report.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ovoz.qualitative.MaskedWords;
import org.ovoz.qualitative.Quotable;
import org.ovoz.qualitative.results.Attributed;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportContext;
import org.ovoz.report.store.ThemeSectionStore;
import org.springframework.stereotype.Component;

/**
 * Theme sections as everybody may read them. It knows neither codings nor live counts: released numbers, and passages that an
 * author chose, as far as their speakers allow it now.
 */
@Component
public class PublishedThemes {

    private final ThemeSectionStore store;
    private final Quotable quotable;
    private final MaskedWords masked;

    PublishedThemes(ThemeSectionStore store, Quotable quotable, MaskedWords masked) {
        this.store = store;
        this.quotable = quotable;
        this.masked = masked;
    }

    /** @param countries of which the edition is */
    public List<ReportBlock> of(WaveId wave, ReportContext context, List<CountryCode> countries) {
        var sections = store.of(wave, context.wording().language()).stream()
                .filter(ThemeSection::isPublic)
                .toList();
        if (sections.isEmpty()) {
            return List.of();
        }
        var writer = new ThemeBlocks(context, masked.outgoing());
        var latest = latest(store.released(wave));
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Paragraph(
                ReportBlock.Voice.NOTE, context.wording().of("themes.public")));
        var number = 0;
        for (var section : sections) {
            var quotations = section.quotations().stream()
                    .flatMap(one -> printed(one, writer, countries).stream())
                    .toList();
            blocks.addAll(writer.section(section, writer.released(section, latest, countries), quotations, ++number));
        }
        return blocks;
    }

    private static Collection<ReleasedCount> latest(List<ReleasedCount> all) {
        var latest = new LinkedHashMap<String, ReleasedCount>();
        all.forEach(one -> latest.merge(
                one.code() + " " + one.country(), one, (old, next) -> old.number() > next.number() ? old : next));
        return latest.values();
    }

    private Optional<ThemeBlocks.Printed> printed(
            ThemeSection.Chosen chosen, ThemeBlocks writer, List<CountryCode> countries) {
        return quotable.of(chosen.document(), chosen.version(), chosen.span())
                .filter(quoted -> countries.contains(quoted.document().country()))
                .flatMap(quoted -> Attributed.of(quoted.document(), writer.outgoing())
                        .map(speaker -> new ThemeBlocks.Printed(quoted.words(), writer.who(speaker, chosen))));
    }
}
