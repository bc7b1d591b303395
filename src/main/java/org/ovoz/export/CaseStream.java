package org.ovoz.export;

import java.util.function.Consumer;
import org.ovoz.interview.CodedInterview;

/** The cases of an export, one after the other; they can be told more than once. */
@FunctionalInterface
interface CaseStream {

    void forEach(Consumer<CodedInterview> consumer);
}
