package org.ovoz.storage;

import java.io.File;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much room is left where the data folder lies. Below the least nothing is written any more, so that the embedded
 * database never meets a full disk in the middle of a write: it would be of no use until a restart.
 */
@Component
public class DiskSpace {

    /** The embedded database's file in the data folder. */
    public static final String DATABASE_FILE = "ovoz.mv.db";

    private final File folder;
    private final long least;
    private final long warned;

    public DiskSpace(
            @Value("${ovoz.data}") Path folder,
            @Value("${ovoz.disk.least:64MB}") DataSize least,
            @Value("${ovoz.disk.warn:1GB}") DataSize warned) {
        this.folder = folder.toAbsolutePath().toFile();
        this.least = least.toBytes();
        this.warned = warned.toBytes();
    }

    /** Bytes that can still be written. */
    public long free() {
        var free = folder.getUsableSpace();
        return free > 0 ? free : besideWhatIsMissing();
    }

    /** Also nothing is told of a folder that is not there yet. */
    private long besideWhatIsMissing() {
        var place = folder;
        while (!place.exists() && place.getParentFile() != null) {
            place = place.getParentFile();
        }
        return place.getUsableSpace();
    }

    /** Bytes of the embedded database; 0 where the data are elsewhere. */
    public long database() {
        return new File(folder, DATABASE_FILE).length();
    }

    /** Bytes below which nothing is written. */
    public long least() {
        return least;
    }

    /** Whether nothing may be written any more. */
    public boolean isExhausted() {
        return free() < least;
    }

    /** Whether somebody should see to it: little is left, or no room to write the database anew. */
    public boolean isLow() {
        return free() < Math.max(warned, least + database());
    }
}
