package org.ovoz.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the role does not include the page. */
@AnonymousAllowed
class ForbiddenView extends Forbidden<AccessDeniedException> {}
