package org.ovoz.notice.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notices were seen by whom. */
@Repository
public class NoticeStore {

    /** So long it is kept that a notice was seen. */
    public static final int KEPT_DAYS = 365;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> seen(UUID person) {
        return jdbc.sql("select notice from notice_seen where person = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }

    /** Seeing it again changes nothing. */
    public void see(UUID person, String notice, LocalDate today) {
        jdbc.sql("""
                        insert into notice_seen (person, notice, seen_on) values (:person, :notice, :today)
                        on conflict do nothing""")
                .param("person", person)
                .param("notice", notice)
                .param("today", today)
                .update();
    }

    public void forgetBefore(LocalDate day) {
        jdbc.sql("delete from notice_seen where seen_on < :day")
                .param("day", day)
                .update();
    }
}
