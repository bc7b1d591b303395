package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.RemovedWork;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.exchange.MergePlan.OtherCoding;
import org.ovoz.qualitative.exchange.MergePlan.TextConflict;
import org.ovoz.qualitative.exchange.MergePlan.Unplaced;

/**
 * Holds a file against what is here. What has an id that is here, or says the same of the same words, is known and not doubled;
 * what is new comes; what differs waits for a decision. Nothing that is here is ever taken away.
 */
public final class Merge {

    private static final int LONGEST_QUOTE = 120;

    /** No name of a coder, since it holds nothing. */
    private static final String ANYBODY = "";

    /** Where the words of a file's text are here. */
    private record Target(DocumentId document, int version, Placing placing) {}

    /** By what a coding is known whatever its id. */
    private record Said(DocumentId document, Span span, CodeId code, String coder) {}

    private final Project file;
    private final PresentWork present;
    private final MergeChoices choices;
    private final Placing.Between between;
    private final CodeMatching codes;
    private final Map<DocumentId, Target> targets = new HashMap<>();
    private final Map<DocumentId, Project.Source> sources = new HashMap<>();
    private final List<Project.Source> newSources = new ArrayList<>();
    private final List<TextConflict> textConflicts = new ArrayList<>();
    private final List<Coding> newCodings = new ArrayList<>();
    private final List<OtherCoding> otherCodings = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final List<String> otherTurns = new ArrayList<>();
    private final RemovedWork removed;
    private int knownSources;
    private int knownCodings;
    private int removedCodings;

    private Merge(Project file, PresentWork present, MergeChoices choices, Placing.Between between) {
        this.file = file;
        this.present = present;
        this.choices = choices;
        this.between = between;
        codes = new CodeMatching(file.codes(), present, choices);
        // Another program may give ids as it likes: only our own tell that it is the same thing.
        removed = file.origin().startsWith(ProjectWriter.ORIGIN) ? present.removed() : RemovedWork.NONE;
    }

    /** @param between finds the words of one text in another */
    public static MergePlan plan(Project file, PresentWork present, MergeChoices choices, Placing.Between between) {
        return new Merge(file, present, choices, between).plan();
    }

    private MergePlan plan() {
        file.sources().forEach(this::source);
        codings();
        var memos = new MemoMatching(present.memos(), removed.memos(), choices.isRemovedTaken());
        file.memos().forEach(memo -> memos.match(placed(memo)));
        return new MergePlan(
                List.copyOf(codes.fresh()),
                List.copyOf(codes.changed()),
                List.copyOf(codes.conflicts()),
                List.copyOf(codes.partOf()),
                List.copyOf(codes.renamed()),
                List.copyOf(newSources),
                knownSources,
                List.copyOf(textConflicts),
                List.copyOf(newCodings),
                knownCodings,
                List.copyOf(otherCodings),
                List.copyOf(unplaced),
                memos.fresh(),
                memos.known(),
                List.copyOf(otherTurns),
                new MergePlan.Removed(removedCodings, memos.removed(), choices.isRemovedTaken()));
    }

    private void source(Project.Source source) {
        sources.put(source.id(), source);
        var here = present.document(source.id()).or(() -> present.saying(source));
        if (here.isEmpty()) {
            newSources.add(source);
            targets.put(source.id(), new Target(source.id(), 1, Optional::of));
            return;
        }
        knownSources++;
        var document = here.get();
        var text = present.texts().get(document.id());
        if (text == null || text.text().equals(source.text())) {
            targets.put(source.id(), new Target(document.id(), document.version(), Optional::of));
            if (text != null && !source.turns().isEmpty() && !source.turns().equals(text.turns())) {
                otherTurns.add(document.title());
            }
            return;
        }
        var placing = between.of(source.text(), text.text());
        var own = file.codings().stream()
                .filter(coding -> coding.document().equals(source.id()))
                .toList();
        var placed = (int) own.stream()
                .filter(coding -> placing.place(coding.span()).isPresent())
                .count();
        var choice = choices.of(document.id());
        textConflicts.add(new TextConflict(document, source, placed, own.size() - placed, choice));
        switch (choice) {
            case CARRY -> targets.put(source.id(), new Target(document.id(), text.version(), placing));
            case LEAVE -> targets.put(source.id(), new Target(document.id(), text.version(), _ -> Optional.empty()));
            case OWN_DOCUMENT -> ownDocument(source);
        }
    }

    /** Under an id that follows from its words, so that it is known when the file comes again. */
    private void ownDocument(Project.Source source) {
        var id = new DocumentId(Guids.derived("own document", source.id(), source.text()));
        if (present.document(id).isEmpty()) {
            newSources.add(new Project.Source(id, source.title(), source.text(), source.facts(), source.turns()));
        }
        targets.put(source.id(), new Target(id, 1, Optional::of));
    }

