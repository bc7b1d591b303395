package org.ovoz.study.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.springframework.stereotype.Service;

/** Every version of a questionnaire that can be read: the present ones, and those that interviews were begun with. */
@Service
public class QuestionnaireVersions {

    /** A version of a questionnaire. */
    public record Named(String id, int version) {

        /** For lists to choose from. */
        public String key() {
            return id + " " + version;
        }
    }

    private final Definitions definitions;
    private final AnsweredVersions answered;
    private final CurrentUser user;

    QuestionnaireVersions(Definitions definitions, AnsweredVersions answered, CurrentUser user) {
        this.definitions = definitions;
        this.answered = answered;
        this.user = user;
    }

    /** For whoever sees the study or holds interviews: all of them, the present ones first, the newest questionnaire before older ones. */
    public List<Named> all() {
        if (user.get().filter(who -> who.may(Permission.SEE_OVERVIEW)).isEmpty()) {
            user.require(Permission.ENTER_INTERVIEWS);
        }
        var present = new ArrayList<Named>();
        var earlier = new ArrayList<Named>();
        definitions.questionnaires().values().stream()
                .sorted(Comparator.comparing(Questionnaire::id).reversed())
                .forEach(questionnaire -> {
                    present.add(new Named(questionnaire.id(), questionnaire.version()));
                    answered.versions(questionnaire.id()).stream()
                            .filter(version -> version != questionnaire.version())
                            .filter(version -> answered.version(questionnaire.id(), version)
                                    .isPresent())
                            .forEach(version -> earlier.add(new Named(questionnaire.id(), version)));
                });
        present.addAll(earlier);
        return present;
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if there is none by this key
     */
    public Questionnaire read(String key) {
        var named = all().stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such version."));
        var present = definitions.questionnaires().get(named.id());
        return present != null && present.version() == named.version()
                ? present
                : answered.version(named.id(), named.version()).orElseThrow();
    }
}
