package org.ovoz;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Ovoz, the survey application of the four-country study of civil society. */
@SpringBootApplication
@EnableScheduling
public class OvozApplication {

    public static void main(String[] args) {
        SpringApplication.run(OvozApplication.class, args);
    }
}
