package org.ovoz.qualitative.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.Turn;

/**
 * A file of ours that comes back. Where it has blocks because words were masked when it was written, it means what is here: blocks
 * never come in the place of words.
 */
final class Returned {

    private final PresentWork here;
    private final PresentWork left;

    /** @param left what is here as it leaves */
    private Returned(PresentWork here, PresentWork left) {
        this.here = here;
        this.left = left;
    }

    static Project of(Project file, PresentWork here, PresentWork left) {
        return here.equals(left) ? file : new Returned(here, left).project(file);
    }

    private Project project(Project file) {
        var memos = left.memos().stream().collect(Collectors.toMap(Memo::id, Memo::text));
        var said = here.memos().stream().collect(Collectors.toMap(Memo::id, Memo::text));
        return new Project(
                file.name(),
                file.origin(),
                file.codes().stream().map(this::code).toList(),
                file.sources().stream()
                        .map(source -> new Project.Source(
                                source.id(), source.title(), source.text(), source.facts(), turns(source)))
                        .toList(),
                file.codings(),
                file.memos().stream()
                        .map(memo -> memo.text().equals(memos.get(memo.id()))
                                ? memo.saying(said.getOrDefault(memo.id(), memo.text()))
                                : memo)
                        .toList());
    }

    private Code code(Code code) {
        var known = here.codebook().code(code.id());
        var written = left.codebook().code(code.id());
        if (known.isEmpty() || written.isEmpty()) {
            return code;
        }
        var words = CodeWords.read(CodeWords.written(written.get().words()));
        return new Code(
                code.id(),
                code.parent(),
                code.position(),
                code.name().equals(written.get().name()) ? known.get().name() : code.name(),
                code.colour(),
                code.words().equals(words) ? known.get().words() : code.words(),
                code.isRetired());
    }

    private List<Turn> turns(Project.Source source) {
        var written = left.texts().get(source.id());
        return written != null && written.turns().equals(source.turns())
                ? here.texts().get(source.id()).turns()
                : source.turns();
    }
}
