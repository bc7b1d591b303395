package org.ovoz.qualitative.exchange;

/**
 * A file that was read and not taken yet.
 *
 * @param file as it came, to be read again when a missing text is given
 */
public record Incoming(byte[] file, ReadProject read) {}
