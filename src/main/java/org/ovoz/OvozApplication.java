package org.ovoz;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Ovoz, the survey application of the four-country study of civil society. */
@SpringBootApplication
// No mixins for Jackson: otherwise every class of the product is read for them at each start (docs/decisions/0076).
@AutoConfigurationPackage(basePackages = "org.ovoz.no.mixins")
@EnableScheduling
// Where there are pages: otherwise every class of the product is read at each start (see docs/decisions/0072).
@EnableVaadin({
    "org.ovoz.access.ui",
    "org.ovoz.disclosure.ui",
    "org.ovoz.export.ui",
    "org.ovoz.fieldwork.ui",
    "org.ovoz.intake.ui",
    "org.ovoz.interview.ui",
    "org.ovoz.margins.ui",
    "org.ovoz.notice.ui",
    "org.ovoz.qualitative.ui",
    "org.ovoz.quality.ui",
    "org.ovoz.referral.ui",
    "org.ovoz.report.ui",
    "org.ovoz.review.ui",
    "org.ovoz.study.ui",
    "org.ovoz.tabulation.ui",
    "org.ovoz.ui",
    "org.ovoz.workbench.ui"
})
public class OvozApplication {

    public static void main(String[] args) {
        // Else the machine prints what the fault says, which may be an answer.
        Thread.setDefaultUncaughtExceptionHandler((_, fault) ->
                LoggerFactory.getLogger(OvozApplication.class).error("A thread ended with a fault", fault));
        if (isPackaged() && System.getProperty(AotDetector.AOT_ENABLED) == null) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
        SpringApplication.run(OvozApplication.class, args);
    }

    /** Whether this is the jar, for which the build has written down which components there are (docs/decisions/0081). */
    private static boolean isPackaged() {
        var written = OvozApplication.class.getResource("OvozApplication__ApplicationContextInitializer.class");
        return written != null && written.getProtocol().equals("jar");
    }
}
