package org.cordon.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Label;

/** Entities by exact names, for tests: {@code new Names().add("org:nvidia", "Nvidia", "英伟达")}. */
public final class Names implements EntityTokens {

    private final Map<String, Label> labels = new LinkedHashMap<>();

    public Names add(String id, String en, String zh) {
        labels.put(id, new Label(en, zh));
        return this;
    }

    @Override
    public List<Named> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Named> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            for (Map.Entry<String, Label> entry : labels.entrySet()) {
                for (String name :
                        List.of(entry.getValue().en(), entry.getValue().zh())) {
                    if (lower.startsWith(name.toLowerCase(Locale.ROOT), at)
                            && (found.isEmpty() || found.getLast().end() <= at)) {
                        found.add(new Named(entry.getKey(), at, at + name.length()));
                    }
                }
            }
        }
        return found;
    }

    @Override
    public Optional<String> kindOf(String source) {
        return Optional.of(source.endsWith("zh") ? "state-media" : "press");
    }

    @Override
    public Optional<Label> name(String entity) {
        return Optional.ofNullable(labels.get(entity));
    }
}