    private void codings() {
        var byId = new HashMap<CodingId, Coding>();
        var said = new HashSet<Said>();
        present.codings().forEach(coding -> {
            byId.put(coding.id(), coding);
            said.add(said(coding));
            said.add(saidByAnybody(coding));
        });
        for (var coding : file.codings()) {
            var target = targets.get(coding.document());
            var span =
                    target == null ? Optional.<Span>empty() : target.placing().place(coding.span());
            var known = byId.get(coding.id());
            if (target == null || span.isEmpty()) {
                missed(coding, known);
                continue;
            }
            var here = new Coding(
                    coding.id(),
                    target.document(),
                    target.version(),
                    span.get(),
                    codes.idHere(coding.code()),
                    coding.coder(),
                    coding.madeOn());
            if (said.contains(isNamed(coding.coder()) ? said(here) : saidByAnybody(here))) {
                knownCodings++;
            } else if (known == null) {
                fresh(here, said);
            } else {
                other(known, here, said, coding);
            }
        }
    }

    private void fresh(Coding here, Set<Said> said) {
        if (!staysRemoved(here)) {
            newCodings.add(here);
            said.add(said(here));
        }
    }

    private boolean staysRemoved(Coding coding) {
        if (!removed.codings().contains(coding.id())) {
            return false;
        }
        removedCodings++;
        return !choices.isRemovedTaken();
    }

    private void missed(Coding coding, @Nullable Coding known) {
        if (known != null) {
            knownCodings++;
        } else if (!staysRemoved(coding)) {
            unplaced.add(new Unplaced(title(coding.document()), name(coding.code()), coding.coder(), words(coding)));
        }
    }

    private void other(Coding known, Coding there, Set<Said> said, Coding inFile) {
        var isTaken = choices.bothCodings().contains(known.id());
        var text = present.texts().get(known.document());
        otherCodings.add(new OtherCoding(
                known,
                there,
                new OtherCoding.Said(
                        present.codebook()
                                .code(known.code())
                                .map(code -> code.name())
                                .orElse(""),
                        text == null ? "" : words(text.text(), known.span())),
                new OtherCoding.Said(name(inFile.code()), words(inFile)),
                isTaken));
        if (isTaken) {
            said.add(said(there));
            newCodings.add(new Coding(
                    new CodingId(Guids.derived("second", there)),
                    there.document(),
                    there.version(),
                    there.span(),
                    there.code(),
                    there.coder(),
                    there.madeOn()));
        }
    }

    private static Said said(Coding coding) {
        return new Said(coding.document(), coding.span(), coding.code(), coding.coder());
    }

    /** Some programs do not tell who coded, or forget it: then it is enough that somebody here did. */
    private static Said saidByAnybody(Coding coding) {
        return new Said(coding.document(), coding.span(), coding.code(), ANYBODY);
    }

    private boolean isNamed(String coder) {
        return !coder.equals(ProjectReader.unnamed(file.origin()));
    }

    private String title(DocumentId document) {
        var source = sources.get(document);
        return source == null ? "" : source.title();
    }

    private String name(CodeId code) {
        return file.codes().stream()
                .filter(one -> one.id().equals(code))
                .map(one -> one.name())
                .findFirst()
                .orElse("");
    }

    private String words(Coding coding) {
        return words(coding.document(), coding.span());
    }

    private String words(DocumentId document, Span span) {
        var source = sources.get(document);
        return source == null ? "" : words(source.text(), span);
    }

    private static String words(String text, Span span) {
        if (!CodePoints.has(text, span)) {
            return "";
        }
        var words = CodePoints.cut(text, span);
        return CodePoints.length(words) <= LONGEST_QUOTE
                ? words
                : CodePoints.cut(words, new Span(0, LONGEST_QUOTE)) + "…";
    }

    /** On what it is here; one whose words are gone is on the document, with the words in it. */
    private Memo placed(Memo memo) {
        var code = memo.code() == null ? null : codes.idHere(memo.code());
        var target = memo.document() == null ? null : targets.get(memo.document());
        if (memo.document() == null || target == null) {
            return new Memo(memo.id(), null, 0, null, code, memo.text(), memo.author(), memo.madeOn());
        }
        if (memo.span() == null) {
            return new Memo(memo.id(), target.document(), 0, null, code, memo.text(), memo.author(), memo.madeOn());
        }
        var span = target.placing().place(memo.span());
        var text = span.isPresent() ? memo.text() : "[" + words(memo.document(), memo.span()) + "]\n" + memo.text();
        return new Memo(
                memo.id(),
                target.document(),
                span.isPresent() ? target.version() : 0,
                span.orElse(null),
                code,
                text,
                memo.author(),
                memo.madeOn());
    }
}
