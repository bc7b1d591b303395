package org.ovoz.study.questions;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.source.DefinitionError;
import org.ovoz.questionnaire.source.DefinitionSource;
import org.ovoz.study.setup.EditedDefinitions;
import org.ovoz.study.store.StudyEditStore;
import org.ovoz.study.store.UploadStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Questionnaires that are brought as an archive: checked, looked at, published on every server without a restart. */
@Service
public class QuestionnaireUploads {

    /**
     * What an archive holds.
     *
     * @param questionnaire null if nothing could be read
     * @param faults of the archive
     * @param errors of the strict reader, all of them
     * @param least the smallest version that it could be published with
     */
    public record Preview(
            @Nullable Questionnaire questionnaire,
            SequencedMap<String, String> files,
            List<QuestionnaireArchive.Fault> faults,
            List<DefinitionError> errors,
            int least) {

        /** Whether nothing keeps it from being published. */
        public boolean isRight() {
            return faults.isEmpty() && errors.isEmpty() && questionnaire != null && !isOld();
        }

        /** Whether its version has been there. */
        public boolean isOld() {
            return questionnaire != null && questionnaire.version() < least;
        }
    }

    private final Definitions definitions;
    private final DefinitionSource source;
    private final EditedDefinitions edited;
    private final StudyEditStore edits;
    private final UploadStore store;
    private final AnsweredVersions answered;
    private final StudyDays days;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    QuestionnaireUploads(
            Definitions definitions,
            DefinitionSource source,
            EditedDefinitions edited,
            StudyEditStore edits,
            UploadStore store,
            AnsweredVersions answered,
            StudyDays days,
            CurrentUser user,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.source = source;
        this.edited = edited;
        this.edits = edits;
        this.store = store;
        this.answered = answered;
        this.days = days;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Reads an archive; nothing is stored. */
    public Preview preview(byte[] zip) {
        requireAll();
        var archive = QuestionnaireArchive.read(zip);
        if (!archive.faults().isEmpty()) {
            return new Preview(null, archive.files(), archive.faults(), List.of(), 1);
        }
        return check(archive.files());
    }

    private Preview check(SequencedMap<String, String> files) {
        var checked = source.check(edits.edits(), definitions, files);
        var read = checked.questionnaire();
        return new Preview(read, files, List.of(), checked.errors(), read == null ? 1 : least(read.id()));
    }

    /** One more than whatever was asked or is there. */
    private int least(String id) {
        var present = Optional.ofNullable(definitions.questionnaires().get(id))
                .map(Questionnaire::version)
                .orElse(0);
        var kept =
                answered.versions(id).stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.max(present, kept) + 1;
    }

    /**
     * Publishes what was looked at. New interviews and drafts go on with it; what was sent stays with the version that it
     * was answered in.
     *
     * @return what keeps it from being published now; empty if it is published
     */
    public Optional<Preview> publish(Preview seen) {
        requireAll();
        var now = check(seen.files());
        var read = now.questionnaire();
        if (!now.isRight() || read == null) {
            return Optional.of(now);
        }
        var added = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!store.add(read.id(), read.version(), seen.files(), days.today())) {
                return false;
            }
            audit.record(AuditAction.QUESTIONNAIRE_PUBLISHED, read.id() + ", " + read.version());
            return true;
        }));
        edited.refresh();
        return added ? Optional.empty() : Optional.of(check(seen.files()));
    }

    private void requireAll() {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
    }
}
