package org.ovoz.study.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.source.Contact;
import org.ovoz.study.store.FactStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What respondents read of the study before they begin: kept in the database, where it prevails over {@code config/}. */
@Service
public class SetUpFacts {

    /** The longest name, in characters. */
    public static final int LONGEST = 200;

    private static final Pattern EXAMPLE = Pattern.compile(".*[@.]example\\.(org|com|net)$|.*\\.example$");

    private final Definitions definitions;
    private final EditedDefinitions edited;
    private final FactStore store;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SetUpFacts(
            Definitions definitions,
            EditedDefinitions edited,
            FactStore store,
            CurrentUser user,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.edited = edited;
        this.store = store;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether somebody has set them here, so that the files do not count. */
    public boolean areSet() {
        return !store.facts().equals(StudyEdits.Facts.NONE);
    }

    /** Whether the contact is one of an example, at which nobody reads. */
    public boolean isContactAnExample() {
        return EXAMPLE.matcher(definitions.study().asker().contact()).matches();
    }

    /** Whether something can be written to, opened or called. */
    public static boolean isContact(String typed) {
        return typed.length() <= LONGEST && Contact.isOne(typed);
    }

    /**
     * Sets all of them.
     *
     * @throws IllegalArgumentException unless every language has its wordings and the contact is one
     */
    public void set(Map<Language, String> title, Map<Language, String> organization, String contact) {
        requireAll();
        var languages = definitions.study().languages().keySet();
        if (!isContact(contact)
                || !languages.stream().allMatch(language -> isWording(title, language))
                || !languages.stream().allMatch(language -> isWording(organization, language))) {
            throw new IllegalArgumentException("A wording is missing, or the contact is none.");
        }
        write(new StudyEdits.Facts(text(title), text(organization), contact), "database");
    }

    /** Goes back to what the files say. */
    public void reset() {
        requireAll();
        write(StudyEdits.Facts.NONE, "config/study/study.yaml");
    }

    private void write(StudyEdits.Facts facts, String from) {
        transaction.executeWithoutResult(_ -> {
            store.set(facts);
            audit.record(AuditAction.STUDY_FACTS_CHANGED, from);
        });
        edited.refresh();
    }

    private void requireAll() {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
    }

    private static boolean isWording(Map<Language, String> wordings, Language language) {
        var wording = wordings.getOrDefault(language, "");
        return !wording.isBlank() && wording.length() <= LONGEST;
    }

    private static Text text(Map<Language, String> wordings) {
        return new Text(new LinkedHashMap<>(wordings), Map.of());
    }
}
