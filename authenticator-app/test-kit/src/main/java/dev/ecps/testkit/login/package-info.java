/** The user's side of a login without a screen: {@link dev.ecps.testkit.login.Browser} opens links, types the identifier and reads the number. */
@NullMarked
package dev.ecps.testkit.login;

import org.jspecify.annotations.NullMarked;
