package dev.ecps.idp.demo.sara;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * A case that a meeting discusses. Invented like its patient, and in French, as its authors would write it.
 *
 * @param number of the case
 * @param patient initials, sex, age
 * @param centre that presents it
 * @param subject in a few words
 * @param history what is known
 * @param question put to the meeting
 * @param advice what the last meeting advised; empty when none did
 */
@TemplateData
record Case(
        String number, String patient, String centre, String subject, String history, String question, String advice) {
    private static final List<Case> ALL = List.of(
            new Case(
                    "2026-041",
                    "A. B., fille, 4 mois",
                    "Centre de compétence de Beauval-Exemple",
                    "Atrésie de l’œsophage de type III opérée à J2",
                    "Née à 37 semaines, 2 650 g. Anastomose primaire à J2, suites simples. Depuis trois semaines, blocages"
                            + " alimentaires et deux malaises au biberon. Transit œso-gastro-duodénal : sténose courte.",
                    "Dilatation endoscopique d’emblée, ou d’abord bilan de reflux ? Quel calendrier de dilatations ?",
                    ""),
            new Case(
                    "2026-038",
                    "C. D., garçon, 9 ans",
                    "Centre de référence de Villeneuve-Fictive",
                    "Maladie de Hirschsprung, constipation persistante",
                    "Abaissement transanal à 3 mois. Constipation avec deux épisodes d’occlusion cette année. Manométrie et"
                            + " relecture de la pièce opératoire jointes.",
                    "Faut-il reprendre l’abaissement, ou essayer la toxine botulique ?",
                    "Réunion précédente : compléter par une manométrie colique avant toute reprise."),
            new Case(
                    "2026-035",
                    "E. F., femme, 27 ans",
                    "Centre de compétence de Port-Inventé",
                    "Hernie diaphragmatique congénitale : transition vers l’âge adulte",
                    "Opérée à la naissance, patch. Suivi pédiatrique interrompu à 18 ans. Dyspnée d’effort récente, projet de"
                            + " grossesse.",
                    "Quel bilan respiratoire et quelle imagerie avant la grossesse ? Quel centre d’adultes ?",
                    ""),
            new Case(
                    "2026-029",
                    "G. H., homme, 52 ans",
                    "Centre de compétence de Sainte-Exemple",
                    "Pancréatite chronique héréditaire",
                    "Mutation PRSS1 connue. Poussées trimestrielles, insuffisance exocrine substituée, diabète débutant.",
                    "Place de la dérivation chirurgicale, et dépistage : rythme et technique ?",
                    "Réunion précédente : écho-endoscopie annuelle, consultation de tabacologie."));

    static List<Case> all() {
        return ALL;
    }

    static Optional<Case> of(String number) {
        return ALL.stream().filter(it -> it.number().equals(number)).findFirst();
    }
}
