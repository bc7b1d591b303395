package org.ovoz.export.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovoz.access.CurrentUser;
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

    ExportChoices(Definitions definitions, CurrentUser user, Runnable changed) {
        this.definitions = definitions;
        var reader = new Language(getLocale().getLanguage());
        offerWaves(reader);
        offerCountries(user, reader);
        offerFormats(reader);
        offerEditions();
        definitions.study().languages().forEach((language, name) -> languages.offer(language, name, ""));
        languages.choose(Set.of(reader));
        filters = new ExportFilters(definitions.questionnaire(waves.first()), changed);
        readings.addClassName("export-excel");
        derived.offer(true, getTranslation("export.derived.include"), getTranslation("export.derived.what"));
        add(waves, countries, filters, formats, readings, editions, derived, languages);
        List.of(countries, readings, derived, languages).forEach(choices -> choices.onChange(changed));
        editions.onChange(() -> {
            derived.setVisible(isFull());
            changed.run();
        });
        formats.onChange(() -> {
            readings.setVisible(WITH_READING.contains(formats.first()));
            changed.run();
        });
        waves.onChange(() -> {
            filters.show(definitions.questionnaire(waves.first()));
            changed.run();
        });
    }

    private void offerWaves(Language reader) {
        definitions
                .waves()
                .reversed()
                .forEach(wave -> waves.offer(wave.id(), wave.title().master(reader), ""));
        waves.choose(Set.of(definitions.waves().getLast().id()));
    }

    private void offerCountries(CurrentUser user, Language reader) {
        var study = definitions.study();
        var allowed = user.countries(study.countryCodes());
        allowed.forEach(code ->
                countries.offer(code, study.country(code).orElseThrow().name().master(reader), ""));
        countries.choose(allowed);
    }

    private void offerFormats(Language reader) {
        formats.heading(getTranslation("export.group.statistics"));
        offer(Format.SAV, Format.CSV_SYNTAX, Format.CSV_CODES);
        formats.heading(getTranslation("export.group.reading"));
        offer(Format.XLSX, Format.CSV_LABELS);
        formats.heading(getTranslation("export.group.exchange"));
        offer(Format.DDI, Format.TRIPLE_S, Format.JSON);
        formats.choose(Set.of(Format.SAV));
        for (var reading : CsvReading.values()) {
            var key = "export.excel." + reading;
            readings.offer(reading, getTranslation(key), getTranslation(key + ".what"));
        }
        readings.choose(Set.of(CsvReading.spreadsheet(reader)));
        readings.setVisible(false);
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
        editions.choose(Set.of(DisclosureLevel.FULL));
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
