package org.ovoz.ui;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** Where a service refused what a page asked for: another country, say. */
@AnonymousAllowed
class ForbiddenServiceView extends Forbidden<AccessDeniedException> {}
