/**
 * The way to the database, H2 or PostgreSQL, chosen when the provider starts. {@link dev.ecps.idp.storage.Storage} opens
 * the pool, brings the schema up to date and runs transactions; {@link dev.ecps.idp.storage.GroupCommit} writes the small
 * changes of many requests in one of them. What the tables mean is known to the rooms' own {@code …Rows} alone.
 */
@NullMarked
package dev.ecps.idp.storage;

import org.jspecify.annotations.NullMarked;
