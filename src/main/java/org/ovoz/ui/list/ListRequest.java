package org.ovoz.ui.list;

/**
 * Which lines of a list are to be shown.
 *
 * @param search what was typed into the search field, without spaces around it; may be empty
 * @param sortedBy the key of a column, or empty for the order that the list has by itself
 * @param offset how many lines stand before them
 * @param limit how many at most
 */
public record ListRequest(String search, String sortedBy, boolean descending, int offset, int limit) {}
