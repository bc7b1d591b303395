package org.ovoz.derived;

import java.util.List;

/** A derived variable was not kept; nothing was changed. */
public final class UnusableDefinition extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<DerivedProblem> problems;

    UnusableDefinition(List<DerivedProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<DerivedProblem> problems() {
        return problems;
    }
}
