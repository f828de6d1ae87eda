package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.decide.Act;
import org.cordon.decide.Decision;
import org.cordon.decide.Decisions;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;
import org.cordon.timeline.Timeline.Hidden;

/** The decisions as a page lists them, newest first. */
record DecisionList(List<Row> rows, Pages pages) {

    private static final int A_PAGE = 50;

    /** A decision: what was done to what, why, and whether it can be undone; {@code undone} says by whom it was. */
    record Row(String id, String at, String editor, String what, List<Ref> subjects, String reason, String undone) {
        /** Whether it still counts. */
        public boolean counts() {
            return undone.isEmpty();
        }
    }

    static DecisionList of(int page, Cards cards) {
        Decisions decisions = cards.holdings().decisions();
        List<Row> rows = decisions.all().reversed().stream()
                .skip((page - 1L) * A_PAGE)
                .limit(A_PAGE)
                .map(d -> row(d, decisions, cards))
                .toList();
        Address address = new Address("/review/decisions", java.util.Map.of());
        return new DecisionList(rows, Pages.of(address, page, decisions.all().size(), A_PAGE));
    }

    private static Row row(Decision decision, Decisions decisions, Cards cards) {
        Words words = cards.words();
        String detail = decision.matter().value().orElse("");
        String act = words.of("act." + decision.act().id());
        Optional<Decision> undoing = decisions.undoing(decision.id());
        return new Row(
                decision.id(),
                words.minute(decision.at()),
                decision.editor(),
                detail.isEmpty() ? act : words.of("decisions.value", act, detail),
                subjects(decision, cards),
                decision.reason(),
                undoing.map(u -> words.of("decisions.undone", u.editor(), words.minute(u.at())))
                        .orElse(""));
    }

    private static List<Ref> subjects(Decision decision, Cards cards) {
        List<String> ids = new ArrayList<>(decision.matter().subjects());
        decision.matter().into().ifPresent(ids::add);
        boolean plain = decision.act() == Act.NAME_ACCEPT || decision.act() == Act.NAME_REJECT;
        return ids.stream()
                .map(id -> decision.act() == Act.UNDO
                        ? new Ref(id, "#" + id)
                        : plain ? new Ref(id, "/review/names") : event(id, cards))
                .toList();
    }

    /** An event of whatever standing, as editors reach it. */
    static Ref event(String id, Cards cards) {
        Timeline timeline = cards.timeline();
        String title = timeline.event(id)
                .or(() -> timeline.hidden(id).map(Hidden::event))
                .map(Event::title)
                .map(cards.words()::of)
                .orElse(id);
        return new Ref(title, "/review" + Address.event(id));
    }
}
