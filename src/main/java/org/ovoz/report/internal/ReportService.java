package org.ovoz.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.ovoz.report.themes.ThemeSections;
import org.springframework.stereotype.Service;

/** Writes the study's report from frozen figures ({@link ReportFigures}), for those who may, and records it. */
@Service
public class ReportService {

    private final FiguresStore store;
    private final AuthorTexts texts;
    private final Definitions definitions;
    private final ReportPlan plan;
    private final ReportWriters writers;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final DerivedInReports derived;
    private final ThemeSections themes;

    ReportService(
            FiguresStore store,
            AuthorTexts texts,
            Definitions definitions,
            ReportPlan plan,
            ReportWriters writers,
            CurrentUser user,
            AuditTrail audit,
            DerivedInReports derived,
            ThemeSections themes) {
        this.themes = themes;
        this.derived = derived;
        this.store = store;
        this.texts = texts;
        this.definitions = definitions;
        this.plan = plan;
        this.writers = writers;
        this.user = user;
        this.audit = audit;
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
        var edition = new InternalEdition(
                new InternalReportContext(stored.figures(), context),
                stored,
                before,
                derived.tables(request.wave(), request.language()));
        return new ReportComposer(
                        context, edition, texts(request), themes.internal(request.wave(), context, request.countries()))
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

    private void require(List<CountryCode> countries) {
        user.require(Permission.WRITE_REPORT);
        countries.forEach(user::requireCountry);
    }
}
