package org.ovoz.qualitative.results;

/**
 * How often, in the two units of this room.
 *
 * @param turns passages: what one person says before another does
 * @param persons who say it at least once
 */
public record Count(int turns, int persons) {}
