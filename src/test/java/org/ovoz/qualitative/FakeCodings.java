package org.ovoz.qualitative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes and codings in memory; what a blind second coding hides is left out, as {@link Codings} promises. */
public final class FakeCodings implements Codings {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Material material;
    private final List<Code> codes = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();
    private SecondCoding blind = (_, _) -> false;

    public FakeCodings(Material material) {
        this.material = material;
    }

    public void blind(SecondCoding newBlind) {
        blind = newBlind;
    }

    /** A code at the top. */
    public Code code(String name) {
        return code(name, null);
    }

    /** A code under another. */
    public Code code(String name, @Nullable Code parent) {
        var code = new Code(
                CodeId.random(),
                parent == null ? null : parent.id(),
                codes.size(),
                name,
                "#336699",
                Code.Words.NONE,
                false);
        codes.add(code);
        return code;
    }

    /** Puts a code on the whole of a turn. */
    public Coding put(String coder, Code code, Document document, int turn) {
        var text = text(document);
        return put(coder, code, document, text.turns().get(turn - 1).span());
    }

    /** Puts a code on a part of the text. */
    public Coding put(String coder, Code code, Document document, Span span) {
        var coding =
                new Coding(CodingId.random(), document.id(), text(document).version(), span, code.id(), coder, DAY);
        codings.add(coding);
        return coding;
    }

    private DocumentText text(Document document) {
        return material.text(document.id()).orElseThrow();
    }

    /** A memo on a turn. */
    public void memo(String author, Document document, int turn, String words) {
        var text = text(document);
        var span = text.turns().get(turn - 1).span();
        memos.add(new Memo(MemoId.random(), document.id(), text.version(), span, null, words, author, DAY));
    }

    public void remove(Coding coding) {
        codings.remove(coding);
    }

    /** Merges a code into another: its codings become the other's. */
    public void merge(Code from, Code into) {
        codes.remove(from);
        codings.replaceAll(coding -> coding.code().equals(from.id())
                ? new Coding(
                        coding.id(),
                        coding.document(),
                        coding.version(),
                        coding.span(),
                        into.id(),
                        coding.coder(),
                        coding.madeOn())
                : coding);
    }

    /** Carries the codings of a document onto its newest version, by the turns they are in. */
    public void carry(Document document) {
        var text = text(document);
        codings.replaceAll(coding -> coding.document().equals(document.id())
                ? new Coding(
                        coding.id(),
                        coding.document(),
                        text.version(),
                        coding.span(),
                        coding.code(),
                        coding.coder(),
                        coding.madeOn())
                : coding);
    }

    @Override
    public Codebook codebook() {
        return new Codebook(codes.size(), codes);
    }

    @Override
    public List<Coding> all() {
        return codings.stream()
                .filter(coding -> material.document(coding.document()).isPresent())
                .filter(coding -> !blind.isHidden(coding.document(), coding.coder()))
                .toList();
    }

    @Override
    public List<Coding> of(DocumentId document) {
        return all().stream()
                .filter(coding -> coding.document().equals(document))
                .toList();
    }

    @Override
    public List<Memo> memos() {
        return memos.stream()
                .filter(memo -> memo.document() == null || !blind.isHidden(memo.document(), memo.author()))
                .toList();
    }
}
