package io.grantway.web.pages.account.choice;

import io.grantway.consent.policy.ConsentType;
import io.grantway.web.pages.account.Names;
import io.grantway.web.pages.account.PartnerConsents;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A text that changed since the user agreed to it.
 *
 * @param changes what changed, in one sentence each
 */
public record DueText(
        UUID partnerId, String partner, ConsentType type, String title, List<String> changes) {

    /** Those of one partner. */
    public static Stream<DueText> of(PartnerConsents at, Names names) {
        return Arrays.stream(ConsentType.values())
                .filter(type -> !at.changesOf(type).isEmpty())
                .map(
                        type ->
                                new DueText(
                                        at.partnerId(),
                                        names.partner(at.partnerId()),
                                        type,
                                        names.consent(type.text()),
                                        at.changesOf(type)));
    }

    /** The page on which to answer. */
    public String address() {
        return switch (type) {
            case E_SIGN_ACT -> "/account/esign?partner=" + partnerId;
            case TERMS_AND_PRIVACY -> "/account/agree?partner=" + partnerId;
            default -> "/account/preferences";
        };
    }
}
