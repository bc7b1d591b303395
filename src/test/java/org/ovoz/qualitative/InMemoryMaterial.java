package org.ovoz.qualitative;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Material and codings that tests write, in the product. */
@TestConfiguration
public class InMemoryMaterial {

    @Bean
    @Primary
    FakeMaterial fakeMaterial() {
        return new FakeMaterial();
    }

    @Bean
    @Primary
    FakeCodings fakeCodings(FakeMaterial material, SecondCoding blind) {
        var codings = new FakeCodings(material);
        codings.blind(blind);
        return codings;
    }
}
