/** Who can be identified by FranceConnect: the pivot identity, the form it is typed in, and the invented people who are ready. */
@NullMarked
package dev.ecps.idp.franceconnect.identity;

import org.jspecify.annotations.NullMarked;
