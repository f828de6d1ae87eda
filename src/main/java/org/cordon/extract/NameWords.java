package org.cordon.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * The words by which class names speak, as one automaton (Aho and Corasick 1975), so that a name is read in one pass however many
 * words there are. A word written with a hyphen is known without it too.
 */
final class NameWords {

    /** What a word says where it stands as it must. */
    static final int FURNITURE = 1;

    static final int COMMENTS = 2;
    static final int BODY = 4;
    static final int CARD = 8;
    static final int LITTLE = 16;
    static final int DATE = 32;
    static final int DATE_PLAIN = 64;
    static final int DATE_MAYBE = 128;

    /** Where a word must stand in a name. */
    enum Place {
        ANYWHERE,
        PART,
        PART_BEGINS,
        LAST_PART,
        BEFORE_MORE
    }

    record Word(int length, int says, Place place) {}

    private static final int SYMBOLS = 39;
    private static final int ROW = 64;
    private static final byte[] SYMBOL = new byte[128];

    static {
        for (char c = 0; c < SYMBOL.length; c++) {
            SYMBOL[c] = (byte) symbol(c);
        }
    }

    private static final String FURNITURE_PARTS =
            "nav navbar navigation menu submenu mainmenu topmenu megamenu footer breadcrumb breadcrumbs side-bar share sharing sharebar sharethis addtoany addthis sharedaddy"
                    + " promo promos sponsor sponsored newsletter newsletters cookie cookies consent gdpr pop-up pop-ups modal outbrain taboola zergnet caption captions pagination"
                    + " paginator pager masthead trending most-read most-popular most-viewed more-stories more-news more-from more-articles more-posts read-more read-next read-also"
                    + " you-may up-next author-bio author-box author-info author-card paywall table-of-contents";
    private static final String FURNITURE_LAST =
            "toc rail widget widgets widget-area meta metadata tag tags tag-list tags-list topics tag-cloud author authors bio credit credits copyright ad ads ad-slot ad-unit"
                    + " ad-container ad-wrapper advertisement banner toolbar subscribe subscription signup sign-in login search print timestamp dateline date rating ratings respond"
                    + " crumb crumbs foot tooltip donate cta teaser teasers overlay follow followus replies disclaimer source skip-link skip social-links button buttons byauthor"
                    + " popular promotion kicker eyebrow hidden sr-only screen-reader-text screen-reader-response visually-hidden assistive-text noprint loading alert notification";
    private static final String COMMENT_PARTS =
            "comment comments comment-list comments-list comment-area comments-area comment-section comments-section comment-wrapper comments-wrapper comment-container"
                    + " comments-container comment-thread comments-thread comment-body comment-content comment-box comment-form comment-block livefyre respond replies user-comment"
                    + " user-comments comentarios kommentare commentaires pinglun";

    private final List<int[]> next = new ArrayList<>();
    private final List<List<Word>> ends = new ArrayList<>();
    private int[] table = {};
    private Word[][] found = {};

    NameWords() {
        add(0);
        all(FURNITURE_PARTS, FURNITURE, Place.PART);
        all("social related recommend recirc advert byline", FURNITURE, Place.PART_BEGINS);
        all(FURNITURE_LAST, FURNITURE, Place.LAST_PART);
        all("ad- ads- widget- promo- banner- tag- tags- meta-", FURNITURE, Place.BEFORE_MORE);
        all(COMMENT_PARTS, COMMENTS, Place.PART);
        all("disqus", COMMENTS, Place.PART_BEGINS);
        all("body content text copy main detail", BODY, Place.ANYWHERE);
        all("tool-tip pop-over hover-card rollover", CARD, Place.ANYWHERE);
        all(
                "has- no- with- without- is- not- js- el- elementor- et- wp-block- hs- label- lg- md- sm- xl- single- type- post-type- category- tag- post- page- hentry- field-",
                LITTLE,
                Place.BEFORE_MORE);
        all(
                "publish posted post-date post_date entry-date article-date article_date pubdate date-header created",
                DATE,
                Place.ANYWHERE);
        all("date datum fecha timestamp time", DATE_PLAIN, Place.PART_BEGINS);
        all("date time meta byline info submitted datum author", DATE_MAYBE, Place.ANYWHERE);
        close();
    }

    private void all(String words, int says, Place place) {
        for (String word : words.split(" ")) {
            put(word, says, place);
            int inner = word.indexOf('-');
            if (inner > 0 && inner + 1 < word.length() && place != Place.BEFORE_MORE) {
                put(word.replace("-", ""), says, place);
            }
        }
    }

    private int add(int state) {
        int[] none = new int[SYMBOLS];
        Arrays.fill(none, -1);
        next.add(none);
        ends.add(new ArrayList<>());
        return next.size() - 1;
    }

    private void put(String word, int says, Place place) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int symbol = symbol(word.charAt(i));
            if (next.get(state)[symbol] < 0) {
                next.get(state)[symbol] = add(state);
            }
            state = next.get(state)[symbol];
        }
        ends.get(state).add(new Word(word.length(), says, place));
    }

    private void close() {
        int[] fail = new int[next.size()];
        Queue<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            ends.get(state).addAll(state == 0 ? List.of() : ends.get(fail[state]));
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                int to = next.get(state)[symbol];
                int other = state == 0 ? 0 : next.get(fail[state])[symbol];
                if (to < 0) {
                    next.get(state)[symbol] = other;
                } else {
                    fail[to] = other;
                    queue.add(to);
                }
            }
        }
        table = new int[next.size() * ROW];
        for (int state = 0; state < next.size(); state++) {
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                int to = next.get(state)[symbol];
                table[state * ROW + symbol] = to * 2 + (ends.get(to).isEmpty() ? 0 : 1);
            }
        }
        found = ends.stream().map(l -> l.toArray(new Word[0])).toArray(Word[][]::new);
    }

    /** The state after a character, 0 at the beginning of a name; odd where words end. */
    int step(int state, char c) {
        return table[(state >> 1) * ROW + SYMBOL[c < SYMBOL.length ? c : 0]];
    }

    /** The words that end in a state. */
    Word[] endingIn(int state) {
        return found[state >> 1];
    }

    private static int symbol(char c) {
        int lower = c | 32;
        if (lower >= 'a' && lower <= 'z') {
            return lower - 'a';
        }
        return c >= '0' && c <= '9' ? 26 + c - '0' : c == '-' ? 36 : c == '_' ? 37 : 38;
    }
}
