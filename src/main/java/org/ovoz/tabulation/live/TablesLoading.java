package org.ovoz.tabulation.live;

/** The cases are still being read after a start; whoever wants tables asks again in a few seconds. */
public final class TablesLoading extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final long read;
    private final long total;

    /**
     * @param read how many cases have been read
     * @param total how many there are, about
     */
    public TablesLoading(long read, long total) {
        super(read + " of " + total + " cases have been read");
        this.read = read;
        this.total = total;
    }

    /** How many cases have been read. */
    public long read() {
        return read;
    }

    /** How many there are, about; at least as many as have been read. */
    public long total() {
        return total;
    }
}
