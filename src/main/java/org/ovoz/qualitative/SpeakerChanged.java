package org.ovoz.qualitative;

/**
 * A document has a speaker of another kind, or is of another country. Told as an event of Spring within the transaction that
 * changes it: whoever has kept what may be told of the speaker among so many alike has to look again.
 */
public record SpeakerChanged(DocumentId document) {}
