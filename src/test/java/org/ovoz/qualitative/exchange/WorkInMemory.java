package org.ovoz.qualitative.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.CodingIntake;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.MaterialIntake;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.MergedCodes;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.RemovedWork;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.Turn;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/** Material, codes and codings that are kept while a test runs. */
final class WorkInMemory implements Material, Codings, MergedCodes, MaterialIntake, CodingIntake {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private final Map<DocumentId, DocumentText> texts = new LinkedHashMap<>();
    private final Map<CodeId, Code> codes = new LinkedHashMap<>();
    private final Map<CodingId, Coding> codings = new LinkedHashMap<>();
    private final Map<MemoId, Memo> memos = new LinkedHashMap<>();
    private final Map<CodeId, CodeId> mergedInto = new HashMap<>();
    private final Set<CodingId> removedCodings = new HashSet<>();
    private final Map<MemoId, String> removedMemos = new HashMap<>();

    Document text(String title, String country, Attribution attribution, String text) {
        var document = document(DocumentId.random(), title, country, attribution, 1);
        take(document, text);
        return document;
    }

    private static Document document(
            DocumentId id, String title, String country, Attribution attribution, int version) {
        return new Document(
                id,
                Document.Kind.TRANSCRIPT,
                title,
                new CountryCode(country),
                new Language("ru"),
                Provenance.ELSEWHERE,
                new Speaker("P " + title, "Osh", SpeakerKind.EXPERT, attribution),
                version,
                "taker",
                DAY);
    }

    /** Another version of a text. */
    void correct(Document document, String text) {
        var speaker = document.speaker();
        documents.put(
                document.id(),
                document(document.id(), document.title(), document.country().iso(), speaker.attribution(), 2));
        put(document.id(), 2, text);
    }

    /** The same words in other turns. */
    void divide(DocumentText text) {
        texts.put(text.document(), text);
    }

    private void put(DocumentId id, int version, String text) {
        var turn = new Turn(1, new Span(0, CodePoints.length(text)), null, false, new Language("ru"), null);
        texts.put(id, new DocumentText(id, version, text, List.of(turn)));
    }

    Code code(String name, @Nullable Code parent) {
        var words = new Code.Words("Meaning of " + name, "", "", "");
        var code = new Code(
                CodeId.random(), parent == null ? null : parent.id(), codes.size(), name, "#336699", words, false);
        codes.put(code.id(), code);
        return code;
    }

    Coding coding(Document document, String words, Code code, String coder) {
        var text = texts.get(document.id()).text();
        var at = text.indexOf(words);
        var span = CodePoints.ofUtf16(text, at, at + words.length());
        var coding = new Coding(
                CodingId.random(), document.id(), texts.get(document.id()).version(), span, code.id(), coder, DAY);
        codings.put(coding.id(), coding);
        return coding;
    }

    Memo memo(Document document, String text) {
        var memo = new Memo(MemoId.random(), document.id(), 0, null, null, text, "Anna", DAY);
        memos.put(memo.id(), memo);
        return memo;
    }

    void change(Code code) {
        codes.put(code.id(), code);
    }

    /** As on the page of the codebook. */
    void merge(Code from, Code into) {
        codes.remove(from.id());
        mergedInto.put(from.id(), into.id());
        for (var coding : all()) {
            if (coding.code().equals(from.id())) {
                codings.remove(coding.id());
                var after = coding.withCode(into.id());
                if (all().stream()
                        .noneMatch(other -> other.document().equals(after.document())
                                && other.span().equals(after.span())
                                && other.code().equals(after.code())
                                && other.coder().equals(after.coder()))) {
                    codings.put(after.id(), after);
                }
            }
        }
    }

    @Override
    public CodeId now(CodeId code) {
        return mergedInto.containsKey(code) ? now(mergedInto.get(code)) : code;
    }

    void remove(Coding coding) {
        codings.remove(coding.id());
        removedCodings.add(coding.id());
    }

    void remove(Memo memo) {
        memos.remove(memo.id());
        removedMemos.put(memo.id(), memo.text());
    }

    void change(Memo memo) {
        memos.put(memo.id(), memo);
    }

    PresentWork work() {
        return new PresentWork(
                codebook(),
                this,
                documents(),
                texts().stream().collect(Collectors.toMap(DocumentText::document, text -> text)),
                all(),
                memos(),
                removed());
    }

    /** As a file for another computer. */
    Project project() {
        return new Project(
                "Ovoz",
                "Ovoz",
                codebook().codes(),
                documents().stream()
                        .map(document -> new Project.Source(
                                document.id(),
                                document.title(),
                                texts.get(document.id()).text(),
                                Facts.of(document),
                                texts.get(document.id()).turns()))
                        .toList(),
                all(),
                memos());
    }

    private void take(Document document, String text) {
        documents.put(document.id(), document);
        put(document.id(), 1, text);
    }

    @Override
    public boolean take(Document document, DocumentText text) {
        texts.putIfAbsent(document.id(), text);
        return documents.putIfAbsent(document.id(), document) == null;
    }

    @Override
    public void take(String actor, Bundle bundle) {
        bundle.newCodes().forEach(code -> codes.put(code.id(), code));
        bundle.changedCodes().forEach(code -> codes.put(code.id(), code));
        bundle.codings().forEach(coding -> codings.putIfAbsent(coding.id(), coding));
        bundle.memos().forEach(memo -> memos.putIfAbsent(memo.id(), memo));
    }

    @Override
    public List<Document> documents() {
        return List.copyOf(documents.values());
    }

    @Override
    public Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public Optional<DocumentText> text(DocumentId id) {
        return Optional.ofNullable(texts.get(id));
    }

    @Override
    public List<DocumentText> texts() {
        return List.copyOf(texts.values());
    }

    @Override
    public RemovedWork removed() {
        var codingsGone = new HashSet<>(removedCodings);
        codingsGone.removeAll(codings.keySet());
        var memosGone = new HashMap<>(removedMemos);
        memosGone.keySet().removeAll(memos.keySet());
        return new RemovedWork(codingsGone, memosGone);
    }

    @Override
    public Codebook codebook() {
        return new Codebook(1, new ArrayList<>(codes.values()));
    }

    @Override
    public List<Coding> all() {
        return List.copyOf(codings.values());
    }

    @Override
    public List<Coding> of(DocumentId document) {
        return all().stream()
                .filter(coding -> coding.document().equals(document))
                .toList();
    }

    @Override
    public List<Memo> memos() {
        return List.copyOf(memos.values());
    }
}
