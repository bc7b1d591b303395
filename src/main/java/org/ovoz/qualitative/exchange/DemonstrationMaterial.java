package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.qualitative.CodingIntake;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.MaterialIntake;
import org.ovoz.qualitative.RoundIntake;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.DemonstrationStart;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the invented interviews with their codings into a demonstration; a second start finds them there. */
@Component
class DemonstrationMaterial {

    private static final String ACTOR = "demonstration";

    /** Each interview says its own. */
    private static final NewDocuments UNSAID = new NewDocuments(new CountryCode("KZ"), new Language("en"));

    private final MaterialIntake material;
    private final CodingIntake codings;
    private final RoundIntake rounds;

    DemonstrationMaterial(MaterialIntake material, CodingIntake codings, RoundIntake rounds) {
        this.material = material;
        this.codings = codings;
        this.rounds = rounds;
    }

    @EventListener(DemonstrationStart.class)
    @Order(20)
    @Transactional
    void load() {
        var project = InventedInterviews.project();
        var fresh = new HashMap<DocumentId, DocumentText>();
        var brought = new BroughtDocuments(List.of(), UNSAID, ACTOR, InventedInterviews.DAY);
        for (var source : project.sources()) {
            var document = brought.of(source);
            var text = Divided.text(document, source);
            if (material.take(document, text)) {
                fresh.put(document.id(), text);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        codings.take(
                ACTOR,
                new CodingIntake.Bundle(
                        project.name(),
                        project.codes(),
                        List.of(),
                        project.codings().stream()
                                .filter(coding -> fresh.containsKey(coding.document()))
                                .toList(),
                        project.memos().stream()
                                .filter(memo -> memo.document() == null || fresh.containsKey(memo.document()))
                                .toList()));
        rounds.take(round(project, fresh));
    }

    /** Both have coded all of it; some of what they do not agree in is decided, and some is left to decide. */
    private static RoundIntake.Bundle round(Project project, Map<DocumentId, DocumentText> texts) {
        var decisions = new ArrayList<RoundIntake.Decision>();
        for (var decided : InventedInterviews.decisions()) {
            var text = texts.get(decided.document());
            project.codings().stream()
                    .filter(coding -> text != null
                            && coding.document().equals(decided.document())
                            && coding.code().equals(decided.code()))
                    .findFirst()
                    .flatMap(coding -> text.turnOf(coding.span()))
                    .ifPresent(turn -> decisions.add(new RoundIntake.Decision(
                            decided.document(),
                            turn.number(),
                            text.turns().size(),
                            decided.code(),
                            decided.isPresent(),
                            decided.reason())));
        }
        return new RoundIntake.Bundle(
                InventedInterviews.FIRST,
                InventedInterviews.SECOND,
                texts.keySet(),
                InventedInterviews.DAY,
                InventedInterviews.FIRST,
                decisions);
    }
}
