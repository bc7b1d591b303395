package org.ovoz.report.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.disclosure.Range;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.results.Attributed;
import org.ovoz.qualitative.results.CodeTable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.report.AuthorBlocks;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportContext;

/**
 * Writes theme sections: the author's text, how many say it, what they say.
 *
 * @param outgoing as codes are called, where a code's name has words that are masked in texts
 */
record ThemeBlocks(ReportContext context, Outgoing outgoing) {

    /** A quotation as it is printed. */
    record Printed(String words, String who) {}

    List<ReportBlock> section(
            ThemeSection section, @Nullable ReportBlock counts, List<Printed> quotations, int number) {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Heading(2, "theme-" + number, section.title()));
        blocks.addAll(AuthorBlocks.of(section.text()));
        if (counts != null) {
            blocks.add(counts);
        }
        if (!quotations.isEmpty()) {
            blocks.add(new ReportBlock.Listing(
                    ReportBlock.Voice.AUTHOR,
                    context.wording().of("themes.quotations"),
                    false,
                    quotations.stream()
                            .map(one -> new ReportBlock.Entry(
                                    "", context.wording().of("themes.quotation", one.words(), one.who())))
                            .toList()));
        }
        return blocks;
    }

    /** Exactly, for the team: "6 of 11 interviews" in every country. */
    ReportBlock exact(ThemeSection section, CodeTable table) {
        var rows = new ArrayList<ReportBlock.Row>();
        for (var counted : section.codes()) {
            var cells = new ArrayList<>(List.of(outgoing.words(null, counted.name())));
            var line = table.rows().stream()
                    .filter(row -> row.code().id().equals(counted.id()))
                    .map(CodeTable.Row::counts)
                    .findFirst();
            for (var country : table.groups()) {
                var with = line.map(counts -> counts.in(country).persons()).orElse(0);
                cells.add(of(Integer.toString(with), table.bases().in(country).persons()));
            }
            cells.add(of(
                    Integer.toString(
                            line.map(counts -> counts.together().persons()).orElse(0)),
                    table.bases().together().persons()));
            rows.add(new ReportBlock.Row(false, cells));
        }
        var headings = headings(table.groups().stream().map(CountryCode::new).toList());
        headings.add(context.wording().of("themes.together"));
        return new ReportBlock.Table(context.wording().of("themes.counts"), 1, headings, rows);
    }

    private List<String> headings(List<CountryCode> countries) {
        var headings = new ArrayList<>(List.of(context.wording().of("themes.code")));
        countries.forEach(country -> headings.add(context.wording().name(context.country(country))));
        return headings;
    }

    /** What was released, a dash where nothing may be printed; nothing at all if that is everything. */
    @Nullable
    ReportBlock released(ThemeSection section, Collection<ReleasedCount> latest, List<CountryCode> countries) {
        var rows = new ArrayList<ReportBlock.Row>();
        for (var counted : section.codes()) {
            var cells = new ArrayList<>(List.of(outgoing.words(null, counted.name())));
            for (var country : countries) {
                cells.add(latest.stream()
                        .filter(one ->
                                one.code().equals(counted.id()) && one.country().equals(country))
                        .map(one -> of(range(one.with()), one.persons()))
                        .findFirst()
                        .orElse("–"));
            }
            if (cells.stream().skip(1).anyMatch(cell -> !cell.equals("–"))) {
                rows.add(new ReportBlock.Row(false, cells));
            }
        }
        return rows.isEmpty()
                ? null
                : new ReportBlock.Table(context.wording().of("themes.counts"), 1, headings(countries), rows);
    }

    private static String range(Range range) {
        return range.isExact() ? Integer.toString(range.low()) : range.low() + "–" + range.high();
    }

    private String of(String some, int persons) {
        return context.wording().of("themes.of", some, Integer.toString(persons));
    }

    /** For the team: what the speaker allows. */
    String who(@Nullable Attributed speaker) {
        return speaker == null
                ? unattributed()
                : who(speaker.name(), speaker.kind(), speaker.place(), speaker.country());
    }

    /** For everybody: what the speaker allows, and of the role only what many others are too. */
    String who(Attributed speaker, ThemeSection.Chosen chosen) {
        if (speaker.name() != null) {
            return who(speaker);
        }
        return who(
                null,
                chosen.tellsKind() ? speaker.kind() : null,
                null,
                chosen.tellsCountry() ? speaker.country() : null);
    }

    private String who(
            @Nullable String name, @Nullable SpeakerKind kind, @Nullable String place, @Nullable CountryCode country) {
        var told = Stream.of(
                        name,
                        kind == null ? null : context.word("qualitative.kind." + kind),
                        place,
                        country == null ? null : context.wording().name(context.country(country)))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? unattributed() : told;
    }

    private String unattributed() {
        return context.wording().of("themes.unattributed");
    }
}
