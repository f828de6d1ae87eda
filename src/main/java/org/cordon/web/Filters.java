package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Source;
import org.cordon.search.Facet;

/** The filters of a list: a select for each field with what is still to be had, and a chip for each one in use. */
record Filters(List<Select> selects, List<Chip> chips, Address address) {

    /** What a value that is refused begins with. */
    static final String REFUSED = "-";

    private static final Map<String, Facet.Field> FIELDS =
            Stream.of(Facet.Field.values()).collect(Collectors.toMap(Facet.Field::id, f -> f));

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
            selects.add(Offer.of(facet, address, cards).select());
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
                || FIELDS.containsKey(name);
    }

    private static Chip chip(Map.Entry<String, String> pair, Address address, Cards cards) {
        boolean refused = pair.getValue().startsWith(REFUSED);
        String given = pair.getValue().substring(refused ? REFUSED.length() : 0);
        String value = Optional.ofNullable(FIELDS.get(pair.getKey()))
                .map(f -> text(f, given, cards, given))
                .orElseGet(() -> pair.getKey().equals("like") ? Likeness.named(given, cards) : given);
        String text =
                cards.words().of(refused ? "chip.not" : "chip", cards.words().of("filter." + pair.getKey()), value);
        return new Chip(text, address.without(pair.getKey(), pair.getValue()).toString());
    }

    /** What a value is called; otherwise where nothing is known of it. */
    static String text(Facet.Field field, String id, Cards cards, String otherwise) {
        Words words = cards.words();
        return switch (field) {
            case TYPE, STATUS, LANGUAGE -> words.named(field.id(), id);
            case CLASS -> words.named("source", id);
            case YEAR -> id;
            case JURISDICTION -> cards.named(id);
            case ACTOR, TARGET ->
                cards.holdings().entity(id).map(Entity::name).map(words::of).orElse(otherwise);
            case SOURCE ->
                cards.holdings().source(id).map(Source::name).map(words::of).orElse(otherwise);
        };
    }
}
