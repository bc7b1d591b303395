package org.ovoz.report.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.MaskedWords;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.agreement.CoderAgreement;
import org.ovoz.qualitative.results.Attributed;
import org.ovoz.qualitative.results.ThemeFilter;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportContext;
import org.ovoz.report.store.ThemeSectionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The theme sections of the report, for those who write reports, may read texts and work in all countries. Keeping one with its
 * public tick releases counts: from then on they are what the public edition prints.
 */
@Service
public class ThemeSections {

    private final ThemeSectionStore store;
    private final ThemesService themes;
    private final CoderAgreement agreement;
    private final Material material;
    private final MaskedWords masked;
    private final Codings codings;
    private final Definitions definitions;
    private final ResultsPlan plan;
    private final StudyDays days;
    private final CurrentUser user;
    private final AuditTrail audit;

    ThemeSections(
            ThemeSectionStore store,
            ThemesService themes,
            CoderAgreement agreement,
            Material material,
            MaskedWords masked,
            Codings codings,
            Definitions definitions,
            ResultsPlan plan,
            StudyDays days,
            CurrentUser user,
            AuditTrail audit) {
        this.store = store;
        this.themes = themes;
        this.agreement = agreement;
        this.material = material;
        this.masked = masked;
        this.codings = codings;
        this.definitions = definitions;
        this.plan = plan;
        this.days = days;
        this.user = user;
        this.audit = audit;
    }

    /** Whether the user may read and write sections. */
    public boolean isOpen() {
        return user.get()
                        .filter(one -> one.may(Permission.WRITE_REPORT) && one.may(Permission.READ_MATERIAL))
                        .isPresent()
                && user.countries(countries()).containsAll(countries());
    }

    private List<CountryCode> countries() {
        return definitions.study().countryCodes();
    }

    private void require() {
        user.require(Permission.WRITE_REPORT);
        user.require(Permission.READ_MATERIAL);
        countries().forEach(user::requireCountry);
    }

    /** The sections of a wave in a language, by their titles. */
    public List<ThemeSection> of(WaveId wave, Language language) {
        require();
        return seen(wave, language);
    }

    /** Without passages of documents that the user codes blindly: that somebody chose them would tell a code. */
    private List<ThemeSection> seen(WaveId wave, Language language) {
        return store.of(wave, language).stream()
                .map(section -> section.with(section.quotations().stream()
                        .filter(one -> !agreement.isBlind(one.document()))
                        .toList()))
                .toList();
    }

    /**
     * Keeps a section.
     *
     * @return the section as it was kept, or empty when somebody else changed it meanwhile: nothing is overwritten
     * @throws IllegalArgumentException if it has no title, or is too long
     */
    @Transactional
    public Optional<ThemeSection> save(ThemeSection changed) {
        require();
        var next = checked(changed);
        if (!store.replace(next)) {
            return Optional.empty();
        }
        if (next.isPublic()) {
            release(next);
        }
        audit.record(
                AuditAction.TEXT_WRITTEN,
                next.wave() + ", theme, " + next.language() + (next.isPublic() ? ", public edition" : ""));
        return Optional.of(next);
    }

    /** Whether its title or text has words that are masked in the material: they are printed as they were typed. */
    public boolean tellsMasked(ThemeSection section) {
        require();
        var typed = section.title() + "\n" + section.text();
        return !masked.outgoing().words(null, typed).equals(typed);
    }

    /** Removes a section; what was published of its codes stays known, so that a later release can be compared with it. */
    @Transactional
    public void remove(UUID id) {
        require();
        store.remove(id);
    }

    private ThemeSection checked(ThemeSection section) {
        var title = section.title().replace("\0", "").strip();
        var text = section.text().replace("\0", "").strip();
        if (title.isEmpty()
                || title.codePointCount(0, title.length()) > ThemeSection.LONGEST_TITLE
                || text.codePointCount(0, text.length()) > ThemeSection.LONGEST_TEXT
                || section.codes().size() > ThemeSection.MOST_CODES
                || section.quotations().size() > ThemeSection.MOST_QUOTATIONS) {
            throw new IllegalArgumentException("no title, or too long");
        }
        var codebook = codings.codebook();
        var codes = section.codes().stream()
                .flatMap(counted -> codebook.code(counted.id()).stream())
                .map(code -> new ThemeSection.CountedCode(code.id(), code.name()))
                .toList();
        return new ThemeSection(
                section.id(),
                section.wave(),
                section.language(),
                section.version() + 1,
                title,
                text,
                codes,
                chosen(section),
                section.isPublic());
    }

    /** Those that are still there, each with what may be said of its speaker outside: what at least k persons are too. */
    private List<ThemeSection.Chosen> chosen(ThemeSection section) {
        var documents = new HashMap<DocumentId, Document>();
        material.documents().forEach(document -> documents.put(document.id(), document));
        var chosen = new ArrayList<ThemeSection.Chosen>();
        for (var one : section.quotations()) {
            var document = documents.get(one.document());
            if (document != null) {
                chosen.add(new ThemeSection.Chosen(
                        one.document(),
                        one.version(),
                        one.span(),
                        persons(documents.values(), document, true) >= plan.threshold(),
                        persons(documents.values(), document, false) >= plan.threshold()));
            }
        }
        return chosen;
    }

    private static int persons(Iterable<Document> all, Document like, boolean ofKind) {
        var names = new HashSet<String>();
        all.forEach(one -> {
            if (one.country().equals(like.country())
                    && (!ofKind || one.speaker().kind() == like.speaker().kind())) {
                names.add(one.speaker().pseudonym());
            }
        });
        return names.size();
    }

    private void release(ThemeSection section) {
        store.lock();
        var table = themes.themes(ThemeFilter.ALL).byCountry();
        var codes = section.codes().stream().map(ThemeSection.CountedCode::id).toList();
        new CountsToRelease(codings.codebook(), plan)
                .of(table, codes, store.released(section.wave()))
                .forEach(count -> store.release(section.wave(), count, days.today()));
    }

    /** The sections for the team, with exact counts of the countries of the report; none for those who may not read texts. */
    public List<ReportBlock> internal(WaveId wave, ReportContext context, List<CountryCode> countries) {
        if (!isOpen() || !countries.containsAll(countries())) {
            return List.of();
        }
        var table = themes.themes(ThemeFilter.ALL).byCountry();
        var writer = new ThemeBlocks(context, masked.outgoing());
        var blocks = new ArrayList<ReportBlock>();
        var number = 0;
        for (var section : seen(wave, context.wording().language())) {
            var quotations = section.quotations().stream()
                    .flatMap(one -> quoted(one, writer).stream())
                    .toList();
            var counts = section.codes().isEmpty() ? null : writer.exact(section, table);
            blocks.addAll(writer.section(section, counts, quotations, ++number));
        }
        return blocks;
    }

    /** What stands in the newest version of its text; a passage of an older one may hold what was masked since. */
    private Optional<ThemeBlocks.Printed> quoted(ThemeSection.Chosen chosen, ThemeBlocks writer) {
        return material.document(chosen.document())
                .flatMap(document -> material.text(chosen.document())
                        .filter(text -> text.version() == chosen.version() && text.isAnswer(chosen.span()))
                        .map(text -> new ThemeBlocks.Printed(
                                text.cut(chosen.span()),
                                writer.who(Attributed.of(document, writer.outgoing())
                                        .orElse(null)))));
    }
}
