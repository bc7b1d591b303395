package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ovoz.export.Codebook;
import org.ovoz.questionnaire.Study;

/** Puts a report together in its fixed order: summary, method and limits, countries, the comparison, appendices. */
public final class ReportComposer {

    private final ReportContext context;
    private final ReportEdition edition;
    private final Function<Section, String> texts;
    private final List<ReportBlock> themes;
    private final List<ReportBlock> blocks = new ArrayList<>();

    /**
     * @param texts of the author, in the report's language; empty where there is none
     */
    public ReportComposer(ReportContext context, ReportEdition edition, Function<Section, String> texts) {
        this(context, edition, texts, List.of());
    }

    /**
     * @param texts of the author, in the report's language; empty where there is none
     * @param themes what people said in interviews, as far as the readers of this edition may know it
     */
    public ReportComposer(
            ReportContext context, ReportEdition edition, Function<Section, String> texts, List<ReportBlock> themes) {
        this.context = context;
        this.edition = edition;
        this.texts = texts;
        this.themes = List.copyOf(themes);
    }

    /** The report of a wave. */
    public ReportDocument compose(Study.Wave wave, Codebook codebook) {
        summary();
        heading(1, "method", "method");
        blocks.addAll(edition.method());
        blocks.addAll(author(Section.of(Section.Kind.METHOD)));
        limits();
        edition.countries().forEach(this::chapter);
        comparative();
        derived();
        themes();
        recommendations();
        heading(1, "quality", "appendix.quality");
        blocks.addAll(edition.quality());
        colophon();
        blocks.addAll(new AppendixBlocks(context, codebook).write());
        return new ReportDocument(
                wording().language(),
                wave.title().master(wording().language()),
                edition.subtitle(),
                context.plan().cover(),
                edition.mark(),
                wording().of("contents"),
                wording().of("page"),
                blocks);
    }

    private void summary() {
        heading(1, "summary", "section.SUMMARY");
        blocks.addAll(edition.summary());
        blocks.addAll(author(Section.of(Section.Kind.SUMMARY)));
    }

    private void limits() {
        heading(2, "limits", "limits");
        for (var caveat : edition.limits()) {
            blocks.add(new ReportBlock.Paragraph(
                    ReportBlock.Voice.WARNING, wording().of("limits." + caveat)));
        }
    }

    private void colophon() {
        var colophon = edition.colophon();
        if (!colophon.isEmpty()) {
            heading(2, "colophon", "colophon");
            blocks.addAll(colophon);
        }
    }

    private void chapter(Study.Country country) {
        var id = country.code().iso().toLowerCase(Locale.ROOT);
        blocks.add(new ReportBlock.Heading(1, id, wording().name(country)));
        blocks.addAll(edition.opening(country));
        for (var part : context.plan().chapter()) {
            var question = edition.question(part, country);
            if (!question.isEmpty()) {
                var item = context.questionnaire().item(part.item()).orElseThrow();
                blocks.add(new ReportBlock.Heading(
                        2, id + "-" + part.item().replace('_', '-'), wording().heading(item, country)));
                blocks.addAll(question);
            }
        }
        var text = author(Section.of(country.code()));
        if (!text.isEmpty()) {
            heading(2, id + "-interpretation", "interpretation");
            blocks.addAll(text);
        }
    }

    private void comparative() {
        var comparison = edition.comparative();
        var text = author(Section.of(Section.Kind.COMPARATIVE));
        if (!comparison.isEmpty() || !text.isEmpty()) {
            heading(1, "comparative", "comparative");
            blocks.addAll(comparison);
            blocks.addAll(text);
        }
    }

    private void derived() {
        var derived = edition.derived();
        if (!derived.isEmpty()) {
            heading(1, "derived", "derived");
            blocks.addAll(derived);
        }
    }

    private void themes() {
        if (!themes.isEmpty()) {
            heading(1, "themes", "themes");
            blocks.addAll(themes);
        }
    }

    private void recommendations() {
        for (var kind : List.of(Section.Kind.GOVERNMENT, Section.Kind.CIVIL_SOCIETY)) {
            var text = author(Section.of(kind));
            if (!text.isEmpty()) {
                heading(1, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), "section." + kind);
                blocks.addAll(text);
            }
        }
    }

    private List<ReportBlock> author(Section section) {
        return AuthorBlocks.of(texts.apply(section));
    }

    private void heading(int level, String id, String key) {
        blocks.add(new ReportBlock.Heading(level, id, wording().of(key)));
    }

    private ReportWording wording() {
        return context.wording();
    }
}
