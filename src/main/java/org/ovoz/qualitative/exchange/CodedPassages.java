package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Turn;

/** Makes rows of codings, for the team or for others. */
final class CodedPassages {

    private final PresentWork work;
    private final Audience audience;
    private final Words words;

    /** What is said in the reader's language. */
    record Words(
            Function<Document, String> country, Function<Document, String> kind, Function<Integer, String> coder) {}

    /**
     * The rows, and what is not among them.
     *
     * @param withheld how many codings are not told to others, because their speakers allow nothing
     */
    record Rows(List<CodedPassage> passages, int withheld) {}

    CodedPassages(PresentWork work, Audience audience, Words words) {
        this.work = work;
        this.audience = audience;
        this.words = words;
    }

    Rows rows() {
        var coders = numbers();
        var rows = new ArrayList<CodedPassage>();
        var withheld = 0;
        for (var coding : inOrder()) {
            var document = work.document(coding.document()).orElseThrow();
            if (audience == Audience.OUTSIDERS && document.speaker().attribution() == Attribution.NOTHING) {
                withheld++;
            } else {
                rows.add(row(coding, document, coders));
            }
        }
        return new Rows(List.copyOf(rows), withheld);
    }

    private List<Coding> inOrder() {
        var positions = new HashMap<DocumentId, Integer>();
        work.documents().forEach(document -> positions.put(document.id(), positions.size()));
        return work.codings().stream()
                .filter(coding -> positions.containsKey(coding.document())
                        && work.texts().containsKey(coding.document())
                        && work.codebook().code(coding.code()).isPresent()
                        && CodePoints.has(work.texts().get(coding.document()).text(), coding.span()))
                .sorted(Comparator.<Coding>comparingInt(coding -> positions.get(coding.document()))
                        .thenComparing(Coding::span)
                        .thenComparing(coding -> coding.id().value()))
                .toList();
    }

    private CodedPassage row(Coding coding, Document document, Map<String, Integer> coders) {
        var text = work.texts().get(document.id());
        var code = work.codebook().code(coding.code()).orElseThrow();
        var isOfTeam = audience == Audience.TEAM;
        var isNamed = isOfTeam || document.speaker().attribution() == Attribution.NAME;
        return new CodedPassage(
                isNamed ? document.title() : null,
                words.country().apply(document),
                words.kind().apply(document),
                isNamed ? document.speaker().pseudonym() : null,
                document.language().tag(),
                text.turnOf(coding.span()).map(Turn::number).orElse(0),
                coding.span(),
                code.name(),
                path(code),
                isOfTeam ? coding.coder() : words.coder().apply(coders.get(coding.coder())),
                isOfTeam ? coding.madeOn() : null,
                text.cut(coding.span()));
    }

    private String path(Code code) {
        var parent = code.parent();
        return parent == null
                ? code.name()
                : work.codebook()
                        .code(parent)
                        .map(above -> path(above) + " › " + code.name())
                        .orElse(code.name());
    }

    private Map<String, Integer> numbers() {
        var names = new TreeSet<String>();
        work.codings().forEach(coding -> names.add(coding.coder()));
        var numbers = new HashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size() + 1));
        return numbers;
    }
}
