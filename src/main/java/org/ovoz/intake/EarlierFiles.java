package org.ovoz.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.Users;
import org.ovoz.intake.FileQuestion.Kind;
import org.ovoz.intake.cases.CaseIds;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.imported.FileImport;
import org.ovoz.interview.imported.ImportedFile;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/** What a file has in common with those that were imported before it: itself, case numbers, rows. */
@Component
class EarlierFiles {

    /** From this share on, rows that say the same are hardly chance. */
    private static final double NEARLY_ALL = 0.9;

    /** Of fewer interviews, all being the same says nothing yet about a much larger file. */
    private static final int ENOUGH = 20;

    private final FileImport imports;
    private final Users users;

    EarlierFiles(FileImport imports, Users users) {
        this.imports = imports;
        this.users = users;
    }

    /** The earlier files of a wave. */
    List<ImportedFile> of(WaveId wave) {
        return imports.files().stream().filter(file -> file.wave().equals(wave)).toList();
    }

    FileQuestion.Earlier earlier(ImportedFile file) {
        var actor = file.actor();
        return new FileQuestion.Earlier(
                file.channel(), file.day(), actor == null ? "–" : users.nameOf(actor), file.interviews());
    }

    /** The channel to which the case numbers of a file belong, as {@link CaseIds} takes it. */
    @Nullable
    String numbers(ImportRequest request) {
        return switch (request.choice().numbers()) {
            case FileChoice.OWN -> request.channel();
            case FileChoice.UNUSED -> null;
            default -> pool(request.wave(), request.choice().numbers());
        };
    }

    /** The pool in which the case numbers of an imported file are; empty for the one of an earlier release. */
    String pool(WaveId wave, String channel) {
        return imports.numbers(wave, channel).stream().findFirst().orElse("");
    }

    CaseIds ids(ImportRequest request) {
        return new CaseIds(request.file(), numbers(request), identity -> imports.idOf(request.wave(), identity));
    }

    /** Whether the same file is there. */
    List<FileQuestion> sameFile(ImportRequest request, List<ImportedFile> files) {
        return files.stream()
                .filter(file -> file.channel().equals(request.channel()))
                .map(file -> {
                    var isEarlier =
                            imports.numbers(request.wave(), file.channel()).isEmpty();
                    return new FileQuestion(
                            isEarlier ? Kind.SAME_FILE_EARLIER_RELEASE : Kind.SAME_FILE,
                            earlier(file),
                            request.file().rows(),
                            isEarlier || !request.choice().again());
                })
                .toList();
    }

    /** Which other files have case numbers that stand in this one too. */
    List<FileQuestion> sameNumbers(ImportRequest request, List<ImportedFile> files) {
        var file = request.file();
        if (file.identity() == null || request.choice().numbers().equals(FileChoice.UNUSED)) {
            return List.of();
        }
        var pools = new LinkedHashMap<String, ImportedFile>();
        files.stream()
                .filter(earlier -> !earlier.channel().equals(request.channel()))
                .forEach(earlier -> pools.putIfAbsent(pool(request.wave(), earlier.channel()), earlier));
        var questions = new ArrayList<FileQuestion>();
        pools.forEach((pool, earlier) -> {
            var ids = new CaseIds(file, pool, identity -> imports.idOf(request.wave(), identity));
            var wanted = new HashSet<InterviewId>();
            for (int row = 0; row < file.rows(); row++) {
                if (ids.hasNumber(row) && !ids.isOurs(row)) {
                    wanted.add(ids.of(row));
                }
            }
            var known = imports.known(wanted).size();
            if (known > 0) {
                questions.add(new FileQuestion(Kind.SAME_NUMBERS, earlier(earlier), known, false));
            }
        });
        return questions;
    }

    /** The earlier file that nearly all new interviews repeat, or that they repeat whole. */
    List<FileQuestion> sameRows(ImportRequest request, List<ImportedFile> files, Collection<Long> likenesses) {
        var mine = new HashMap<Long, Integer>();
        likenesses.forEach(likeness -> mine.merge(likeness, 1, Integer::sum));
        var repeated = new HashMap<String, Integer>();
        counts(request)
                .forEach((channel, theirs) -> theirs.forEach((likeness, times) ->
                        repeated.merge(channel, Math.min(times, mine.getOrDefault(likeness, 0)), Integer::sum)));
        return files.stream()
                .filter(file -> {
                    var times = repeated.getOrDefault(file.channel(), 0);
                    return times > 0
                            && (times >= NEARLY_ALL * likenesses.size()
                                    || file.interviews() >= ENOUGH && times >= NEARLY_ALL * file.interviews());
                })
                .map(file -> new FileQuestion(
                        Kind.SAME_ROWS,
                        earlier(file),
                        repeated.get(file.channel()),
                        request.choice().alike() == FileChoice.Alike.UNDECIDED))
                .limit(1)
                .toList();
    }

    /** How often each thing is said by the interviews of every other file of the wave. */
    private Map<String, Map<Long, Integer>> counts(ImportRequest request) {
        var counts = new HashMap<String, Map<Long, Integer>>();
        imports.forEachLikeness(request.wave(), (channel, likeness) -> {
            if (!channel.equals(request.channel())) {
                counts.computeIfAbsent(channel, _ -> new HashMap<>()).merge(likeness, 1, Integer::sum);
            }
        });
        return counts;
    }

    /** What the interviews of a file say, and how often; taken one by one as they are met again. */
    Map<Long, Integer> said(ImportRequest request, String channel) {
        return new HashMap<>(counts(request).getOrDefault(channel, Map.of()));
    }
}
