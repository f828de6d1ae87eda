package org.cordon.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the ways of telling a page's date say, counted; of equals the first that was said wins. */
final class Votes {

    private static final int MANY = 3;

    private final Map<LocalDate, Integer> votes = new LinkedHashMap<>();
    private final Optional<LocalDate> declared;
    private final boolean weak;

    /** Days far from the declared one count only where it is weakly declared, and then from three votes on. */
    Votes(Optional<LocalDate> declared, boolean weak) {
        this.declared = declared;
        this.weak = weak;
    }

    void add(Optional<LocalDate> vote) {
        vote.ifPresent(v -> votes.merge(v, 1, Integer::sum));
    }

    /** Whether so many votes more could make another day win. */
    boolean mayChange(int more) {
        Optional<LocalDate> now = winner();
        if (now.isEmpty()) {
            return true;
        }
        int most = votes.getOrDefault(now.get(), 0);
        return more > most
                || votes.entrySet().stream()
                        .filter(e -> !e.getKey().equals(now.get()))
                        .anyMatch(e -> (counts(e, more)) && e.getValue() + more >= most);
    }

    private boolean counts(Map.Entry<LocalDate, Integer> entry, int more) {
        return isNear(entry.getKey()) || weak && entry.getValue() + more >= MANY;
    }

    private boolean isNear(LocalDate day) {
        return declared.map(d -> Math.abs(d.toEpochDay() - day.toEpochDay()) <= 1)
                .orElse(true);
    }

    Optional<LocalDate> winner() {
        Optional<LocalDate> best = Optional.empty();
        int most = 0;
        for (Map.Entry<LocalDate, Integer> entry : votes.entrySet()) {
            if (entry.getValue() > most && counts(entry, 0)) {
                most = entry.getValue();
                best = Optional.of(entry.getKey());
            }
        }
        return best;
    }
}
