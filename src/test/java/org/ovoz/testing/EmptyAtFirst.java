package org.ovoz.testing;

import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.ovoz.study.setup.EditedDefinitions;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** A test class finds nothing of the one that had the application before it. */
final class EmptyAtFirst extends AbstractTestExecutionListener {

    /** What an application has, or expects to have, from its start on. */
    private static final Set<String> KEPT = Set.of(
            "flyway_schema_history",
            "change_counter",
            "coding_counter",
            "study_key",
            "questionnaire_version",
            "questionnaire_file",
            "erasure_run",
            "erasure_due",
            "study_edition");

    private static final Map<ApplicationContext, Class<?>> USED_BY = new WeakHashMap<>();

    @Override
    public void beforeTestClass(TestContext test) {
        var before = USED_BY.put(test.getApplicationContext(), test.getTestClass());
        if (before != null && before != test.getTestClass()) {
            empty(test.getApplicationContext());
        }
    }

    private static void empty(ApplicationContext product) {
        var jdbc = product.getBean(JdbcClient.class);
        jdbc.sql("set referential_integrity false").update();
        jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list().stream()
                .filter(table -> !KEPT.contains(table))
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("set referential_integrity true").update();
        jdbc.sql("update study_edition set number = number + 1").update();
        product.getBean(EditedDefinitions.class).refresh();
        // A change that nobody knows any more: all who follow the database read it anew.
        jdbc.sql("update change_counter set number = number + 1").update();
        product.getBean(LiveTables.class).refresh();
    }
}
