package org.ovoz.report.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovoz.disclosure.ProtectedResults;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.export.Codebook;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.AuthorTexts;
import org.ovoz.report.ReportComposer;
import org.ovoz.report.ReportContext;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.ReportTexts;
import org.ovoz.report.ReportWording;
import org.ovoz.report.document.ReportWriters;
import org.ovoz.report.themes.PublishedThemes;
import org.springframework.stereotype.Service;

/** Writes the public edition of the report from released tables, for whoever may read these. */
@Service
public class PublicReports {

    /** So many written files are kept: all formats of a wave in all languages, twice. */
    private static final int KEPT = 36;

    private final ProtectedResults results;
    private final ResultsPlan resultsPlan;
    private final AuthorTexts texts;
    private final Definitions definitions;
    private final ReportPlan plan;
    private final ReportWriters writers;
    private final PublishedThemes themes;
    private final Map<Written, byte[]> files = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Written(ReportFormat format, ReportDocument document) {}

    PublicReports(
            ProtectedResults results,
            ResultsPlan resultsPlan,
            AuthorTexts texts,
            Definitions definitions,
            ReportPlan plan,
            ReportWriters writers,
            PublishedThemes themes) {
        this.themes = themes;
        this.results = results;
        this.resultsPlan = resultsPlan;
        this.texts = texts;
        this.definitions = definitions;
        this.plan = plan;
        this.writers = writers;
    }

    /**
     * The day of the newest released table of the user's countries; empty while nothing is released.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the user may not see results
     */
    public Optional<LocalDate> releasedOn(WaveId wave) {
        var tables = results.of(wave);
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Released(wave, resultsPlan, tables).day());
    }

    /**
     * The public edition about the user's countries; empty while nothing is released.
     *
     * @param words in the language of the request
     * @throws org.springframework.security.access.AccessDeniedException if the user may not see results
     */
    public Optional<byte[]> of(PublicRequest request, ReportTexts words) {
        return written(request, results.of(request.wave()), words);
    }

    /** The public edition of a wave that was opened to everybody; empty where it was not, or nothing is released. */
    public Optional<byte[]> ofEverybody(PublicRequest request, ReportTexts words) {
        return results.ofEverybody(request.wave()).flatMap(tables -> written(request, tables, words));
    }

    private Optional<byte[]> written(PublicRequest request, List<PublishedTable> tables, ReportTexts words) {
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(file(new Written(
                        request.format(), compose(request, new Released(request.wave(), resultsPlan, tables), words))));
    }

    /** One after the other, so that strangers who ask for many files at once do not keep the server from its work. */
    private synchronized byte[] file(Written wanted) {
        return files.computeIfAbsent(wanted, written -> {
            var out = new ByteArrayOutputStream();
            try {
                writers.write(written.format(), written.document(), out);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            return out.toByteArray();
        });
    }

    private ReportDocument compose(PublicRequest request, Released released, ReportTexts words) {
        var questionnaire = definitions.questionnaire(request.wave());
        var context = new ReportContext(
                questionnaire, definitions.study(), plan, new ReportWording(request.language(), words));
        var codebook = Codebook.of(
                questionnaire, request.language(), (key, arguments) -> words.of("export." + key, arguments));
        var edition = new PublicEdition(context, released);
        var countries = edition.countries().stream().map(Study.Country::code).toList();
        return new ReportComposer(
                        context,
                        edition,
                        section -> texts.ofEverybody(request.wave(), section, request.language()),
                        themes.of(request.wave(), context, countries))
                .compose(definitions.study().wave(request.wave()).orElseThrow(), codebook);
    }
}
