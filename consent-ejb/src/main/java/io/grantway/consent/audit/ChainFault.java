package io.grantway.consent.audit;

/**
 * What is wrong with a chain.
 *
 * @param seq the first entry that is not as it was written
 */
record ChainFault(long seq, String words) {}
