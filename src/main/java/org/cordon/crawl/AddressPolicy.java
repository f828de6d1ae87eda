package org.cordon.crawl;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Decides which addresses may be dialled: none of the loopback, private, link-local, multicast or reserved ranges of the IANA
 * special-purpose registries, and no port but those of the web, unless the host is allowed by the settings. It is the resolver of the connection itself, so that
 * the address checked is the address dialled.
 */
final class AddressPolicy implements DnsResolver {

    private static final List<Range> REFUSED = Range.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "::ffff:0:0/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "100:0:0:1::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    /** Where the web is served; any other port is somebody's database or mail server. */
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private final Set<String> allow;
    private final DnsResolver names;
    private final Predicate<InetAddress> refused;

    AddressPolicy(Set<String> allow, DnsResolver names) {
        this(allow, names, AddressPolicy::refuses);
    }

    AddressPolicy(Set<String> allow, DnsResolver names, Predicate<InetAddress> refused) {
        this.allow = allow;
        this.names = names;
        this.refused = refused;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = resolve(host);
        if (!allow.contains(host) && !PORTS.contains(port)) {
            throw new RefusedAddressException(Trouble.PORT.with(port));
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> good = new ArrayList<>();
        for (InetAddress address : names.resolve(host)) {
            if (allow.contains(host) || !refused.test(address)) {
                good.add(address);
            }
        }
        if (good.isEmpty()) {
            throw new RefusedAddressException(Trouble.RESERVED_ADDRESS.with(host));
        }
        return good.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean refuses(InetAddress address) {
        return REFUSED.stream().anyMatch(range -> range.holds(address.getAddress()));
    }

    /** An address was refused; nothing was sent. */
    static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedAddressException(String message) {
            super(message);
        }
    }

    private record Range(byte[] prefix, int bits) {

        static List<Range> all(String... texts) {
            List<Range> ranges = new ArrayList<>();
            for (String text : texts) {
                int slash = text.indexOf('/');
                ranges.add(new Range(bytes(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1))));
            }
            return ranges;
        }

        // A mapped IPv4 prefix comes back from the platform as four bytes; it is written out by hand.
        private static byte[] bytes(String literal) {
            if (literal.equals("::ffff:0:0")) {
                byte[] mapped = new byte[16];
                mapped[10] = (byte) 0xff;
                mapped[11] = (byte) 0xff;
                return mapped;
            }
            return parse(literal).getAddress();
        }

        // A literal is never looked up.
        private static InetAddress parse(String literal) {
            try {
                return InetAddress.getByName(literal);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
