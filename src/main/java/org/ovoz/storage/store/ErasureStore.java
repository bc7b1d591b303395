package org.ovoz.storage.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due to be gone from the files, kept in the database itself: so a restart forgets none of it. */
@Repository
class ErasureStore implements Erasure {

    private final JdbcClient jdbc;
    private volatile boolean heldUp;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void due() {
        jdbc.sql("insert into erasure_due (id) values (:id)")
                .param("id", UUID.randomUUID())
                .update();
    }

    @Override
    public boolean isHeldUp() {
        return heldUp;
    }

    void setHeldUp(boolean isHeldUp) {
        heldUp = isHeldUp;
    }

    /** What is due now. */
    List<UUID> allDue() {
        return jdbc.sql("select id from erasure_due").query(UUID.class).list();
    }

    /** The day on which the files were last written anew. */
    LocalDate lastRun() {
        return jdbc.sql("select done_on from erasure_run where id = 1")
                .query(LocalDate.class)
                .single();
    }

    /** Notes that the files were written anew, after what was due then had been deleted. */
    void done(List<UUID> due, LocalDate today) {
        due.forEach(id -> jdbc.sql("delete from erasure_due where id = :id")
                .param("id", id)
                .update());
        jdbc.sql("update erasure_run set done_on = :today where id = 1")
                .param("today", today)
                .update();
    }
}
