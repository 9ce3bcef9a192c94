package io.grantway.admin.page;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalState;
import io.grantway.oauth.branding.HostedText;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.DpopPolicy;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.openid.IdTokenAlgorithm;
import io.grantway.oauth.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What there is to choose from in forms. */
@Named("choices")
@ApplicationScoped
public class Choices {

    public Permission[] getPermissions() {
        return Permission.values();
    }

    public ApplicationType[] getTypes() {
        return ApplicationType.values();
    }

    public Environment[] getEnvironments() {
        return Environment.values();
    }

    public GrantType[] getGrants() {
        return GrantType.values();
    }

    public AuthMethod[] getAuthMethods() {
        return AuthMethod.values();
    }

    public DpopPolicy[] getDpopPolicies() {
        return DpopPolicy.values();
    }

    public IdTokenAlgorithm[] getIdTokenAlgorithms() {
        return IdTokenAlgorithm.values();
    }

    public ApprovalKind[] getKinds() {
        return ApprovalKind.values();
    }

    public ApprovalState[] getStates() {
        return ApprovalState.values();
    }

    public List<String> getLanguages() {
        return HostedText.LANGUAGES;
    }

    public StaffRole[] getRoles() {
        return StaffRole.values();
    }
}
