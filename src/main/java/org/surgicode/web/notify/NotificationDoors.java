package org.surgicode.web.notify;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All doors by which an EHR tells that something changed. */
@Configuration(proxyBeanMethods = false)
@Import({NotificationDoor.class, TopicEvents.class})
public class NotificationDoors {}
