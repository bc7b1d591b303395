/** The SQL of field work: assignments, contacts, counts by interviewer; devices and what arrives from them. */
@NullMarked
package org.ovoz.fieldwork.store;

import org.jspecify.annotations.NullMarked;
