package org.cordon.pipeline;

/** One way in which texts write an entity's name: how often it stands in how many articles, and a passage of one of them. */
public record Sighting(String written, int count, int articles, String article, int passage) {

    public Sighting {
        if (count < articles || articles < 1) {
            throw new IllegalArgumentException(written + ": " + count + " times in " + articles + " articles");
        }
    }
}
