package org.surgicode.web.hl7;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door for messages over HTTP; the one over MLLP is opened where a port is set. */
@Configuration(proxyBeanMethods = false)
@Import(Hl7Door.class)
public class Hl7Doors {}
