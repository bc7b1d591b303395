package org.ovoz;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Ovoz, the survey application of the four-country study of civil society. */
@SpringBootApplication
@EnableScheduling
public class OvozApplication {

    public static void main(String[] args) {
        // Else the machine prints what the fault says, which may be an answer.
        Thread.setDefaultUncaughtExceptionHandler((_, fault) ->
                LoggerFactory.getLogger(OvozApplication.class).error("A thread ended with a fault", fault));
        SpringApplication.run(OvozApplication.class, args);
    }
}
