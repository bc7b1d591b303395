package org.ovoz.interview.depth;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ovoz.interview.Durable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.store.DepthStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/**
 * Which interview of the survey the person of an interview in depth gave. A link goes with either of the two. Who may make or
 * see one is decided by the callers.
 */
@Service
public class InDepthLinks {

    private final DepthStore store;
    private final Durable durable;
    private final Definitions definitions;

    InDepthLinks(DepthStore store, Durable durable, Definitions definitions) {
        this.store = store;
        this.durable = durable;
        this.definitions = definitions;
    }

    /** What a typed number leads to. */
    public sealed interface Found {

        /** The one interview with this number. */
        record One(InterviewId id) implements Found {}

        /** None that was sent in this country. */
        record None() implements Found {}

        /** More than one: more of the number is needed. */
        record Several() implements Found {}
    }

    /**
     * What an interview is linked with.
     *
     * @param survey of one in depth
     * @param inDepth of one of the survey, drafts too
     */
    public record Ends(Optional<InterviewId> survey, List<InterviewId> inDepth) {}

    /** Looks among the survey's sent interviews of a country for a number, or the beginning of one, or a whole id. */
    public Found find(String typed, CountryCode country) {
        return find(
                typed, country, definitions.waves().stream().map(Study.Wave::id).toList());
    }

    /** The same among the sent interviews of some waves, of the survey or in depth. */
    public Found find(String typed, CountryCode country, Collection<WaveId> waves) {
        var found = store.survey(typed, country, waves);
        return switch (found.size()) {
            case 0 -> new Found.None();
            case 1 -> new Found.One(found.getFirst());
            default -> new Found.Several();
        };
    }

    /** Links an interview in depth with one of the survey, instead of another. */
    public void link(InterviewId inDepth, InterviewId survey) {
        durable.write(() -> {
            store.put(inDepth, survey);
            return survey;
        });
    }

    /** What an interview is linked with before another content takes its place. */
    public Ends ends(InterviewId id) {
        return new Ends(store.linked(id), store.everyInDepth(id));
    }

    /** Links it with the same again: links went with the content that was replaced. */
    public void restore(InterviewId id, Ends ends) {
        ends.survey().ifPresent(survey -> link(id, survey));
        ends.inDepth().forEach(inDepth -> link(inDepth, id));
    }

    /** Takes the link of an interview in depth away. */
    public void unlink(InterviewId inDepth) {
        durable.write(() -> {
            store.remove(inDepth);
            return inDepth;
        });
    }

    /** The survey's interview of the same person, if it was told. */
    public Optional<InterviewId> linked(InterviewId inDepth) {
        return store.linked(inDepth);
    }

    /** The sent interviews in depth that are linked with an interview of the survey, in the order of ids. */
    public List<InterviewId> inDepth(InterviewId survey) {
        return store.inDepth(survey);
    }
}
