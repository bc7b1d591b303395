package org.ovoz.export.stream;

import java.util.function.Consumer;
import org.ovoz.interview.sent.CodedInterview;

/** The cases of an export, one after the other; they can be told more than once. */
@FunctionalInterface
public interface CaseStream {

    void forEach(Consumer<CodedInterview> consumer);
}
