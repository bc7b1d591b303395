package org.ovoz.qualitative.agreement;

import org.ovoz.qualitative.DocumentId;

/**
 * A turn by its place.
 *
 * @param number from 1 in its document
 */
public record TurnId(DocumentId document, int number) {}
