<%@ page contentType="application/json" trimDirectiveWhitespaces="true"
         import="com.ibm.websphere.security.openidconnect.PropagationHelper, com.ibm.websphere.security.openidconnect.token.IdToken" %>
<%-- What the feature hands to the application, which does with it what the feature has no function for --%>
<% IdToken idToken = PropagationHelper.getIdToken(); %>
{"access_token":"<%= PropagationHelper.getAccessToken() %>",
 "refresh_token":"<%= idToken.getRefreshToken() %>",
 "id_token":"<%= idToken.getRawIdToken() %>",
 "userinfo":<%= PropagationHelper.getUserInfo() %>}
