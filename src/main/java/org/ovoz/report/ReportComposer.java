package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ovoz.export.Codebook;
import org.ovoz.questionnaire.Study;

/** Puts a report together in its fixed order: facts, a chapter per country, the comparison, limits, appendix. */
final class ReportComposer {

    private static final int CAVEATS = 6;

    private final Material material;
    private final Edition edition;
    private final Function<Section, String> texts;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param texts of the author, in the report's language; empty where there is none
     */
    ReportComposer(Material material, Edition edition, Function<Section, String> texts) {
        this.material = material;
        this.edition = edition;
        this.texts = texts;
    }

    /**
     * The report.
     *
     * @param before what the report before this one was made of, if it was of the same wave and countries
     */
    ReportDocument compose(
            Study.Wave wave, FrozenFigures.Stored stored, Optional<FrozenFigures.Stored> before, Codebook codebook) {
        summary();
        method(stored, before);
        countries().forEach(this::chapter);
        comparative();
        recommendations();
        nonResponse();
        heading(1, "limits", "limits");
        for (int caveat = 1; caveat <= CAVEATS; caveat++) {
            blocks.add(new Block.Paragraph(Block.Voice.WARNING, wording().of("limits." + caveat)));
        }
        blocks.addAll(new AppendixBlocks(material, codebook).write());
        return new ReportDocument(
                wording().language(),
                wave.title().master(wording().language()),
                wording().of("subtitle", wording().day(stored.day()), stored.id()),
                edition.mark(),
                wording().of("contents"),
                wording().of("page"),
                blocks);
    }

    private void summary() {
        var text = AuthorBlocks.of(texts.apply(Section.of(Section.Kind.SUMMARY)));
        if (!text.isEmpty()) {
            heading(1, "summary", "section.SUMMARY");
            blocks.addAll(text);
        }
    }

    private void method(FrozenFigures.Stored stored, Optional<FrozenFigures.Stored> before) {
        heading(1, "method", "method");
        blocks.add(new Block.Paragraph(Block.Voice.REPORT, wording().of("method.text")));
        blocks.addAll(edition.sample());
        blocks.add(new Block.Paragraph(
                Block.Voice.NOTE,
                wording()
                        .of(
                                "snapshot",
                                stored.id(),
                                wording().day(stored.day()),
                                Integer.toString(stored.figures().cases()))));
        before.ifPresent(earlier -> blocks.add(new Block.Paragraph(
                Block.Voice.WARNING,
                wording()
                        .of(
                                "snapshot.before",
                                earlier.id(),
                                wording().day(earlier.day()),
                                Integer.toString(earlier.figures().cases()),
                                Integer.toString(stored.figures().cases())))));
        blocks.addAll(AuthorBlocks.of(texts.apply(Section.of(Section.Kind.METHOD))));
    }

    private void chapter(Study.Country country) {
        var id = country.code().iso().toLowerCase(Locale.ROOT);
        blocks.add(new Block.Heading(1, id, wording().name(country)));
        blocks.add(new Block.Paragraph(
                Block.Voice.REPORT,
                wording()
                        .of(
                                "chapter.opening",
                                Integer.toString(material.of(country).cases()),
                                wording().in(country))));
        for (var part : material.plan().chapter()) {
            var question = edition.question(part, country);
            if (!question.isEmpty()) {
                var item = material.questionnaire().item(part.item()).orElseThrow();
                blocks.add(new Block.Heading(
                        2, id + "-" + part.item().replace('_', '-'), wording().heading(item, country)));
                blocks.addAll(question);
            }
        }
        var text = AuthorBlocks.of(texts.apply(Section.of(country.code())));
        if (!text.isEmpty()) {
            heading(2, id + "-interpretation", "interpretation");
            blocks.addAll(text);
        }
    }

    private void comparative() {
        var comparison = edition.comparative();
        var text = AuthorBlocks.of(texts.apply(Section.of(Section.Kind.COMPARATIVE)));
        if (!comparison.isEmpty() || !text.isEmpty()) {
            heading(1, "comparative", "comparative");
            blocks.addAll(comparison);
            blocks.addAll(text);
        }
    }

    private void recommendations() {
        for (var kind : List.of(Section.Kind.GOVERNMENT, Section.Kind.CIVIL_SOCIETY)) {
            var text = AuthorBlocks.of(texts.apply(Section.of(kind)));
            if (!text.isEmpty()) {
                heading(1, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), "section." + kind);
                blocks.addAll(text);
            }
        }
    }

    private void nonResponse() {
        heading(1, "nonresponse", "nonresponse");
        blocks.add(new Block.Paragraph(Block.Voice.REPORT, wording().of("nonresponse.text")));
        for (var country : countries()) {
            blocks.add(new Block.Heading(
                    2,
                    "nonresponse-" + country.code().iso().toLowerCase(Locale.ROOT),
                    wording().name(country)));
            blocks.addAll(edition.nonResponse(country));
        }
    }

    private List<Study.Country> countries() {
        return material.figures().countries().stream().map(material::country).toList();
    }

    private void heading(int level, String id, String key) {
        blocks.add(new Block.Heading(level, id, wording().of(key)));
    }

    private Wording wording() {
        return material.wording();
    }
}
