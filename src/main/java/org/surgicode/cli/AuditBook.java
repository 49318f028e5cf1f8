package org.surgicode.cli;

import org.surgicode.fhir.AuditEvents;
import org.surgicode.review.audit.AuditTrail;

/**
 * The audit trail of one tenant.
 *
 * @param tenant name of the tenant, or of the service itself
 * @param trail its entries
 * @param events how they are told in FHIR
 */
public record AuditBook(String tenant, AuditTrail trail, AuditEvents events) {}
