package org.ovoz.export.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovoz.export.CsvReading;
import org.ovoz.export.DisclosureLevel;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.Format;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Choices;

/** What can be chosen for an export: wave, countries, filters, format, edition, language. */
class ExportChoices extends Div {

    private static final Set<Format> WITH_READING = Set.of(Format.CSV_CODES, Format.CSV_LABELS);

    private final Definitions definitions;
    private final Choices<WaveId> waves = Choices.one(getTranslation("export.wave"));
    private final Choices<CountryCode> countries = Choices.several(getTranslation("export.countries"));
    private final Choices<Format> formats = Choices.one(getTranslation("export.format"));
    private final Choices<CsvReading> readings = Choices.one(getTranslation("export.excel"));
    private final Choices<DisclosureLevel> editions = Choices.one(getTranslation("export.edition"));
    private final Choices<Language> languages = Choices.one(getTranslation("export.language"));
    private final Choices<Boolean> derived = Choices.several(getTranslation("export.derived"));
    private final ExportFilters filters;

    /**
     * @param allowed the countries that can be chosen
     * @param first what is chosen until somebody chooses
     */
    ExportChoices(Definitions definitions, Set<CountryCode> allowed, ExportRequest first, Runnable changed) {
        this.definitions = definitions;
        var reader = new Language(getLocale().getLanguage());
        offerWaves(reader);
        offerCountries(allowed, reader);
        offerFormats();
        offerEditions();
        definitions.study().languages().forEach((language, name) -> languages.offer(language, name, ""));
        filters = new ExportFilters(definitions.questionnaire(first.wave()), changed);
        readings.addClassName("export-excel");
        derived.offer(true, getTranslation("export.derived.include"), getTranslation("export.derived.what"));
        add(waves, countries, filters, formats, readings, editions, derived, languages);
        List.of(countries, readings, derived, languages).forEach(choices -> choices.onChange(changed));
        List.of(editions, formats)
                .forEach(choices -> choices.onChange(() -> {
                    arrange();
                    changed.run();
                }));
        waves.onChange(() -> {
            filters.show(definitions.questionnaire(waves.first()));
            changed.run();
        });
        show(first);
    }

    /** Shows what is chosen, without telling it. */
    final void show(ExportRequest request) {
        waves.choose(Set.of(request.wave()));
        countries.choose(request.countries());
        filters.show(definitions.questionnaire(request.wave()), request.selection());
        formats.choose(Set.of(request.format()));
        readings.choose(Set.of(request.reading()));
        editions.choose(Set.of(request.level()));
        derived.choose(request.derived() ? Set.of(true) : Set.of());
        languages.choose(Set.of(request.language()));
        arrange();
    }

    /** Shows what can be asked of the chosen edition and format. */
    private void arrange() {
        derived.setVisible(isFull());
        readings.setVisible(WITH_READING.contains(formats.first()));
    }

    private void offerWaves(Language reader) {
        definitions
                .waves()
                .reversed()
                .forEach(wave -> waves.offer(wave.id(), wave.title().master(reader), ""));
    }

    private void offerCountries(Set<CountryCode> allowed, Language reader) {
        var study = definitions.study();
        allowed.forEach(code ->
                countries.offer(code, study.country(code).orElseThrow().name().master(reader), ""));
    }

    private void offerFormats() {
        formats.heading(getTranslation("export.group.statistics"));
        offer(Format.SAV, Format.CSV_SYNTAX, Format.CSV_CODES);
        formats.heading(getTranslation("export.group.reading"));
        offer(Format.XLSX, Format.CSV_LABELS);
        formats.heading(getTranslation("export.group.exchange"));
        offer(Format.DDI, Format.TRIPLE_S, Format.JSON);
        for (var reading : CsvReading.values()) {
            var key = "export.excel." + reading;
            readings.offer(reading, getTranslation(key), getTranslation(key + ".what"));
        }
    }

    private void offer(Format... some) {
        for (var format : some) {
            formats.offer(
                    format,
                    getTranslation("export.format." + format),
                    getTranslation("export.format." + format + ".what"));
        }
    }

    private void offerEditions() {
        editions.offer(
                DisclosureLevel.FULL,
                getTranslation("export.edition.full"),
                getTranslation("export.edition.full.what"));
        var k = DisclosureLevel.DEIDENTIFIED.k();
        editions.offer(
                DisclosureLevel.DEIDENTIFIED,
                getTranslation("export.edition.deidentified"),
                getTranslation("export.edition.deidentified.what", Integer.toString(k)));
    }

    /** What is chosen now; empty without a country. */
    Optional<ExportRequest> request() {
        if (countries.chosen().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ExportRequest(
                        waves.first(),
                        countries.chosen(),
                        formats.first(),
                        languages.first(),
                        readings.first(),
                        filters.selection(),
                        editions.first())
                .withDerived(isFull() && derived.chosen().contains(true)));
    }

    /** A de-identified file tells nothing that is derived. */
    private boolean isFull() {
        return editions.first() instanceof DisclosureLevel.Full;
    }
}
