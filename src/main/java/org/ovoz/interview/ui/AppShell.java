package org.ovoz.interview.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.LoadDependenciesOnStartup;

/** Only what respondents need is loaded with the first page; other pages load their parts when they are opened. */
@LoadDependenciesOnStartup(InterviewView.class)
public class AppShell implements AppShellConfigurator {}
