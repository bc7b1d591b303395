package org.ovoz.interview.sent;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.WaveId;

/**
 * Some lines of the change feed, for whoever reads the interviews of a wave together: each interview is named once, and
 * of a wave that is to be read anew none.
 *
 * @param last the number of the last line, or the one that was asked after where there was none
 * @param some the interviews that changed, by wave
 * @param anew the waves that are to be read anew
 */
public record ChangesByWave(long last, Map<WaveId, Set<InterviewId>> some, Set<WaveId> anew) {

    /** What changed after a number, of these waves. */
    public static ChangesByWave after(long number, InterviewRows rows, Collection<WaveId> waves) {
        var last = number;
        var anew = new HashSet<WaveId>();
        var some = new HashMap<WaveId, Set<InterviewId>>();
        for (var change : rows.changesAfter(number)) {
            last = change.number();
            var id = change.id();
            if (!waves.contains(change.wave())) {
                continue;
            }
            if (id == null) {
                anew.add(change.wave());
            } else {
                some.computeIfAbsent(change.wave(), _ -> new HashSet<>()).add(id);
            }
        }
        some.keySet().removeAll(anew);
        return new ChangesByWave(last, some, anew);
    }
}
