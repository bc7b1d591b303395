package org.ovoz.fieldwork.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.fieldwork.offline.Device;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices by the hashes of their tokens, and codes for registering one. */
@Repository
public class DeviceStore {

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void addCode(String hash, UUID worker, Instant expiresAt) {
        jdbc.sql("insert into field_code (hash, worker, expires_at) values (:hash, :worker, :expires)")
                .param("hash", hash)
                .param("worker", worker)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Uses a code up and tells whose it was; empty for one that is unknown, used or too old. */
    public Optional<UUID> takeCode(String hash, Instant now) {
        var worker = jdbc.sql("select worker from field_code where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        var taken = jdbc.sql("delete from field_code where hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
        return worker.filter(_ -> taken);
    }

    public void forgetCodes(Instant now) {
        jdbc.sql("delete from field_code where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds a device under the next number. */
    public Device add(UUID id, UUID worker, String sendHash, String readHash, LocalDate today) {
        jdbc.sql("""
                        insert into field_device (id, number, worker, send_hash, read_hash, registered_on, contact_on,
                            collected, waiting, contacts_arrived)
                        select cast(:id as uuid), coalesce(max(number), 0) + 1, cast(:worker as uuid),
                            cast(:send as varchar), cast(:read as varchar), cast(:today as date), cast(:today as date),
                            0, 0, 0
                        from field_device
                        """)
                .param("id", id)
                .param("worker", worker)
                .param("send", sendHash)
                .param("read", readHash)
                .param("today", today)
                .update();
        return byId(id).orElseThrow();
    }

    public Optional<Device> byId(UUID id) {
        return one("id", id);
    }

    public Optional<Device> bySendHash(String hash) {
        return one("send_hash", hash);
    }

    public Optional<Device> byReadHash(String hash) {
        return one("read_hash", hash);
    }

    private Optional<Device> one(String column, Object value) {
        return jdbc.sql("select * from field_device where " + column + " = :value")
                .param("value", value)
                .query((row, _) -> device(row))
                .optional();
    }

    public List<Device> all() {
        return jdbc.sql("select * from field_device order by number")
                .query((row, _) -> device(row))
                .list();
    }

    public List<Device> of(UUID worker) {
        return jdbc.sql("select * from field_device where worker = :worker order by number")
                .param("worker", worker)
                .query((row, _) -> device(row))
                .list();
    }

    /** Revokes a device; false if it was revoked before. */
    public boolean revoke(UUID id, LocalDate today) {
        return jdbc.sql("update field_device set revoked_on = :today where id = :id and revoked_on is null")
                        .param("today", today)
                        .param("id", id)
                        .update()
                == 1;
    }

    public void contact(UUID id, LocalDate today) {
        jdbc.sql("update field_device set contact_on = :today where id = :id and contact_on < :today")
                .param("today", today)
                .param("id", id)
                .update();
    }

    /** @param order that of the newest file that the device has saved */
    public void say(UUID id, Device.Said said, int order) {
        say(id, said, order, "");
    }

    /** Nothing is changed unless the order is higher than any so far. */
    public void sayNewer(UUID id, Device.Said said, int order) {
        say(id, said, order, " and said_order < :order");
    }

    private void say(UUID id, Device.Said said, int order, String condition) {
        jdbc.sql("""
                        update field_device set said_on = :day, collected = :collected, waiting = :waiting,
                            contacts_collected = :contacts, contacts_waiting = :unsent,
                            said_order = greatest(said_order, :order)
                        where id = :id""" + condition)
                .param("order", order)
                .param("day", said.day())
                .param("collected", said.numbered().collected())
                .param("waiting", said.numbered().waiting())
                .param("contacts", said.contacts().map(Device.Count::collected).orElse(null))
                .param("unsent", said.contacts().map(Device.Count::waiting).orElse(null))
                .param("id", id)
                .update();
    }

    /** One contact more has arrived that was recorded on a device. */
    public void addContact(UUID id) {
        jdbc.sql("update field_device set contacts_arrived = contacts_arrived + 1 where id = :id")
                .param("id", id)
                .update();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("worker", UUID.class),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("contact_on", LocalDate.class),
                Optional.ofNullable(row.getObject("revoked_on", LocalDate.class)),
                said(row),
                row.getInt("contacts_arrived"));
    }

    private static Optional<Device.Said> said(ResultSet row) throws SQLException {
        var day = row.getObject("said_on", LocalDate.class);
        return day == null
                ? Optional.empty()
                : Optional.of(new Device.Said(
                        day, new Device.Count(row.getInt("collected"), row.getInt("waiting")), contacts(row)));
    }

    private static Optional<Device.Count> contacts(ResultSet row) throws SQLException {
        var collected = row.getObject("contacts_collected", Integer.class);
        return collected == null
                ? Optional.empty()
                : Optional.of(new Device.Count(collected, row.getInt("contacts_waiting")));
    }
}
