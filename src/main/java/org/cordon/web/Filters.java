package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.corpus.Entity;
import org.cordon.search.Facet;

/** The filters of a list: a select for each field with what is still to be had, and a chip for each one in use. */
record Filters(List<Select> selects, List<Chip> chips, Address address) {

    private static final int SHOWN = 8;

    /** A list to pull down may be longer than one that stands open. */
    private static final int OFFERED = 24;

    private static final String REFUSED = "-";
    private static final String MORE = "more";

    /**
     * One field; {@code more} are the further values of it that are in use and that the form must not lose, {@code rest} is the
     * address where the values that are not among the choices are seen too.
     */
    record Select(String name, String label, List<Choice> choices, List<String> more, Optional<Ref> rest) {
        /** The choices in use. */
        public List<Choice> used() {
            return choices.stream().filter(Choice::selected).toList();
        }

        /** The choices that could be added. */
        public List<Choice> unused() {
            return choices.stream().filter(c -> !c.selected()).toList();
        }
    }

    /**
     * One value of a field, how many matches it has, the address that adds it or takes it away, and the one that refuses it,
     * where that leaves any matches.
     */
    record Choice(String value, String text, long count, boolean selected, String href, Optional<Ref> refuse) {}

    /** A filter in use and the address without it. */
    record Chip(String text, String href) {}

    static Filters of(List<Facet> facets, Address address, Cards cards) {
        List<Select> selects = new ArrayList<>();
        for (Facet.Field field : Facet.Field.values()) {
            Facet facet =
                    facets.stream().filter(f -> f.field() == field).findFirst().orElse(new Facet(field, 0, List.of()));
            selects.add(select(facet, address, cards));
        }
        List<Chip> chips = address.pairs()
                .filter(p -> isFilter(p.getKey(), address))
                .map(p -> chip(p, address, cards))
                .toList();
        return new Filters(List.copyOf(selects), chips, address);
    }

    /** The selects that offer something to choose. */
    public List<Select> offered() {
        return selects.stream().filter(s -> !s.choices().isEmpty()).toList();
    }

    /** The selects that have more to offer than they show. */
    public List<Select> longer() {
        return selects.stream().filter(s -> s.rest().isPresent()).toList();
    }

    /** Where all filters are off. */
    public String none() {
        return address.path();
    }

    // On the page of search the words stand in its box.
    private static boolean isFilter(String name, Address address) {
        return name.equals("q") && !address.path().equals("/search")
                || name.equals("from")
                || name.equals("to")
                || name.equals("asof")
                || name.equals("like")
                || Stream.of(Facet.Field.values()).anyMatch(f -> f.id().equals(name));
    }

    private static Select select(Facet facet, Address address, Cards cards) {
        String name = facet.field().id();
        List<String> given = address.parameters().getOrDefault(name, List.of());
        List<String> used = given.stream().filter(v -> !v.startsWith(REFUSED)).toList();
        List<Choice> choices = new ArrayList<>();
        // Those in use come first.
        for (Facet.Value value : shown(facet, address)) {
            choices.add(choice(value, facet, address, cards));
        }
        for (String id : used) {
            if (facet.values().stream().noneMatch(v -> v.id().equals(id))) {
                String without = address.without(name, id).toString();
                choices.add(new Choice(id, text(facet.field(), id, cards, id), 0, true, without, Optional.empty()));
            }
        }
        List<String> more = given.stream()
                .filter(v -> v.startsWith(REFUSED) || !v.equals(used.getFirst()))
                .toList();
        int left = facet.values().size() - shown(facet, address).size();
        Optional<Ref> rest = left == 0
                ? Optional.empty()
                : Optional.of(new Ref(cards.words().of("filter.more", left), address.with(MORE, name) + "#" + name));
        return new Select(name, cards.words().of("filter." + name), choices, more, rest);
    }

    /** The most frequent values and those in use, or all where the address asks for more of the field. */
    private static List<Facet.Value> shown(Facet facet, Address address) {
        int most = address.path().equals("/search") ? SHOWN : OFFERED;
        boolean all =
                address.first(MORE).equals(facet.field().id()) || facet.values().size() <= most;
        long used = facet.values().stream().filter(Facet.Value::selected).count();
        return all ? facet.values() : facet.values().subList(0, (int) Math.max(most, used));
    }

    private static Choice choice(Facet.Value value, Facet facet, Address address, Cards cards) {
        String field = facet.field().id();
        List<String> used = address.parameters().getOrDefault(field, List.of()).stream()
                .filter(v -> !v.startsWith(REFUSED))
                .toList();
        boolean selected = used.contains(value.id());
        Address toggled = selected ? address.without(field, value.id()) : address.plus(field, value.id());
        String text = text(
                facet.field(), value.id(), cards, value.label().in(cards.words().language()));
        // With values asked for, what is left without another is not known.
        Optional<Ref> refuse = used.isEmpty() && value.count() < facet.of()
                ? Optional.of(new Ref(
                        cards.words().of("filter.refuse", text),
                        address.plus(field, REFUSED + value.id()).toString()))
                : Optional.empty();
        return new Choice(value.id(), text, value.count(), selected, toggled.toString(), refuse);
    }

    private static Chip chip(Map.Entry<String, String> pair, Address address, Cards cards) {
        boolean refused = pair.getValue().startsWith(REFUSED);
        String given = pair.getValue().substring(refused ? REFUSED.length() : 0);
        String value = Stream.of(Facet.Field.values())
                .filter(f -> f.id().equals(pair.getKey()))
                .map(f -> text(f, given, cards, given))
                .findFirst()
                .orElseGet(() -> pair.getKey().equals("like") ? Likeness.named(given, cards) : given);
        String text =
                cards.words().of(refused ? "chip.not" : "chip", cards.words().of("filter." + pair.getKey()), value);
        return new Chip(text, address.without(pair.getKey(), pair.getValue()).toString());
    }

    private static String text(Facet.Field field, String id, Cards cards, String otherwise) {
        Words words = cards.words();
        return switch (field) {
            case TYPE, STATUS, LANGUAGE -> words.named(field.id(), id);
            case CLASS -> words.named("source", id);
            case YEAR -> id;
            case JURISDICTION -> cards.place(id);
            case ACTOR, TARGET ->
                cards.holdings().entity(id).map(Entity::name).map(words::of).orElse(otherwise);
            case SOURCE ->
                cards.holdings().sources().stream()
                        .map(state -> state.source())
                        .filter(source -> source.id().equals(id))
                        .map(source -> words.of(source.name()))
                        .findFirst()
                        .orElse(otherwise);
        };
    }
}
