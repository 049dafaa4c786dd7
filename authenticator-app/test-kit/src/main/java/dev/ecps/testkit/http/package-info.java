/** HTTP for tests: whatever fails on the way becomes one sentence that names the address. */
@NullMarked
package dev.ecps.testkit.http;

import org.jspecify.annotations.NullMarked;
