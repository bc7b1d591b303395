package org.ovoz.testing;

import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * A test class finds what the first one found that had the application, which has data from its start on: whichever others
 * came between, and that differs by machine.
 */
public final class AsAtFirst extends AbstractTestExecutionListener {

    private static final Map<ApplicationContext, Class<?>> USED_BY = new WeakHashMap<>();

    @Override
    public void beforeTestClass(TestContext test) {
        var product = test.getApplicationContext();
        var before = USED_BY.put(product, test.getTestClass());
        if (before == null) {
            keep(product);
        } else if (before != test.getTestClass()) {
            bringBack(product);
        }
    }

    /** Beside the tables themselves, where nobody looks. */
    static void keep(BeanFactory product) {
        var jdbc = product.getBean(JdbcClient.class);
        jdbc.sql("create schema at_first").update();
        TestDatabase.changing(jdbc)
                .forEach(table -> jdbc.sql("create table at_first.%1$s as select * from public.%1$s".formatted(table))
                        .update());
    }

    static void bringBack(BeanFactory product) {
        var jdbc = product.getBean(JdbcClient.class);
        jdbc.sql("set referential_integrity false").update();
        TestDatabase.changing(jdbc).forEach(table -> {
            jdbc.sql("delete from public." + table).update();
            jdbc.sql("insert into public.%1$s overriding system value select * from at_first.%1$s".formatted(table))
                    .update();
        });
        jdbc.sql("set referential_integrity true").update();
        TestDatabase.tell(product);
    }
}
