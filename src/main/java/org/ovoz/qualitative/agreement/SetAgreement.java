package org.ovoz.qualitative.agreement;

import org.ovoz.qualitative.Code;

/**
 * Agreement about which of the codes under one a turn has, if any, as if they excluded each other.
 *
 * @param above the code above them
 * @param leftOut turns in which a coder put several of them: there the coder's value is missing
 * @param all over all turns
 * @param coded over the turns on which at least one coder put any code at all
 */
public record SetAgreement(Code above, int leftOut, Agreement all, Agreement coded) {}
