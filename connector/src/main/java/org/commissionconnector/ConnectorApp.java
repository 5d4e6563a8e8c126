package org.commissionconnector;

/** Builds all parts, starts them, and stops them in reverse order. */
public final class ConnectorApp {}
