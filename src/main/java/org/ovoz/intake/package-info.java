/**
 * Data that were collected elsewhere: a file's columns are mapped to a wave's variables, looked at as they will be
 * stored, and taken over whole or not at all. A whole import can be withdrawn again.
 */
@NullMarked
package org.ovoz.intake;

import org.jspecify.annotations.NullMarked;
