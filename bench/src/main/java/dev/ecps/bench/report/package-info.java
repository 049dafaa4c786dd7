/** Figures, the goals beside them, and how they are written: on the terminal, as Markdown, as JSON. */
@NullMarked
package dev.ecps.bench.report;

import org.jspecify.annotations.NullMarked;
