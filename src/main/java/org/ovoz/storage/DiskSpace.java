package org.ovoz.storage;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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

    private static final long GOOD_FOR = 100_000_000;

    private final File folder;
    private final long least;
    private final long warned;
    private volatile @Nullable Looked looked;

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

    /**
     * Whether nothing may be written any more. Asked before every statement that writes, and of the system ten times a second:
     * what can be written in between is little beside what is kept free.
     */
    public boolean isExhausted() {
        var now = System.nanoTime();
        var before = looked;
        if (before == null || now - before.at() > GOOD_FOR) {
            before = new Looked(now, free() < least);
            looked = before;
        }
        return before.exhausted();
    }

    /** What was seen when. */
    private record Looked(long at, boolean exhausted) {}

    /** Whether somebody should see to it: little is left, or no room to write the database anew. */
    public boolean isLow() {
        return free() < Math.max(warned, least + database());
    }
}
