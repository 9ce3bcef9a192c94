package io.grantway.admin.hostedui;

import io.grantway.oauth.branding.HostedText;
import java.io.Serializable;

/** What is typed for one language. */
public class Words implements Serializable {

    private static final long serialVersionUID = 1L;

    private String headline;
    private String explanation;

    void show(HostedText text) {
        headline = text.headline();
        explanation = text.explanation();
    }

    HostedText in(String language) {
        return new HostedText(language, headline, explanation);
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }
}
