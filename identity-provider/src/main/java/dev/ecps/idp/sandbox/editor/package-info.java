/**
 * The identity editor, after ANS' EDIT: identities with all their exercises and activities, made, copied, changed and
 * removed by hand at {@code /edit} and by API, as JSON and as lines of the official extract. An identity is saved as an
 * import of its lines would make it ({@link dev.ecps.idp.ecps.practitioner.directory.Extract}), and only over the one
 * that its editor had read: nobody's change is lost unseen.
 */
@NullMarked
package dev.ecps.idp.sandbox.editor;

import org.jspecify.annotations.NullMarked;
