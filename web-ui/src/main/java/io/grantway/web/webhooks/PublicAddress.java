package io.grantway.web.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Whether an address is of the public Internet (IANA special-purpose registries, RFC 6890). An IPv4
 * address in the clothes of an IPv6 one counts as what it is, or is refused.
 */
final class PublicAddress {

    private static final String[] NOT_PUBLIC_V4 = {
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
        "224.0.0.0/3"
    };

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? isPublicV4(address.getAddress())
                : isPublicV6(address.getAddress());
    }

    private static boolean isPublicV4(byte[] address) {
        var bits = firstBits(address);
        for (var network : NOT_PUBLIC_V4) {
            var slash = network.indexOf('/');
            var length = Integer.parseInt(network.substring(slash + 1));
            if ((bits ^ parse(network.substring(0, slash))) >>> 32 - length == 0) {
                return false;
            }
        }
        return true;
    }

    /** Global unicast (2000::/3) without special purposes, tunnels of IPv4 and documentation. */
    private static boolean isPublicV6(byte[] address) {
        var first = firstBits(address);
        var isGlobalUnicast = first >>> 29 == 1;
        var isSpecial = first >>> 9 == 0x20010000 >>> 9; // 2001::/23, with Teredo
        var isDocumentation = first == 0x20010db8 || first >>> 12 == 0x3fff0;
        var isSixToFour = first >>> 16 == 0x2002;
        return isGlobalUnicast && !isSpecial && !isDocumentation && !isSixToFour;
    }

    private static int parse(String dotted) {
        var bits = 0;
        for (var octet : dotted.split("\\.")) {
            bits = bits << 8 | Integer.parseInt(octet);
        }
        return bits;
    }

    private static int firstBits(byte[] address) {
        var bits = 0;
        for (int i = 0; i < 4; i++) {
            bits = bits << 8 | address[i] & 0xff;
        }
        return bits;
    }
}
