package org.ovoz;

import org.junit.jupiter.api.Test;
import org.ovoz.testing.Slow;
import org.springframework.modulith.core.ApplicationModules;

/** No cycles between rooms, and no use of a room's inner packages. */
@Slow
class ModuleTests {

    @Test
    void roomsHaveNoCyclesAndKeepTheirInnerPackagesToThemselves() {
        ApplicationModules.of(OvozApplication.class).verify();
    }
}
