/**
 * Which thread does what. The few threads that read from the network answer whatever is in memory, at once: to hand a
 * request to another thread and its answer back costs more than most answers. What has to wait, for the database or for
 * somebody's turn, goes to a worker, of which there are many.
 */
@NullMarked
package dev.ecps.idp.worker;

import org.jspecify.annotations.NullMarked;
