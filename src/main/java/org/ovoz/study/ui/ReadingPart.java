package org.ovoz.study.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ovoz.interview.Interview;

/** What another room adds above the answers of one interview; the reader may read it. */
public interface ReadingPart {

    /**
     * @param changed shows the interview anew: something was decided
     * @return nothing where there is nothing to say
     */
    Optional<Component> of(Interview interview, Runnable changed);
}
