/**
 * The pages in a real browser: how tests look at them and what axe-core says of them. Start reading
 * at {@link org.surgicode.browser.Glass}.
 */
package org.surgicode.browser;
