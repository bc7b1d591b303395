package org.ovoz.disclosure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The public page has no bundle: its style holds copies, which must not drift away from what they are copies of. */
class StyleTests {

    @Test
    void hasTheTokensOfTheHouseAndTheShapesOfTheRoom() throws IOException {
        var style = Files.readString(Path.of("src/main/resources/results/style.css"));
        var house = Files.readString(Path.of("frontend/ovoz.css"));
        assertThat(style).contains(house.substring(house.indexOf(":root {"), house.indexOf("*,\n*::before")));
        assertThat(style).endsWith(Files.readString(Path.of("frontend/disclosure.css")));
    }
}
