package org.ovoz.interview;
import java.util.Optional;
import org.ovoz.questionnaire.WaveId;
@org.springframework.stereotype.Component
class TmpGate implements WaveGate { public boolean isOpen(WaveId w){return false;} public Optional<WaveId> current(){return Optional.empty();} }
