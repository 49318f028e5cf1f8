package org.surgicode.casefile;

/**
 * What a coded diagnosis says about the family.
 *
 * @param resource the Condition
 * @param code its ICD-10-CM code
 * @param stance {@code supports}, {@code neutral} or {@code against}
 */
public record DiagnosisStance(String resource, String code, String stance) {}
