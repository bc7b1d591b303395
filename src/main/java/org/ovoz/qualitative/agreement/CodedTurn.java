package org.ovoz.qualitative.agreement;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Turn;

/**
 * A turn that is counted, with what each coder put on any part of it.
 *
 * @param turns how many turns the text has, interviewers' included: by it one sees whether numbers still mean the same turns
 * @param byCoder only coders who put something here
 */
public record CodedTurn(TurnId id, Turn turn, int turns, Map<String, Set<CodeId>> byCoder) {

    /** Whatever anybody put on it. */
    public Set<CodeId> byAnybody() {
        return byCoder.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    Set<CodeId> by(String coder) {
        return byCoder.getOrDefault(coder, Set.of());
    }
}
