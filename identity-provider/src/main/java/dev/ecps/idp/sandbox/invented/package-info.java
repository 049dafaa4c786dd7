/**
 * People the sandbox makes up, as many as a test wants, beside those of the shipped extract. Each has a calling and one
 * place of work, a mail address below {@code .test} and a mobile number of the range that is kept for fiction, so that
 * nobody real is ever written to. Those made by one call are a {@link dev.ecps.idp.sandbox.invented.Batch}, and go together.
 */
@NullMarked
package dev.ecps.idp.sandbox.invented;

import org.jspecify.annotations.NullMarked;
