/** What happens when the provider starts: it says where everything is, and may tie its life to its parent's. */
@NullMarked
package dev.ecps.idp.start;

import org.jspecify.annotations.NullMarked;
