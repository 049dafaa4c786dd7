package dev.ecps.idp.relyingparty;

import dev.ecps.idp.page.Texts;
import io.quarkus.qute.TemplateData;

/**
 * How the pages of a relying party look.
 *
 * @param word begins its keys in the bundle {@code texts}: {@code <word>.title}, {@code <word>.footer}
 * @param mark a few letters in the place of a logo
 * @param stylesheet a file of {@code /assets}, for its colours
 */
@TemplateData
public record Look(String word, String mark, String stylesheet) {
    public String title(Texts texts) {
        return texts.get(word + ".title");
    }

    public String footer(Texts texts) {
        return texts.get(word + ".footer");
    }
}
