<%@ page import="com.ibm.websphere.security.openidconnect.PropagationHelper" %>
<%-- The feature ends the sign-in of this site alone: the application sends the browser to the server, too --%>
<%
  String hint = PropagationHelper.getIdToken().getRawIdToken();
  request.logout();
  response.sendRedirect("{issuer}/logout?id_token_hint=" + hint);
%>
