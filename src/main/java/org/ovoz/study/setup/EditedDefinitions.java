package org.ovoz.study.setup;

import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.source.DefinitionSource;
import org.ovoz.study.store.StudyEditStore;
import org.ovoz.study.store.StudyEdition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the definitions of this server follow what is set in the application, here or at another server. */
@Component
public class EditedDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(EditedDefinitions.class);

    /** What the definitions were read from at the start is at least of this edition. */
    private static final long UNKNOWN = -1;

    private final Definitions definitions;
    private final DefinitionSource source;
    private final StudyEditStore store;
    private final StudyEdition edition;
    private long known = UNKNOWN;
    private boolean failing;

    EditedDefinitions(Definitions definitions, DefinitionSource source, StudyEditStore store, StudyEdition edition) {
        this.definitions = definitions;
        this.source = source;
        this.store = store;
        this.edition = edition;
    }

    /** Looks once a second; what cannot be read leaves everything as it is. */
    @Scheduled(fixedDelay = 1000)
    void look() {
        try {
            refresh();
            failing = false;
        } catch (RuntimeException fault) {
            if (!failing) {
                LOG.warn("The definitions cannot follow: {}", fault.getClass().getName());
            }
            failing = true;
        }
    }

    /** Takes over at once what was set. The number is read first: what is set meanwhile is read again. */
    public synchronized void refresh() {
        var number = edition.number();
        if (number != known) {
            var edits = store.edits();
            if (known != UNKNOWN || !edits.equals(StudyEdits.NONE)) {
                definitions.become(source.read(edits));
            }
            known = number;
        }
    }
}
