/**
 * How the directory gets in: the nightly extract « Extraction_ProSanteConnect_Personne_activite », one line per person
 * and activity. {@link dev.ecps.idp.ecps.practitioner.directory.DirectoryFile} reads it line by line and sets broken
 * lines aside; {@link dev.ecps.idp.ecps.practitioner.directory.DirectoryImport} reads a file twice, first to learn whose
 * lines are broken, then to store the others in batches;
 * {@link dev.ecps.idp.ecps.practitioner.directory.Directory} does it at start with the shipped people and with a file
 * of the user's own.
 */
@NullMarked
package dev.ecps.idp.ecps.practitioner.directory;

import org.jspecify.annotations.NullMarked;
