package org.ovoz.margins;

import java.util.List;

/** Margins that cannot be kept; nothing was. */
public final class UnusableMargins extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<MarginsProblem> problems;

    UnusableMargins(List<MarginsProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<MarginsProblem> problems() {
        return problems;
    }
}
