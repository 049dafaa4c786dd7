package dev.ecps.idp.sandbox.invented;

import dev.ecps.wire.NationalId;
import java.util.List;

/**
 * People who were made up are gone, and their e-CPS with them: whoever keeps something for them lets it go.
 *
 * @param nationalIds theirs, which somebody else may be given
 */
public record PeopleForgotten(List<NationalId> nationalIds) {}
