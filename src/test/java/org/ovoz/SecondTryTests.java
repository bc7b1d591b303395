package org.ovoz;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;

/** A journey that fails is tried once more, and fails then too if it has a reason to. */
class SecondTryTests {

    /**
     * Maven's report names a method of such a class the same for every parameter, so that what fails for one of them passes as
     * what succeeded at another try.
     */
    @Test
    void noJourneyIsAParameterizedClass() {
        var journeys = new ClassFileImporter()
                .importPackages("org.ovoz").stream()
                        .filter(type -> type.getSimpleName().endsWith("IT"))
                        .toList();
        assertThat(journeys).hasSizeGreaterThan(20).noneMatch(type -> type.isAnnotatedWith(ParameterizedClass.class));
    }
}
