package org.surgicode.web.performance;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door to the figures. */
@Configuration(proxyBeanMethods = false)
@Import(PerformancePages.class)
public class PerformanceDoors {}
