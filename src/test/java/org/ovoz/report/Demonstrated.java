package org.ovoz.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ovoz.demonstration.DemonstrationCases;
import org.ovoz.demonstration.Wave2018;
import org.ovoz.export.Codebook;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.report.internal.InternalEdition;
import org.ovoz.report.internal.InternalReportContext;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.ui.Translations;

/** Reports of the demonstration data. */
public final class Demonstrated {

    public static final List<String> LANGUAGES = List.of("en", "ru", "kk", "ky", "tg", "uz");
    public static final WaveId WAVE = new WaveId("cso-2018");
    public static final Definitions DEFINITIONS = DefinitionReader.read(Path.of("config"));
    public static final Questionnaire QUESTIONNAIRE = Wave2018.questionnaire();
    public static final ReportPlan PLAN = ReportPlanReader.read(read("config/study/report.yaml"), DEFINITIONS);
    public static final Cases CASES = DemonstrationCases.of(QUESTIONNAIRE);
    public static final List<CountryCode> COUNTRIES = DEFINITIONS.study().countryCodes();
    public static final FrozenFigures FIGURES = FrozenFigures.of(WAVE, CASES.snapshot(), QUESTIONNAIRE, COUNTRIES);

    private static final Translations TEXTS = translations();

    private Demonstrated() {}

    /** The report of all countries, without texts of authors. */
    public static ReportDocument report(String language) {
        return report(language, FIGURES, _ -> "", Optional.empty());
    }

    /** The same with texts of authors. */
    public static ReportDocument report(String language, Function<Section, String> texts) {
        return report(language, FIGURES, texts, Optional.empty());
    }

    static ReportDocument report(
            String language,
            FrozenFigures figures,
            Function<Section, String> texts,
            Optional<FrozenFigures.Stored> before) {
        return compose(reportContext(language), internal(language, figures, before), texts);
    }

    static ReportEdition internal(String language, FrozenFigures figures, Optional<FrozenFigures.Stored> before) {
        var stored = new FrozenFigures.Stored("0123456789abcdef", LocalDate.of(2026, 11, 25), 1, figures);
        return new InternalEdition(internalContext(language, figures), stored, before);
    }

    public static ReportDocument compose(
            ReportContext context, ReportEdition edition, Function<Section, String> texts) {
        var codebook = Codebook.of(
                QUESTIONNAIRE,
                context.wording().language(),
                (key, arguments) -> context.word("export." + key, arguments));
        return new ReportComposer(context, edition, texts)
                .compose(DEFINITIONS.study().wave(WAVE).orElseThrow(), codebook);
    }

    public static ReportContext reportContext(String language) {
        return reportContext(language, PLAN);
    }

    public static ReportContext reportContext(String language, ReportPlan plan) {
        return new ReportContext(QUESTIONNAIRE, DEFINITIONS.study(), plan, wording(language));
    }

    /** The plan with three answers in every sentence that can tell them. */
    public static ReportPlan tellingThree() {
        return ReportPlanReader.read(
                read("config/study/report.yaml").replaceAll("(sentence: (?!website)\\w+)", "$1, k: 3"), DEFINITIONS);
    }

    /** The plan with ordinal answers by frequency, as printed in 2018. */
    static ReportPlan byFrequency() {
        return ReportPlanReader.read("order: frequency\n" + read("config/study/report.yaml"), DEFINITIONS);
    }

    static ReportEdition internal(String language, ReportPlan plan) {
        var stored = new FrozenFigures.Stored("0123456789abcdef", LocalDate.of(2026, 11, 25), 1, FIGURES);
        return new InternalEdition(
                new InternalReportContext(FIGURES, reportContext(language, plan)), stored, Optional.empty());
    }

    static InternalReportContext internalContext(String language, FrozenFigures figures) {
        return new InternalReportContext(figures, reportContext(language));
    }

    public static ReportWording wording(String language) {
        return new ReportWording(
                new Language(language),
                (key, arguments) -> TEXTS.text(Locale.forLanguageTag(language), key, arguments));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Translations translations() {
        try {
            return Translations.read();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
