package org.surgicode.web.worklist;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door to the worklist. */
@Configuration(proxyBeanMethods = false)
@Import({WorklistPages.class, WorklistForms.class, WorklistScreen.class})
public class WorklistDoors {}
