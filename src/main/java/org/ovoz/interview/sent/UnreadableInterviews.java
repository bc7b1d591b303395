package org.ovoz.interview.sent;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sent interviews whose row in the database cannot be read, as after a damage. They are set aside: in no table and in no
 * file, while everything else goes on. Staff see how many there are, the log says which; nobody what stands in them.
 */
@Component
public class UnreadableInterviews {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableInterviews.class);

    private final Map<InterviewId, Place> found = new ConcurrentHashMap<>();

    private record Place(WaveId wave, CountryCode country) {}

    /** Whoever reads a row and cannot says so, however often. */
    public void setAside(InterviewId id, WaveId wave, CountryCode country) {
        if (found.put(id, new Place(wave, country)) == null) {
            LOG.error("Interview {} of {} cannot be read. It is in no table and in no file.", id, wave);
        }
    }

    /** It can be read again, or is gone. */
    public void forget(InterviewId id) {
        if (!found.isEmpty()) {
            found.remove(id);
        }
    }

    /** How many there are of a wave in these countries, as far as this server has met them. */
    public int count(WaveId wave, Collection<CountryCode> countries) {
        return (int) found.values().stream()
                .filter(place -> place.wave().equals(wave) && countries.contains(place.country()))
                .count();
    }
}
