/** How the test kit says that something went wrong: one kind of exception, whose message is for whoever reads the test report. */
@NullMarked
package dev.ecps.testkit.problem;

import org.jspecify.annotations.NullMarked;
