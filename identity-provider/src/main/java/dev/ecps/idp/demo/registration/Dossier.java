package dev.ecps.idp.demo.registration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is open for one browser.
 *
 * @param key of its cookie, as it is kept
 * @param proof what each form carries, so that no other site can send it
 * @param papers names of the papers that were taken, by the field they were sent in
 * @param closesAt it is forgotten from then on
 */
record Dossier(String key, String proof, Proven proven, Map<String, String> papers, Instant closesAt) {
    Dossier {
        papers = Map.copyOf(papers);
    }

    Dossier openUntil(Instant then) {
        return new Dossier(key, proof, proven, papers, then);
    }

    Dossier with(Map<String, String> further) {
        var all = new LinkedHashMap<>(papers);
        all.putAll(further);
        return new Dossier(key, proof, proven, all, closesAt);
    }
}
