package org.cordon.search;

/** Makes words that can be read of words that cannot, changing as little as may be. */
final class Repair {

    /** More faults than these are not mended one by one. */
    private static final int MOST = 40;

    private Repair() {}

    /** The words mended step by step as each fault proposes; without any signs if that leads nowhere. */
    static String of(String proposed) {
        String words = cut(proposed);
        for (int i = 0; i < MOST; i++) {
            try {
                WordsParser.parse(words);
                return words.strip().replaceAll(" +", " ");
            } catch (QueryException e) {
                words = cut(e.repaired().orElse(""));
            }
        }
        return bare(words);
    }

    private static String cut(String words) {
        if (words.length() <= QueryParameters.LONGEST) {
            return words;
        }
        int space = words.lastIndexOf(' ', QueryParameters.LONGEST);
        int end = space > 0 ? space : QueryParameters.LONGEST;
        return words.substring(0, Character.isLowSurrogate(words.charAt(end)) ? end - 1 : end);
    }

    private static String bare(String words) {
        StringBuilder bare = new StringBuilder();
        for (String word : words.split("[^\\p{L}\\p{N}]")) {
            boolean sign = word.isEmpty() || word.equals("OR");
            bare.append(sign ? "" : (bare.isEmpty() ? "" : " ") + word);
        }
        return bare.toString();
    }
}
