/** Tries of interviewers to reach somebody: call-backs and appointments, non-contacts and refusals; never who it was. */
@NullMarked
package org.ovoz.fieldwork.contact;

import org.jspecify.annotations.NullMarked;
