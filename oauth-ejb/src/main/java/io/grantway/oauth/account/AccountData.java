package io.grantway.oauth.account;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.grantway.consent.privacy.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A user's account, for the user alone: partners read it with the permission to. */
@ApplicationScoped
class AccountData implements PersonalDataSource {

    @Inject Accounts accounts;

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Page page(Scope scope, String cursor) {
        return scope.isWhole()
                ? Page.last(accounts.user(scope.userId()).map(this::json).stream().toList())
                : Page.last(List.of());
    }

    private Map<String, Object> json(User user) {
        var json = new TreeMap<String, Object>();
        json.put("userId", user.id().toString());
        json.put("email", user.email());
        json.put("firstName", user.firstName());
        json.put("lastName", user.lastName());
        json.put("phoneNumber", user.phoneNumber());
        json.put("countryOfResidence", user.countryOfResidence());
        json.put("verificationState", user.verificationState());
        json.put("language", user.language());
        json.put("createdAt", user.createdAt().toString());
        json.put("address", accounts.address(user.id()).map(AccountData::parsed).orElse(null));
        json.values().removeIf(value -> value == null);
        return json;
    }

    private static Map<String, Object> parsed(String address) {
        try {
            return JSONObjectUtils.parse(address);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored address is not JSON", e);
        }
    }
}
