package org.ovoz.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.export.Codebook;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.AuthorTexts;
import org.ovoz.report.ReportComposer;
import org.ovoz.report.ReportContext;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.ReportTexts;
import org.ovoz.report.ReportWording;
import org.ovoz.report.Section;
import org.ovoz.report.document.ReportWriters;
import org.ovoz.report.store.FiguresStore;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/** Freezes the figures of a wave and writes the study's report from them, for those who may, and records it. */
@Service
public class ReportService {

    private final LiveTables live;
    private final FiguresStore store;
    private final AuthorTexts texts;
    private final Definitions definitions;
    private final ReportPlan plan;
    private final ReportWriters writers;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final StudyDays days;

    ReportService(
            LiveTables live,
            FiguresStore store,
            AuthorTexts texts,
            Definitions definitions,
            ReportPlan plan,
            ReportWriters writers,
            CurrentUser user,
            AuditTrail audit,
            StudyDays days) {
        this.live = live;
        this.store = store;
        this.texts = texts;
        this.definitions = definitions;
        this.plan = plan;
        this.writers = writers;
        this.user = user;
        this.audit = audit;
        this.days = days;
    }

    /**
     * The countries side by side, as the cases are now.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the user may not see them
     */
    public Comparative comparative(WaveId wave, List<CountryCode> countries) {
        user.require(Permission.SEE_TABLES);
        countries.forEach(user::requireCountry);
        var questionnaire = definitions.questionnaire(wave);
        var cases = live.snapshot(wave).all();
        var marginals = new LinkedHashMap<CountryCode, Marginals>();
        inOrder(countries).forEach(country -> marginals.put(country, Marginals.of(cases, questionnaire, country)));
        return Comparative.of(plan, questionnaire, marginals);
    }

    /**
     * Freezes the figures as they are now; equal figures that are frozen already are found again.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the user may not write their report
     */
    public FrozenFigures.Stored freeze(WaveId wave, List<CountryCode> countries) {
        require(countries);
        live.refresh();
        var revision = live.snapshot(wave).revision();
        return store.freeze(figures(wave, countries), days.today(), revision);
    }

    /**
     * Writes the report of frozen figures, and records that it was taken away.
     *
     * @param words in the language of the request
     * @throws org.springframework.security.access.AccessDeniedException if the user may not write it
     */
    public void write(ReportRequest request, FrozenFigures.Stored stored, ReportTexts words, OutputStream out)
            throws IOException {
        require(request.countries());
        require(stored.figures().countries());
        var countries = request.countries().stream().map(CountryCode::iso).collect(Collectors.joining(" "));
        // Whole before the first byte leaves: a report that cannot be written is never a part of one.
        var file = new ByteArrayOutputStream();
        writers.write(request.format(), compose(request, stored, words), file);
        audit.record(
                AuditAction.EXPORTED,
                request.wave() + ", report " + stored.id() + ", " + request.format() + ", " + countries);
        file.writeTo(out);
    }

    private ReportDocument compose(ReportRequest request, FrozenFigures.Stored stored, ReportTexts words) {
        var questionnaire = definitions.questionnaire(request.wave());
        var wording = new ReportWording(request.language(), words);
        var context = new ReportContext(questionnaire, definitions.study(), plan, wording);
        var codebook = Codebook.of(
                questionnaire, request.language(), (key, arguments) -> words.of("export." + key, arguments));
        var before = store.before(stored).filter(earlier -> stored.figures().differFrom(earlier.figures()));
        var edition = new InternalEdition(new InternalReportContext(stored.figures(), context), stored, before);
        return new ReportComposer(context, edition, texts(request))
                .compose(definitions.study().wave(request.wave()).orElseThrow(), codebook);
    }

    /** The author's texts that belong to the countries of the report; those about all only where all are in it. */
    private Function<Section, String> texts(ReportRequest request) {
        var open = texts.sections();
        var all = definitions.study().countryCodes();
        var isWhole = request.countries().containsAll(all);
        return section -> open.contains(section) && (isWhole || section.country() != null)
                ? texts.read(request.wave(), section, request.language()).content()
                : "";
    }

    private FrozenFigures figures(WaveId wave, List<CountryCode> countries) {
        return FrozenFigures.of(wave, live.snapshot(wave), definitions.questionnaire(wave), inOrder(countries));
    }

    private List<CountryCode> inOrder(List<CountryCode> countries) {
        return definitions.study().countryCodes().stream()
                .filter(countries::contains)
                .toList();
    }

    private void require(List<CountryCode> countries) {
        user.require(Permission.WRITE_REPORT);
        countries.forEach(user::requireCountry);
    }
}
