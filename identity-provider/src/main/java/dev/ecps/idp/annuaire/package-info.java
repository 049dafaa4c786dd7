/**
 * « Annuaire Santé »: the public search of the directory, for whoever forgot a number. It shows numbers, names, professions
 * and places of practice, and never how somebody is reached by the register.
 */
@NullMarked
package dev.ecps.idp.annuaire;

import org.jspecify.annotations.NullMarked;
