package org.ovoz;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import org.ovoz.interview.ui.InterviewView;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Ovoz, the survey application of the four-country study of civil society. */
@SpringBootApplication
@EnableScheduling
@LoadDependenciesOnStartup(InterviewView.class)
public class OvozApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(OvozApplication.class, args);
    }
}
