package org.ovoz.fieldwork.contact;

import java.util.UUID;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;

/** How many tries of an interviewer ended without an interview in one way. */
public record ContactTally(UUID worker, CountryCode country, Mode mode, Result result, Reason reason, int contacts) {}
