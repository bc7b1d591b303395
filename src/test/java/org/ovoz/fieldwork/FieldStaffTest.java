package org.ovoz.fieldwork;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the work of field staff begin with: the wave of the small study, a country, its day, and nobody signed in. */
public abstract class FieldStaffTest {

    protected static final WaveId WAVE = new WaveId("tiny-1");
    protected static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    protected StudyDays days;

    @Autowired
    protected JdbcClient jdbc;

    protected User worker;

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    protected LocalDate today() {
        return days.today(TJ);
    }

    /** Begins with tables that others may have filled. */
    protected void empty(String... tables) {
        for (var table : tables) {
            jdbc.sql("delete from " + table).update();
        }
    }
}
