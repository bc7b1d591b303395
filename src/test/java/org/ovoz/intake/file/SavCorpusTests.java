package org.ovoz.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Files of other people are read as R's haven reads them. They are not ours to keep here: {@code SAV_FILES} names a folder
 * of them, such as the test data of other readers.
 */
@EnabledIfEnvironmentVariable(named = "SAV_FILES", matches = ".+")
class SavCorpusTests {

    @Test
    void readsFilesOfOthersAsHavenDoes() throws IOException {
        var files = HavenComparison.of(Path.of(System.getenv("SAV_FILES")));
        assertThat(files).isNotEmpty();
        var equal = files.values().stream().filter(List::isEmpty).count();
        System.out.println(equal + " of " + files.size() + " files are equal");
        files.values().removeIf(List::isEmpty);
        assertThat(files).isEmpty();
    }
}
