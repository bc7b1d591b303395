package org.ovoz.study.store;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which addresses devices reach this server, where the application says it. */
@Repository
public class AddressStore {

    private final JdbcClient jdbc;
    private final StudyEdition edition;

    AddressStore(JdbcClient jdbc, StudyEdition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    /** Null where the file says it. */
    public @Nullable List<URI> addresses() {
        return jdbc.sql("select addresses from notebook_addresses where id = 1")
                .query(String.class)
                .optional()
                .map(all -> Arrays.stream(all.split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(URI::create)
                        .toList())
                .orElse(null);
    }

    /** Sets under which addresses devices reach this server; none is a choice too. */
    public void set(List<URI> addresses) {
        jdbc.sql("delete from notebook_addresses").update();
        jdbc.sql("insert into notebook_addresses (id, addresses) values (1, :all)")
                .param("all", addresses.stream().map(URI::toString).collect(Collectors.joining(" ")))
                .update();
        edition.changed();
    }

    /** They are as the file says again. */
    public void takeThoseOfFile() {
        jdbc.sql("delete from notebook_addresses").update();
        edition.changed();
    }
}
