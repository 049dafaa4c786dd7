/** The answers of the sandbox, met from outside: by HTTP, by the phone library, and on the login page. */
@NullMarked
package dev.ecps.idp.sandbox.answer;

import org.jspecify.annotations.NullMarked;
