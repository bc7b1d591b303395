package org.ovoz;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** No cycles between rooms, and no use of a room's inner packages. */
class ModuleTests {

    @Test
    void roomsHaveNoCyclesAndKeepTheirInnerPackagesToThemselves() {
        ApplicationModules.of(OvozApplication.class).verify();
    }
}
