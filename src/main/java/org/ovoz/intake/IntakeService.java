package org.ovoz.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.intake.file.DataFiles;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.file.csv.CsvShape;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Proposal;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.interview.imported.FileImport;
import org.ovoz.interview.imported.ImportedFile;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Validity;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/** Imports files for those who may, and records that it was done: who, how many, into which wave, from which hash. */
@Service
public class IntakeService {

    private static final int LONGEST_REASON = 200;

    private final FileImport imports;
    private final Definitions definitions;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final StudyDays days;
    private final Previews previews;
    private final EarlierFiles earlier;
    private final ImportRuns runs;

    IntakeService(
            FileImport imports,
            Definitions definitions,
            CurrentUser currentUser,
            AuditTrail audit,
            StudyDays days,
            Previews previews,
            EarlierFiles earlier,
            ImportRuns runs) {
        this.imports = imports;
        this.definitions = definitions;
        this.currentUser = currentUser;
        this.audit = audit;
        this.days = days;
        this.previews = previews;
        this.earlier = earlier;
        this.runs = runs;
    }

    /**
     * Reads a file into memory.
     *
     * @param shape how to take a CSV apart, or null to find out
     * @throws org.ovoz.intake.file.UnreadableFile if it cannot be read
     */
    public SourceFile read(byte[] content, @Nullable CsvShape shape) {
        currentUser.require(Permission.IMPORT_DATA);
        return read(content, shape, Set.of());
    }

    /**
     * Reads a file into memory.
     *
     * @param taken keys of columns that are taken although they may tell who somebody is
     * @throws org.ovoz.intake.file.UnreadableFile if it cannot be read
     */
    public SourceFile read(byte[] content, @Nullable CsvShape shape, Set<String> taken) {
        currentUser.require(Permission.IMPORT_DATA);
        return DataFiles.read(content, shape, taken);
    }

    /** The mapping that a file suggests. */
    public Mapping propose(SourceFile file, WaveId wave) {
        currentUser.require(Permission.IMPORT_DATA);
        return new Proposal(targets(wave)).of(file, days.todayEverywhere());
    }

    /** What can be mapped to in a wave. */
    public Targets targets(WaveId wave) {
        return new Targets(definitions.questionnaire(wave));
    }

    /** What an import would do, with all that is wrong. Nothing is stored. */
    public ImportPreview preview(SourceFile file, WaveId wave, Mapping mapping) {
        return preview(file, wave, mapping, FileChoice.NONE);
    }

    /** What an import would do after somebody decided about the file as a whole. */
    public ImportPreview preview(SourceFile file, WaveId wave, Mapping mapping, FileChoice choice) {
        var user = currentUser.require(Permission.IMPORT_DATA);
        return previews.of(new ImportRequest(file, wave, mapping, choice), user, _ -> {});
    }

    /** Begins to find out what an import would do; whoever waits for it may leave. */
    public RunningPreview beginPreview(SourceFile file, WaveId wave, Mapping mapping, FileChoice choice) {
        var user = currentUser.require(Permission.IMPORT_DATA);
        return runs.preview(new ImportRequest(file, wave, mapping, choice), user);
    }

    /**
     * Imports a file: all interviews that the preview counts, or none.
     *
     * @param confirmed whether the user knows the warnings
     * @return how many interviews are new
     * @throws IllegalArgumentException if there are errors, or warnings that are not confirmed; nothing is stored then
     */
    public int take(SourceFile file, WaveId wave, Mapping mapping, boolean confirmed) {
        return take(file, wave, mapping, FileChoice.NONE, confirmed);
    }

    /** Imports a file as a person decided about it as a whole. */
    public int take(SourceFile file, WaveId wave, Mapping mapping, FileChoice choice, boolean confirmed) {
        var user = currentUser.require(Permission.IMPORT_DATA);
        return runs.take(new ImportRequest(file, wave, mapping, choice), user, confirmed);
    }

    /**
     * Begins an import in the background. It goes on when the page is left.
     *
     * @throws org.ovoz.interview.imported.AnotherImportRuns if one into this wave has not ended
     */
    public RunningImport begin(SourceFile file, WaveId wave, Mapping mapping, FileChoice choice, boolean confirmed) {
        var user = currentUser.require(Permission.IMPORT_DATA);
        return runs.begin(new ImportRequest(file, wave, mapping, choice), user, confirmed);
    }

    /** The imports that run, whoever began them, and those of the user that ended and were not put aside. */
    public List<RunningImport> running() {
        var user = currentUser.require(Permission.IMPORT_DATA);
        return runs.all().stream()
                .filter(run -> !run.hasEnded() || run.actor().equals(user.id()))
                .toList();
    }

    /** Stops an import, if it is not stored yet. */
    public void cancel(RunningImport run) {
        currentUser.require(Permission.IMPORT_DATA);
        run.cancel();
    }

    /** Puts the end of an import aside, if the user began it; others who saw it leave it to be told. */
    public void forget(RunningImport ended) {
        var user = currentUser.require(Permission.IMPORT_DATA);
        if (ended.actor().equals(user.id())) {
            runs.forget(ended);
        }
    }

    /** The imports of a wave as they can be asked about. */
    public FileQuestion.Earlier earlier(ImportedFile file) {
        currentUser.require(Permission.IMPORT_DATA);
        return earlier.earlier(file);
    }

    /** The imports of which interviews are left, those of the user's countries only. */
    public List<ImportedFile> imports() {
        var user = currentUser.require(Permission.IMPORT_DATA);
        return imports.files().stream()
                .filter(file -> file.countries().stream().allMatch(user::maySee))
                .toList();
    }

    /**
     * Withdraws a whole import again.
     *
     * @param reason for the audit trail
     * @return how many interviews were removed
     * @throws IllegalArgumentException without a reason
     */
    public int withdraw(ImportedFile file, String reason) {
        currentUser.require(Permission.IMPORT_DATA);
        var why = Validity.normalise(reason).replace('\n', ' ');
        if (why.isEmpty()) {
            throw new IllegalArgumentException("A withdrawal needs a reason.");
        }
        var countries = new HashSet<>(file.countries());
        imports.files().stream()
                .filter(now -> now.wave().equals(file.wave()) && now.channel().equals(file.channel()))
                .forEach(now -> countries.addAll(now.countries()));
        countries.forEach(currentUser::requireCountry);
        var shortened = why.substring(0, Math.min(why.length(), LONGEST_REASON));
        return imports.withdraw(
                file.wave(),
                file.channel(),
                removed -> audit.record(
                        AuditAction.IMPORT_WITHDRAWN,
                        file.wave() + ", " + removed + ", " + file.channel() + ": " + shortened));
    }
}
