package org.ovoz.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody has an account, and no link to one is out. */
public final class NoAccounts {

    private NoAccounts() {}

    public static void in(JdbcClient jdbc) {
        jdbc.sql("delete from one_time_link").update();
        jdbc.sql("delete from staff_user").update();
    }
}
