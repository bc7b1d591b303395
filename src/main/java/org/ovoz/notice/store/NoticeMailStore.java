package org.ovoz.notice.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.questionnaire.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets notices by e-mail, and which were sent. */
@Repository
public class NoticeMailStore {

    /** @param language that the person reads */
    public record Recipient(UUID person, String address, Language language) {}

    private final JdbcClient jdbc;

    NoticeMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Recipient> recipients() {
        return jdbc.sql("select person, address, language from notice_mail order by person")
                .query((row, _) -> new Recipient(
                        row.getObject("person", UUID.class),
                        row.getString("address"),
                        new Language(row.getString("language"))))
                .list();
    }

    public Optional<String> address(UUID person) {
        return jdbc.sql("select address from notice_mail where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    public void set(Recipient recipient) {
        remove(recipient.person());
        jdbc.sql("insert into notice_mail (person, address, language) values (:person, :address, :language)")
                .param("person", recipient.person())
                .param("address", recipient.address())
                .param("language", recipient.language().tag())
                .update();
    }

    public void remove(UUID person) {
        jdbc.sql("delete from notice_mail where person = :person")
                .param("person", person)
                .update();
    }

    public boolean isMailedOn(UUID person, LocalDate day) {
        return jdbc.sql("select count(*) from notice_mailed where person = :person and mailed_on = :day")
                        .param("person", person)
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether this is the first to send it: another server may do the same in the same moment. */
    public boolean claim(UUID person, String notice, LocalDate day) {
        return jdbc.sql("""
                        insert into notice_mailed (person, notice, mailed_on) values (:person, :notice, :day)
                        on conflict do nothing""")
                        .param("person", person)
                        .param("notice", notice)
                        .param("day", day)
                        .update()
                == 1;
    }

    /** It could not be sent, and is to be sent later. */
    public void release(UUID person, String notice) {
        jdbc.sql("delete from notice_mailed where person = :person and notice = :notice")
                .param("person", person)
                .param("notice", notice)
                .update();
    }
}
