package org.ovoz.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives every application under test a data folder of its own, however many test classes share the application. */
final class OwnDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = DataFolder.temporary().toString();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("own data folder", Map.of("ovoz.data", folder)));
    }
}
