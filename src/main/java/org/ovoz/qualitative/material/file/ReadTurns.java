package org.ovoz.qualitative.material.file;

import java.util.List;
import org.ovoz.qualitative.Turn;

/**
 * A text divided into what one person says before another does.
 *
 * @param turns at least one
 * @param voices who speaks, in the order of their first words; empty where the text names nobody
 */
public record ReadTurns(List<Turn> turns, List<Voice> voices) {

    public ReadTurns {
        turns = List.copyOf(turns);
        voices = List.copyOf(voices);
    }

    /**
     * Somebody who speaks.
     *
     * @param name as the text has it
     * @param turns how often
     * @param isInterviewer as the name says, or as their questions suggest
     */
    public record Voice(String name, int turns, boolean isInterviewer) {}
}
