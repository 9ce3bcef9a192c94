package io.grantway.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1",
                "::ffff:8.8.8.8"
            })
    void aPublicAddressIsPublic(String address) throws Exception {
        assertTrue(PublicAddress.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "this network, 0.0.0.0",
        "this network, 0.1.2.3",
        "private, 10.0.0.1",
        "private, 10.255.255.255",
        "private, 172.16.0.1",
        "private, 172.31.255.255",
        "private, 192.168.0.1",
        "carrier-grade NAT, 100.64.0.1",
        "carrier-grade NAT, 100.127.255.255",
        "loopback, 127.0.0.1",
        "loopback, 127.255.255.254",
        "link-local, 169.254.169.254",
        "protocol assignments, 192.0.0.8",
        "documentation, 192.0.2.1",
        "documentation, 198.51.100.1",
        "documentation, 203.0.113.1",
        "6to4 relay, 192.88.99.1",
        "benchmarks, 198.18.0.1",
        "benchmarks, 198.19.255.255",
        "multicast, 224.0.0.1",
        "multicast, 239.255.255.255",
        "reserved, 240.0.0.1",
        "broadcast, 255.255.255.255",
        "unspecified, ::",
        "loopback, ::1",
        "link-local, fe80::1",
        "site-local, fec0::1",
        "unique local, fc00::1",
        "unique local, fd12:3456:789a::1",
        "multicast, ff02::1",
        "documentation, 2001:db8::1",
        "documentation, 3fff:0fff::1",
        "Teredo, 2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "6to4 of 127.0.0.1, 2002:7f00:1::",
        "NAT64 of 127.0.0.1, 64:ff9b::7f00:1",
        "mapped loopback, ::ffff:127.0.0.1",
        "mapped private, ::ffff:10.0.0.1",
        "IPv4-compatible loopback, ::127.0.0.1"
    })
    void whatHasASpecialPurposeIsNot(String purpose, String address) throws Exception {
        assertFalse(PublicAddress.isPublic(InetAddress.getByName(address)), purpose);
    }
}
