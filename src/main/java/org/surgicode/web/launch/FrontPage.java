package org.surgicode.web.launch;

/**
 * Where somebody is led who comes without a launch and asks for nothing particular.
 *
 * @param address a path of this service
 */
public record FrontPage(String address) {}
