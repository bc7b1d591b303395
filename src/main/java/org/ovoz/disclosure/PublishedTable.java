package org.ovoz.disclosure;

/**
 * The latest published table of a variable in a country.
 *
 * @param variable its name
 * @param batch the release that it is from
 */
public record PublishedTable(String variable, Batch batch, ProtectedTable table) {}
