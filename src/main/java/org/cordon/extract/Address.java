package org.cordon.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.crawl.Page;
import org.jspecify.annotations.Nullable;

/** The address an article is known by: one form for the many that lead to it. */
final class Address {

    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_hs(?:enc|mi)|mkt_tok|cmpid|ocid|ncid|spm|scm"
                    + "|ref_src|ref_url|smid|share_?token|share_?from|shareid|wt\\.mc_id|ns_.*|at_(?:medium|campaign).*|_ga|_gl)",
            Pattern.CASE_INSENSITIVE);

    private Address() {}

    static boolean isWeb(URI url) {
        String scheme = url.getScheme();
        return scheme != null
                && url.getHost() != null
                && scheme.toLowerCase(Locale.ROOT).matches("https?");
    }

    /** Scheme and host in lower case, without default port, fragment and tracking parameters; other schemes as they are. */
    static URI normal(URI url) {
        if (!isWeb(url)) {
            return url;
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int port = url.getPort();
        boolean usual = port < 0 || port == (scheme.equals("http") ? 80 : 443);
        String path = url.getRawPath();
        String query = query(url.getRawQuery());
        return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port)
                + (path == null || path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query));
    }

    private static String query(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String pair : raw.split("&")) {
            String name = pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('='));
            if (!pair.isEmpty() && !TRACKING.matcher(name).matches()) {
                kept.add(pair);
            }
        }
        return String.join("&", kept);
    }

    /** An address as a page writes it, resolved; empty where it is none. */
    static Optional<URI> parse(String text, URI base) {
        String stripped = text.strip().replace(" ", "%20");
        if (stripped.isEmpty() || stripped.length() > 2000) {
            return Optional.empty();
        }
        try {
            URI url = base.isOpaque() ? new URI(stripped) : base.resolve(new URI(stripped));
            return isWeb(url) ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the page names as its address, where it may: on its own site, and not the front page in place of an article. */
    static URI of(Page page, Optional<URI> named) {
        URI own = page.url();
        return normal(named.filter(Address::isWeb).filter(c -> mayName(own, c)).orElse(own));
    }

    private static boolean mayName(URI own, URI named) {
        if (!isWeb(own)) {
            return own.getScheme() == null || own.getScheme().equals("file");
        }
        String path = named.getRawPath() == null ? "" : named.getRawPath();
        String ownPath = own.getRawPath() == null ? "" : own.getRawPath();
        boolean front = path.length() <= 1 && named.getRawQuery() == null;
        boolean ownFront = ownPath.length() <= 1 && own.getRawQuery() == null;
        return site(own.getHost()).equals(site(named.getHost())) && (!front || ownFront);
    }

    /** The last two labels of a host, three where the second is one of the usual public ones (co.uk, com.cn). */
    private static String site(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        int n = labels.length;
        boolean pair =
                n > 2 && labels[n - 1].length() == 2 && labels[n - 2].matches("com?|org|net|gov|edu|ac|gob|or|ne|go");
        int from = Math.max(0, n - (pair ? 3 : 2));
        return String.join(".", List.of(labels).subList(from, n));
    }

    /** An article's id: of its address on the web, of its bytes elsewhere. */
    static String id(Page page, URI address) {
        return isWeb(address) ? Strings.hash(address.toString(), 12) : Strings.hash(page.body(), 12);
    }
}
