package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.store.MaterialStore;
import org.ovoz.qualitative.store.MaterialTextStore;
import org.ovoz.qualitative.store.TurnStore;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The material as those read it who may, with its versions and translations. */
@Service
public class MaterialReading implements Material {

    private final MaterialStore store;
    private final MaterialTextStore texts;
    private final TurnStore turns;
    private final CurrentUser user;
    private final AuditTrail audit;

    /** The words of a version never change, and its turns are counted; what is asked for is always what the database names. */
    private final Map<DocumentId, Known> known = new ConcurrentHashMap<>();

    private record Known(DocumentText text, int turning) {}

    /** By the sign-in, which ends with the session. */
    private final Map<Object, Set<DocumentId>> opened = Collections.synchronizedMap(new WeakHashMap<>());

    MaterialReading(MaterialStore store, MaterialTextStore texts, TurnStore turns, CurrentUser user, AuditTrail audit) {
        this.store = store;
        this.texts = texts;
        this.turns = turns;
        this.user = user;
        this.audit = audit;
    }

    @Override
    public List<Document> documents() {
        var reader = user.require(Permission.READ_MATERIAL);
        return store.all().stream()
                .filter(document -> reader.maySee(document.country()))
                .toList();
    }

    @Override
    public Optional<Document> document(DocumentId id) {
        var reader = user.require(Permission.READ_MATERIAL);
        return store.find(id).filter(document -> reader.maySee(document.country()));
    }

    @Override
    public Optional<DocumentText> text(DocumentId id) {
        var found = document(id);
        found.ifPresent(this::tell);
        return found.flatMap(document -> of(List.of(document)).stream().findFirst());
    }

    /** Once per document and session. */
    private void tell(Document document) {
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && opened.computeIfAbsent(session, _ -> Collections.synchronizedSet(new HashSet<>()))
                        .add(document.id())) {
            audit.record(AuditAction.MATERIAL_OPENED, named(document));
        }
    }

    /** How the audit trail calls a document: never by its title, which a person typed. */
    static String named(Document document) {
        return document.country() + ", " + document.kind() + ", "
                + document.id().toString().substring(0, 8);
    }

    @Override
    public List<DocumentText> texts() {
        var documents = documents();
        return of(documents);
    }

    private List<DocumentText> of(List<Document> documents) {
        // Before the texts, so that one that is corrected between is read anew the next time.
        var turnings = turns.turnings();
        var missing = documents.stream()
                .filter(document -> !isKnown(document, turnings.getOrDefault(document.id(), 0)))
                .map(Document::id)
                .toList();
        var read = texts.newest(missing).stream()
                .collect(Collectors.toMap(
                        DocumentText::document, text -> new Known(text, turnings.getOrDefault(text.document(), 0))));
        known.putAll(read);
        var found = new ArrayList<DocumentText>(documents.size());
        for (var document : documents) {
            var text = read.getOrDefault(document.id(), known.get(document.id()));
            if (text != null) {
                found.add(text.text());
            }
        }
        if (known.size() > 2 * Math.max(documents.size(), 1000)) {
            known.keySet().retainAll(store.all().stream().map(Document::id).collect(Collectors.toSet()));
        }
        return found;
    }

    private boolean isKnown(Document document, int turning) {
        var read = known.get(document.id());
        return read != null && read.text().version() == document.version() && read.turning() == turning;
    }

    /** Documents with the words of a text, as they are now or as they were taken in; blanks make no difference. */
    public List<Document> saying(String text) {
        var sought = bare(text);
        var newest = texts().stream().collect(Collectors.toMap(DocumentText::document, DocumentText::text));
        return documents().stream()
                .filter(document -> bare(newest.getOrDefault(document.id(), "")).equals(sought)
                        || document.version() > 1
                                && texts.version(document.id(), 1)
                                        .filter(first -> bare(first.text()).equals(sought))
                                        .isPresent())
                .toList();
    }

    private static String bare(String text) {
        return Composed.words(text).replaceAll("\\s+", "");
    }

    /** The newest first. */
    public List<Version> versions(DocumentId id) {
        return document(id).map(document -> texts.versions(document.id())).orElse(List.of());
    }

    /** A version as the team reads it; nothing for one that is apart. */
    public Optional<DocumentText> version(DocumentId id, int number) {
        return versions(id).stream()
                .filter(version -> version.number() == number && !version.isApart())
                .findFirst()
                .flatMap(_ -> texts.version(id, number));
    }

    @Override
    public Optional<String> earlier(DocumentId id, int number, Span span) {
        var version =
                versions(id).stream().filter(one -> one.number() == number).findFirst();
        var words = version.flatMap(_ -> texts.version(id, number))
                .filter(text -> CodePoints.has(text.text(), span))
                .map(text -> text.cut(span));
        return version.filter(Version::isApart).isEmpty()
                ? words
                : words.flatMap(all -> text(id).map(text -> HiddenWords.hide(all, text.text())));
    }

    @Override
    public List<Turn> turns(DocumentId id, int number) {
        return document(id)
                .flatMap(_ -> texts.version(id, number))
                .map(text -> text.turns().stream().map(Turn::unnamed).toList())
                .orElse(List.of());
    }

    /** A version that shows what was masked later, for who may mask; every reading is in the audit trail. */
    public Optional<DocumentText> original(DocumentId id, int number) {
        user.require(Permission.CODE_MATERIAL);
        var found = document(id).flatMap(_ -> texts.version(id, number));
        document(id)
                .filter(_ -> found.isPresent())
                .ifPresent(
                        document -> audit.record(AuditAction.MATERIAL_ORIGINAL_READ, named(document) + ", " + number));
        return found;
    }

    public List<Translation> translations(DocumentId id) {
        return document(id).map(document -> texts.translations(document.id())).orElse(List.of());
    }

    /** Whether the user may take in, correct and mask. */
    public boolean mayChange() {
        return user.get().filter(reader -> reader.may(Permission.CODE_MATERIAL)).isPresent();
    }
}
