package org.ovoz.ui;

/**
 * A demonstration has started: whoever has something to show puts it there, in the order of the listeners, before anything is
 * read. Nobody else hears of it. It is told when the server starts and not decided by which components there are, since those
 * are fixed when the product is built (docs/decisions/0081).
 */
public record DemonstrationStart() {}
