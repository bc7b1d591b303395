package org.ovoz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an application under test keeps its data. */
public final class DataFolder {

    private DataFolder() {}

    /** A new folder; not one of JUnit's, which go with their class, while the application goes on from class to class. */
    public static Path temporary() {
        try {
            return Files.createTempDirectory("ovoz").toAbsolutePath();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
