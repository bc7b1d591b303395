package org.ovoz.disclosure;

import java.time.LocalDate;
import org.ovoz.questionnaire.CountryCode;

/**
 * One release of a country's tables.
 *
 * @param number from 1
 * @param cases that counted then
 * @param releasedOn the day in the study's zone
 * @param synthetic whether there were synthetic cases among them
 */
public record Batch(CountryCode country, int number, int cases, LocalDate releasedOn, boolean synthetic) {}
