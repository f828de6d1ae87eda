package org.cordon.annotate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.corpus.Entity;

/** What a person is called once the full name has been told. */
final class Surname {

    private static final int SHORTEST = 3;
    private static final int NATIVE = 4;

    private Surname() {}

    /** The last of several English words; of a transcribed Chinese name what stands after the last dot; nothing for others. */
    static List<String> of(Entity entity) {
        if (entity.kind() != Entity.Kind.PER) {
            return List.of();
        }
        return Stream.concat(english(entity).stream(), chinese(entity).stream()).toList();
    }

    private static Optional<String> english(Entity entity) {
        String[] words = entity.name().en().strip().split(" ");
        String zh = entity.name().zh();
        boolean familyFirst = zh.length() < NATIVE && zh.indexOf('·') < 0 && words.length == 2 && fromChina(entity);
        String name = words[familyFirst ? 0 : words.length - 1];
        boolean letters = name.chars().allMatch(Character::isLetter);
        return words.length > 1 && letters && name.length() >= SHORTEST ? Optional.of(name) : Optional.empty();
    }

    private static boolean fromChina(Entity entity) {
        return entity.place().filter("place:cn"::equals).isPresent();
    }

    private static Optional<String> chinese(Entity entity) {
        return Stream.concat(Stream.of(entity.name().zh()), entity.aliases().stream())
                .filter(name -> name.indexOf('·') > 0 && name.length() - name.lastIndexOf('·') > SHORTEST - 1)
                .map(name -> name.substring(name.lastIndexOf('·') + 1))
                .findFirst();
    }
}
