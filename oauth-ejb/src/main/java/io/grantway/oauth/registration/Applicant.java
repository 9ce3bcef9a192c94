package io.grantway.oauth.registration;

/**
 * What a user says when the address is verified.
 *
 * @param firstName null where it comes with the postal address, or not at all
 * @param lastName the same
 */
public record Applicant(String password, Country country, String firstName, String lastName) {

    @Override
    public String toString() {
        return "Applicant of " + country.code();
    }
}
