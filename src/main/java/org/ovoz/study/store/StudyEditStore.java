package org.ovoz.study.store;

import org.ovoz.questionnaire.KeptEdits;
import org.ovoz.questionnaire.StudyEdits;
import org.springframework.stereotype.Repository;

/** What was set in the application about the study, of all stores together. It is asked before there are definitions. */
@Repository
public class StudyEditStore implements KeptEdits {

    private final FactStore facts;
    private final MadeWaveStore waves;
    private final ChannelStore channels;
    private final AddressStore addresses;
    private final UploadStore uploads;

    StudyEditStore(
            FactStore facts, MadeWaveStore waves, ChannelStore channels, AddressStore addresses, UploadStore uploads) {
        this.facts = facts;
        this.waves = waves;
        this.channels = channels;
        this.addresses = addresses;
        this.uploads = uploads;
    }

    @Override
    public StudyEdits edits() {
        return new StudyEdits(
                facts.facts(),
                waves.waves(),
                waves.inDepth(),
                channels.channels(),
                addresses.addresses(),
                uploads.uploads());
    }
}
