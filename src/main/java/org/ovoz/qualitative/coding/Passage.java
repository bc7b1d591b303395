package org.ovoz.qualitative.coding;

import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;

/**
 * A part of one version of a text.
 *
 * @param version in whose code points the span counts
 */
public record Passage(DocumentId document, int version, Span span) {}
