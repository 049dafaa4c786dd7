package dev.ecps.idp.oidc.claims;

import dev.ecps.idp.ecps.practitioner.Structure;
import java.util.Map;

/** The members of an activity that speak of the place, in PSC's order and spelling. */
final class StructureClaims {
    private StructureClaims() {}

    static void put(Structure structure, Map<String, Object> claim) {
        claim.put("numeroSiretSite", structure.siret());
        claim.put("numeroSirenSite", structure.siren());
        claim.put("numeroFinessSite", structure.finess());
        claim.put("numeroFinessetablissementJuridique", structure.legalFiness());
        claim.put("identifiantTechniqueDeLaStructure", structure.technicalId());
        claim.put("raisonSocialeSite", structure.legalName());
        claim.put("enseigneCommercialeSite", structure.tradeName());
        putAddress(structure, claim);
        claim.put("telephone", structure.phone());
        claim.put("telephone2", structure.phone2());
        claim.put("telecopie", structure.fax());
        claim.put("adresseEMail", structure.mail());
        claim.put("codeDepartement", structure.address().departmentCode());
        claim.put("ancienIdentifiantDeLaStructure", structure.formerId());
    }

    private static void putAddress(Structure structure, Map<String, Object> claim) {
        var address = structure.address();
        claim.put("complementDestinataire", address.addressee());
        claim.put("complementPointGeographique", address.place());
        claim.put("numeroVoie", address.number());
        claim.put("indiceRepetitionVoie", address.repetition());
        claim.put("codeTypeDeVoie", address.streetType());
        claim.put("libelleVoie", address.street());
        claim.put("mentionDistribution", address.distribution());
        claim.put("bureauCedex", address.cedex());
        claim.put("codePostal", address.postalCode());
        claim.put("codeCommune", address.communeCode());
        claim.put("codePays", address.countryCode());
    }
}
