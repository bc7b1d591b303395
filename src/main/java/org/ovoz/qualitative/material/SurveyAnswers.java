package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.depth.InDepthCase;
import org.ovoz.interview.depth.InDepthCases;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.file.LanguageGuess;
import org.ovoz.qualitative.store.MaterialStore;
import org.ovoz.qualitative.store.MaterialStore.Source;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes open answers of the survey and interviews by a guide in as documents, each once. */
@Service
public class SurveyAnswers {

    private static final int NUMBER = 8;

    private final SentCases sent;
    private final InterviewRows rows;
    private final InDepthCases inDepth;
    private final MaterialStore store;
    private final MaterialChanges changes;
    private final Definitions definitions;
    private final CurrentUser user;
    private final AuditTrail audit;

    SurveyAnswers(
            SentCases sent,
            InterviewRows rows,
            InDepthCases inDepth,
            MaterialStore store,
            MaterialChanges changes,
            Definitions definitions,
            CurrentUser user,
            AuditTrail audit) {
        this.sent = sent;
        this.rows = rows;
        this.inDepth = inDepth;
        this.store = store;
        this.changes = changes;
        this.definitions = definitions;
        this.user = user;
        this.audit = audit;
    }

    /**
     * What can be taken in.
     *
     * @param variable the open question, or empty for whole interviews by a guide
     * @param label of the question, or of the wave
     * @param fresh how many are not taken in yet
     * @param taken how many are
     */
    public record Offer(WaveId wave, String variable, String label, int fresh, int taken) {}

    /** The open questions of a wave of the survey, or the interviews of a wave in depth, that have any words. */
    public List<Offer> offers(WaveId wave, Language reader) {
        user.require(Permission.CODE_MATERIAL);
        var taken = store.taken(wave);
        var counts = new LinkedHashMap<String, int[]>();
        open(wave).forEach(item -> counts.put(item.id(), new int[2]));
        sources(wave, "", (source, _) -> {
            var key = source.variable() == null ? "" : source.variable();
            counts.computeIfAbsent(key, _ -> new int[2])[taken.contains(source) ? 1 : 0]++;
        });
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] + entry.getValue()[1] > 0)
                .map(entry -> new Offer(
                        wave,
                        entry.getKey(),
                        label(wave, entry.getKey(), reader),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .toList();
    }

    private String label(WaveId wave, String variable, Language reader) {
        return variable.isEmpty()
                ? definitions.study().anyWave(wave).orElseThrow().title().master(reader)
                : definitions
                        .questionnaire(wave)
                        .item(variable)
                        .map(item -> item.title().master(reader))
                        .orElse(variable);
    }

    /** Makes a document, once somebody wants it. */
    private interface Making {
        NewDocument made();
    }

    private interface Taker {
        void take(Source source, Making making);
    }

    private Stream<Item> open(WaveId wave) {
        if (definitions.study().isInDepth(wave)) {
            return Stream.empty();
        }
        return definitions.questionnaire(wave).pages().stream()
                .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                .flatMap(page -> page.items().stream())
                .filter(Item.TextItem.class::isInstance);
    }

    /** Everything that has words, in the countries of the user. */
    private void sources(WaveId wave, String variable, Taker taker) {
        var who = user.require(Permission.CODE_MATERIAL);
        inDepth.forEach(wave, held -> {
            if (who.maySee(held.country())
                    && held.answers().stream().anyMatch(answer -> !answer.text().isBlank())) {
                taker.take(new Source(held.id(), null), () -> document(held));
            }
        });
        var wanted = open(wave)
                .map(Item::id)
                .filter(id -> variable.isEmpty() || id.equals(variable))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var counted = new HashSet<InterviewId>();
        rows.forEachCoded(wave, one -> counted.add(one.id()));
        sent.forEach(wave, one -> {
            if (who.maySee(one.country()) && counted.contains(one.id())) {
                for (var item : wanted) {
                    var words = one.texts().getOrDefault(item, "");
                    if (!words.isBlank()) {
                        taker.take(new Source(one.id(), item), () -> document(wave, one, item, words));
                    }
                }
            }
        });
    }

    /**
     * Takes in what is new.
     *
     * @param variable the open question, or empty for whole interviews
     * @return how many documents
     */
    @Transactional
    public int takeIn(WaveId wave, String variable) {
        var taken = store.taken(wave);
        var made = new ArrayList<NewDocument>();
        sources(wave, variable, (source, making) -> {
            if (taken.add(source)) {
                made.add(making.made());
            }
        });
        made.forEach(changes::put);
        if (!made.isEmpty()) {
            audit.record(
                    AuditAction.MATERIAL_TAKEN,
                    wave + (variable.isEmpty() ? "" : ", " + variable) + ": " + made.size());
        }
        return made.size();
    }

    /** What respondents were promised is that the team alone reads answers: so nothing is said of who wrote one. */
    private NewDocument document(WaveId wave, SentCase one, String variable, String words) {
        var text = cleaned(words);
        var language = LanguageGuess.of(text, one.language());
        return new NewDocument(
                Document.Kind.ANSWER,
                variable + " · " + number(one.id()),
                one.country(),
                language,
                new Provenance(wave, one.id(), variable, one.id()),
                new Speaker(pseudonym(one.country(), one.id()), null, SpeakerKind.CSO, Attribution.NOTHING),
                text,
                List.of(new Turn(1, new Span(0, CodePoints.length(text)), null, false, language, variable)));
    }

    private NewDocument document(InDepthCase held) {
        var text = new StringBuilder();
        var turns = new ArrayList<Turn>();
        for (var answer : held.answers()) {
            var words = cleaned(answer.text());
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n");
                var start = text.codePointCount(0, text.length());
                text.append(words);
                var span = new Span(start, start + CodePoints.length(words));
                var language = LanguageGuess.of(words, held.language());
                turns.add(new Turn(turns.size() + 1, span, null, false, language, answer.variable()));
            }
        }
        var speaker = held.speaker();
        var pseudonym = speaker.pseudonym().isBlank() ? pseudonym(held.country(), held.id()) : speaker.pseudonym();
        return new NewDocument(
                Document.Kind.GUIDE,
                pseudonym,
                held.country(),
                held.language(),
                new Provenance(held.wave(), held.id(), null, held.linked()),
                new Speaker(
                        pseudonym,
                        speaker.place().isBlank() ? null : speaker.place(),
                        SpeakerKind.valueOf(
                                speaker.kind() == InDepthCase.Kind.CIVIL_SOCIETY
                                        ? "CSO"
                                        : speaker.kind().name()),
                        Attribution.valueOf(speaker.anonymity().name())),
                text.toString(),
                turns);
    }

    private static String cleaned(String words) {
        return CodePoints.normalised(words).replace("\u0000", "").strip();
    }

    private static String pseudonym(CountryCode country, InterviewId id) {
        return country + "-" + number(id);
    }

    private static String number(InterviewId id) {
        return id.toString().substring(0, NUMBER).toUpperCase(Locale.ROOT);
    }
}
