package org.ovoz;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.LibreOffice;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Rscript;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.springframework.boot.test.context.SpringBootTest;

/** {@code ./test quick} stays quick: whatever starts the product or another program says that it is slow. */
class SlowTests {

    private static final List<Class<?>> STARTERS =
            List.of(RunningOvoz.class, Pspp.class, Rscript.class, LibreOffice.class);

    @Test
    void whatStartsAProgramSaysSo() {
        var tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.ovoz");
        assertThat(tests)
                .filteredOn(type ->
                        type.getSimpleName().endsWith("Tests") && !type.isEquivalentTo(SlowTests.class) && starts(type))
                .isNotEmpty()
                .allMatch(type -> type.isAnnotatedWith(Slow.class)
                        || type.getAllRawSuperclasses().stream().anyMatch(base -> base.isAnnotatedWith(Slow.class)));
    }

    private static boolean starts(JavaClass test) {
        return test.isMetaAnnotatedWith(SpringBootTest.class)
                || test.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> STARTERS.stream()
                                .anyMatch(starter -> use.getTargetClass().isEquivalentTo(starter)));
    }
}
