package org.ovoz.testing;

import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** A test class finds nothing of the one that had the application before it. */
final class EmptyAtFirst extends AbstractTestExecutionListener {

    private static final Map<ApplicationContext, Class<?>> USED_BY = new WeakHashMap<>();

    @Override
    public void beforeTestClass(TestContext test) {
        var before = USED_BY.put(test.getApplicationContext(), test.getTestClass());
        if (before != null && before != test.getTestClass()) {
            TestDatabase.H2.empty(test.getApplicationContext());
        }
    }
}
