package org.ovoz.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test in the product with the study as it is shipped. All of them share one application, and begin with an empty database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// Nothing is published by itself in the middle of a test that counts what is.
@SpringBootTest(properties = {"ovoz.open-drafts=true", "ovoz.releases.every=1h"})
@ContextConfiguration(initializers = OwnDataFolder.class)
@TestExecutionListeners(
        listeners = EmptyAtFirst.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface StudyTest {}
