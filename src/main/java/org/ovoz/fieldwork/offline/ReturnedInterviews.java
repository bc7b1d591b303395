package org.ovoz.fieldwork.offline;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ovoz.access.User;
import org.ovoz.interview.arrived.HandedDefinitions;
import org.ovoz.interview.correction.ArrivedCorrections;
import org.ovoz.questionnaire.Variable;
import org.springframework.stereotype.Component;

/** What interviewers take along of interviews that were sent back to them: the comment and the codes, never a text. */
@Component
class ReturnedInterviews {

    private final ArrivedCorrections corrections;
    private final HandedDefinitions handed;

    ReturnedInterviews(ArrivedCorrections corrections, HandedDefinitions handed) {
        this.corrections = corrections;
        this.handed = handed;
    }

    /** The interviews of a worker that came back, in the countries where the worker works. */
    List<FieldPackage.Returned> of(User worker) {
        return corrections.returnedTo(worker.id()).stream()
                .filter(one -> worker.maySee(one.interview().country()))
                .flatMap(one -> handed
                        .answered(
                                one.interview().questionnaire(), one.interview().version())
                        .stream()
                        .map(version -> returned(one, version)))
                .toList();
    }

    private static FieldPackage.Returned returned(ArrivedCorrections.Returned one, HandedDefinitions.Handed version) {
        var interview = one.interview();
        var codes = new TreeMap<>(interview.answers().codes());
        version.questionnaire().caseFacts().stream().map(Variable::name).forEach(codes::remove);
        return new FieldPackage.Returned(
                interview.id().value(),
                one.comment(),
                one.seen(),
                interview.wave(),
                version.questionnaire(),
                version.hash(),
                interview.country(),
                interview.mode().key(),
                interview.language(),
                codes,
                new TreeSet<>(interview.answers().texts().keySet()));
    }
}
