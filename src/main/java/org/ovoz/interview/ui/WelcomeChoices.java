package org.ovoz.interview.ui;

import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;

/** What somebody has done on the first page before beginning; kept when the page is shown anew, as in another language. */
final class WelcomeChoices {

    @Nullable
    CountryCode country;

    boolean moreIsOpen;
    String code = "";
}
