package io.grantway.web.api.inspector;

import static io.grantway.web.api.inspector.ApiDocument.list;
import static io.grantway.web.api.inspector.ApiDocument.map;

import io.grantway.oauth.inspector.ComparedPart;
import io.grantway.oauth.inspector.ComparedPart.Match;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** By which keys and tokens a call may prove who sends it, and by which it tried to. */
final class Credentials {

    private Credentials() {}

    static List<ComparedPart> compare(Map<String, Object> operation, Received call) {
        var ways =
                list(operation.get("security")).stream()
                        .map(way -> map(way).keySet())
                        .collect(Collectors.toList());
        return List.of(
                key("x-client-key", "clientKey", ways, call),
                key("x-secret-key", "secretKey", ways, call),
                authorization(ways, call));
    }

    private static ComparedPart key(
            String header, String scheme, List<Set<String>> ways, Received call) {
        var value = call.header(header);
        var asked = ways.stream().anyMatch(way -> way.contains(scheme));
        var always = asked && ways.stream().allMatch(way -> way.contains(scheme));
        var words =
                !asked ? "" : always ? "needed" : "needed, unless another way is used to prove it";
        var match =
                value != null
                        ? asked ? Match.FITS : Match.NOT_READ
                        : always ? Match.MISSING : Match.LEFT_OUT;
        return new ComparedPart(
                "header",
                header,
                words,
                value == null ? "" : call.masks().value(header, value),
                match);
    }

    private static ComparedPart authorization(List<Set<String>> ways, Received call) {
        var value = call.header("Authorization");
        var bearer =
                ways.stream().anyMatch(way -> way.contains("accessToken"))
                        ? "Bearer and an access token"
                        : ways.stream().anyMatch(way -> way.contains("loginToken"))
                                ? "Bearer and a login token"
                                : "";
        var basic =
                ways.stream().anyMatch(way -> way.contains("basic"))
                        ? "Basic with both keys, in place of the headers"
                        : "";
        var words = bearer.isEmpty() || basic.isEmpty() ? bearer + basic : bearer + "; or " + basic;
        var always =
                !ways.isEmpty()
                        && ways.stream()
                                .allMatch(
                                        way ->
                                                way.contains("accessToken")
                                                        || way.contains("loginToken"));
        if (value == null) {
            return new ComparedPart(
                    "header", "Authorization", words, "", always ? Match.MISSING : Match.LEFT_OUT);
        }
        var space = value.indexOf(' ');
        var scheme = space < 0 ? "" : value.substring(0, space);
        var known = scheme.equalsIgnoreCase("Bearer") || scheme.equalsIgnoreCase("Basic");
        return new ComparedPart(
                "header",
                "Authorization",
                words,
                (known ? scheme + " " : "") + Masks.hidden(value.substring(known ? space + 1 : 0)),
                known && words.contains(scheme) ? Match.FITS : Match.WRONG);
    }
}
