package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Language;
import org.cordon.search.Facet;

/** What a field has to offer at an address that may ask for some of its values, {@code used}, and refuse others. */
record Offer(Facet facet, Address address, Cards cards, List<String> given, List<String> used, Slot slot) {

    private static final int SHOWN = 8;

    /** A list to pull down may be longer than one that stands open. */
    private static final int OFFERED = 24;

    private static final String MORE = "more";

    static Offer of(Facet facet, Address address, Cards cards) {
        String name = facet.field().id();
        List<String> given = address.parameters().getOrDefault(name, List.of());
        List<String> used =
                given.stream().filter(v -> !v.startsWith(Filters.REFUSED)).toList();
        return new Offer(facet, address, cards, given, used, address.slot(name));
    }

    Filters.Select select() {
        String name = facet.field().id();
        List<Facet.Value> shown = shown();
        List<Filters.Choice> choices = new ArrayList<>(shown.size());
        // Those in use come first.
        for (Facet.Value value : shown) {
            choices.add(choice(value));
        }
        for (String id : used) {
            if (facet.values().stream().noneMatch(v -> v.id().equals(id))) {
                String text = Filters.text(facet.field(), id, cards, id);
                choices.add(new Filters.Choice(id, text, 0, true, without(id), Optional.empty()));
            }
        }
        List<String> more = given.stream()
                .filter(v -> v.startsWith(Filters.REFUSED) || !v.equals(used.getFirst()))
                .toList();
        int left = facet.values().size() - shown.size();
        Optional<Ref> rest = left == 0
                ? Optional.empty()
                : Optional.of(new Ref(cards.words().of("filter.more", left), address.with(MORE, name) + "#" + name));
        return new Filters.Select(name, cards.words().of("filter." + name), choices, more, rest);
    }

    /** The most frequent values and those in use, or all where the address asks for more of the field. */
    private List<Facet.Value> shown() {
        int most = address.path().equals("/search") ? SHOWN : OFFERED;
        boolean all = facet.values().size() <= most
                || address.first(MORE).equals(facet.field().id());
        long selected = facet.values().stream().filter(Facet.Value::selected).count();
        return all ? facet.values() : facet.values().subList(0, (int) Math.max(most, selected));
    }

    private Filters.Choice choice(Facet.Value value) {
        Language language = cards.words().language();
        String text =
                Filters.text(facet.field(), value.id(), cards, value.label().in(language));
        boolean selected = used.contains(value.id());
        // With values asked for, what is left without another is not known.
        Optional<Ref> refuse = used.isEmpty() && value.count() < facet.of()
                ? Optional.of(new Ref(cards.words().of("filter.refuse", text), slot.with(Filters.REFUSED + value.id())))
                : Optional.empty();
        return new Filters.Choice(
                value.id(),
                text,
                value.count(),
                selected,
                selected ? without(value.id()) : slot.with(value.id()),
                refuse);
    }

    private String without(String id) {
        return address.without(facet.field().id(), id).toString();
    }
}
