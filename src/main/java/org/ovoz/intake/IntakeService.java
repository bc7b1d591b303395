package org.ovoz.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.AuditAction;
import org.ovoz.access.AuditTrail;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.file.CsvShape;
import org.ovoz.intake.file.DataFiles;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.interview.FileImport;
import org.ovoz.interview.ImportedFile;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Validity;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/** Imports files for those who may, and records that it was done: who, how many, into which wave, from which hash. */
@Service
public class IntakeService {

    private static final int FIRST = 5;
    private static final int LONGEST_REASON = 200;

    private final FileImport imports;
    private final Definitions definitions;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final StudyDays days;

    IntakeService(
            FileImport imports, Definitions definitions, CurrentUser currentUser, AuditTrail audit, StudyDays days) {
        this.imports = imports;
        this.definitions = definitions;
        this.currentUser = currentUser;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Reads a file into memory.
     *
     * @param shape how to take a CSV apart, or null to find out
     * @throws org.ovoz.intake.file.UnreadableFile if it cannot be read
     */
    public SourceFile read(byte[] content, @Nullable CsvShape shape) {
        currentUser.require(Permission.IMPORT_DATA);
        return DataFiles.read(content, shape);
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
    public Preview preview(SourceFile file, WaveId wave, Mapping mapping) {
        currentUser.require(Permission.IMPORT_DATA);
        var problems = new Problems();
        if (mapping.targets().isEmpty()) {
            problems.add(Kind.NOTHING_MAPPED, 0);
        }
        var targets = targets(wave);
        new Doubts(file, mapping, targets).addTo(problems);
        var cases = cases(file, wave, mapping, targets, problems);
        var frequencies = new LinkedHashMap<String, SortedMap<Integer, Integer>>();
        var rows = new LinkedHashMap<InterviewId, Integer>();
        var first = new ArrayList<Preview.FirstCase>();
        for (int row = 0; row < file.rows() && !mapping.targets().isEmpty(); row++) {
            var read = cases.interview(row);
            if (read.isPresent()) {
                see(read.get(), row, frequencies, first, problems);
                rows.put(read.get().id(), row);
            }
        }
        var known = imports.known(rows.keySet());
        known.stream().map(rows::get).sorted().forEach(row -> problems.add(Kind.ALREADY_THERE, row));
        return new Preview(file.rows(), rows.size() - known.size(), known.size(), problems.all(), frequencies, first);
    }

    private void see(
            Interview interview,
            int row,
            Map<String, SortedMap<Integer, Integer>> frequencies,
            List<Preview.FirstCase> first,
            Problems problems) {
        if (!mayImport(interview)) {
            problems.add(Kind.COUNTRY_NOT_YOURS, row);
        }
        var codes = interview.answers().codes();
        codes.forEach((variable, code) ->
                frequencies.computeIfAbsent(variable, _ -> new TreeMap<>()).merge(code, 1, Integer::sum));
        if (first.size() < FIRST) {
            first.add(new Preview.FirstCase(
                    row + 1,
                    codes,
                    interview.answers().texts(),
                    java.util.Objects.requireNonNull(interview.completedOn())));
        }
    }

    private boolean mayImport(Interview interview) {
        return currentUser
                .get()
                .filter(user -> user.maySee(interview.country()))
                .isPresent();
    }

    private FileCases cases(SourceFile file, WaveId wave, Mapping mapping, Targets targets, Problems problems) {
        return new FileCases(
                file, wave, mapping, targets, days.todayAnywhere(), problems, identity -> imports.idOf(wave, identity));
    }

    /**
     * Imports a file: all interviews that the preview counts, in one transaction.
     *
     * @param confirmed whether the user knows the warnings
     * @return how many interviews are new
     * @throws IllegalArgumentException if there are errors, or warnings that are not confirmed; nothing is stored then
     */
    public int take(SourceFile file, WaveId wave, Mapping mapping, boolean confirmed) {
        var user = currentUser.require(Permission.IMPORT_DATA);
        var preview = preview(file, wave, mapping);
        if (preview.hasErrors() || preview.hasWarnings() && !confirmed) {
            throw new IllegalArgumentException("The file has errors, or warnings that nobody confirmed.");
        }
        var cases = cases(file, wave, mapping, targets(wave), new Problems()).iterator();
        var channel = ImportedFile.channel(file.fingerprint());
        return imports.take(
                wave,
                channel,
                cases,
                user.id(),
                stored -> audit.record(
                        AuditAction.DATA_IMPORTED, wave + ", " + stored + ", SHA-256 " + file.fingerprint()));
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
