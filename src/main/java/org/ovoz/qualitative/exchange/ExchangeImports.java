package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.CodingIntake;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.MaskedWords;
import org.ovoz.qualitative.MaterialIntake;
import org.ovoz.qualitative.coding.Carrying;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in projects and codebooks: read, held against what is here, shown, and taken when a person has decided. Asks for
 * {@code CODE_MATERIAL} and, for new texts, for their country.
 */
@Service
public class ExchangeImports {

    private static final Placing.Between PLACES = (before, after) -> Carrying.between(before, after)::place;

    private final WorkHere here;
    private final MaskedWords masked;
    private final MaterialIntake material;
    private final CodingIntake codings;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final StudyDays days;

    ExchangeImports(
            WorkHere here,
            MaskedWords masked,
            MaterialIntake material,
            CodingIntake codings,
            CurrentUser user,
            AuditTrail audit,
            StudyDays days) {
        this.here = here;
        this.masked = masked;
        this.material = material;
        this.codings = codings;
        this.user = user;
        this.audit = audit;
        this.days = days;
    }

    /** What was taken. */
    public record Taken(int codes, int changedCodes, int documents, int codings, int memos) {}

    /** The largest file that is read, in bytes. */
    public static int largest() {
        return ProjectArchive.LARGEST;
    }

    public boolean isAllowed() {
        return user.get().filter(one -> one.may(Permission.CODE_MATERIAL)).isPresent();
    }

    /**
     * Reads a project or a codebook.
     *
     * @param given texts that the file names but does not hold
     */
    public Incoming read(byte[] file, Map<DocumentId, byte[]> given) throws UnreadableFile {
        user.require(Permission.CODE_MATERIAL);
        if (isArchive(file)) {
            return new Incoming(file, ofTheUsersCountries(ProjectReader.read(file, given, days.today())));
        }
        var codebook = CodebookFile.read(file);
        var project = new Project("", "", codebook.codes(), List.of(), List.of(), List.of());
        return new Incoming(file, new ReadProject(project, codebook.remarks(), List.of()));
    }

    private static boolean isArchive(byte[] file) {
        return file.length < 2 || file[0] == 'P' && file[1] == 'K';
    }

    /** A text of a country in which the user does not work stays outside, with all that is on it. */
    private ReadProject ofTheUsersCountries(ReadProject read) {
        var foreign = read.project().sources().stream()
                .filter(source -> BroughtDocuments.country(source)
                        .filter(country -> !maySee(country))
                        .isPresent())
                .toList();
        if (foreign.isEmpty()) {
            return read;
        }
        Set<DocumentId> left = foreign.stream().map(Project.Source::id).collect(Collectors.toSet());
        var remarks = new ArrayList<>(read.remarks());
        foreign.forEach(source -> remarks.add(new Remark(Remark.Kind.OTHER_COUNTRY, source.title(), 1)));
        var project = read.project();
        return new ReadProject(
                new Project(
                        project.name(),
                        project.origin(),
                        project.codes(),
                        project.sources().stream()
                                .filter(source -> !left.contains(source.id()))
                                .toList(),
                        project.codings().stream()
                                .filter(one -> !left.contains(one.document()))
                                .toList(),
                        project.memos().stream()
                                .filter(memo -> memo.document() == null || !left.contains(memo.document()))
                                .toList()),
                List.copyOf(remarks),
                read.missing());
    }

    private boolean maySee(CountryCode country) {
        return user.get().filter(one -> one.maySee(country)).isPresent();
    }

    /** What taking it would do. */
    public MergePlan plan(Incoming incoming, MergeChoices choices) {
        user.require(Permission.CODE_MATERIAL);
        return plan(incoming, here.work(), choices);
    }

    private MergePlan plan(Incoming incoming, PresentWork work, MergeChoices choices) {
        var file = Returned.of(incoming.read().project(), work, work.outgoing(masked.outgoing()));
        return Merge.plan(file, work, choices, PLACES);
    }

    /** Takes what is new, as decided. What was here stays. */
    @Transactional
    public Taken take(Incoming incoming, MergeChoices choices, NewDocuments where) {
        var taker = user.require(Permission.CODE_MATERIAL);
        var work = here.work();
        var plan = plan(incoming, work, choices);
        var brought = new BroughtDocuments(work.documents(), where, taker.name(), days.today());
        var documents = 0;
        for (var source : plan.newSources()) {
            var document = brought.of(source);
            user.requireCountry(document.country());
            documents += material.take(document, Divided.text(document, source)) ? 1 : 0;
        }
        codings.take(
                taker.name(),
                new CodingIntake.Bundle(
                        incoming.read().project().origin(),
                        plan.newCodes(),
                        plan.changedCodes(),
                        plan.newCodings(),
                        plan.newMemos()));
        var taken = new Taken(
                plan.newCodes().size(),
                plan.changedCodes().size(),
                documents,
                plan.newCodings().size(),
                plan.newMemos().size());
        audit.record(
                AuditAction.DATA_IMPORTED,
                "qualitative, codes: %d, texts: %d, codings: %d, memos: %d"
                        .formatted(taken.codes(), taken.documents(), taken.codings(), taken.memos()));
        return taken;
    }
}
