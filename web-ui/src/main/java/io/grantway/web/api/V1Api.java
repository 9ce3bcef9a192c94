package io.grantway.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The partner API. */
@ApplicationPath("v1")
public class V1Api extends Application {}
