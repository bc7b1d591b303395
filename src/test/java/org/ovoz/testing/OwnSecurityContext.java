package org.ovoz.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Every application that starts puts its own strategy of security contexts into a static place, while the filters of one
 * that runs already keep theirs: several in one JVM would each look for users where another has put them. Before a test the
 * place holds the strategy of the test's own application, in whatever order the tests run.
 */
public final class OwnSecurityContext extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifUnique(SecurityContextHolder::setContextHolderStrategy);
        }
    }

    /** Whoever a class has left signed in. */
    @Override
    public void afterTestClass(TestContext test) {
        SecurityContextHolder.clearContext();
    }
}
