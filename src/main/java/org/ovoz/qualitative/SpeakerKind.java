package org.ovoz.qualitative;

/** Who speaks in a document. */
public enum SpeakerKind {
    CSO,
    EXPERT,
    JOURNALIST,
    EXPERT_AND_JOURNALIST,
    OTHER
}
