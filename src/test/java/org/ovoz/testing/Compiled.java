package org.ovoz.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of the product that somebody wrote: neither tests nor what packaging makes of them (decision 81). */
public class Compiled implements ImportOption {

    private final ImportOption notTests = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return notTests.includes(location) && !location.contains("__") && !location.contains("$$");
    }
}
