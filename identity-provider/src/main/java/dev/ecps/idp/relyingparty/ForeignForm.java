package dev.ecps.idp.relyingparty;

/** A form was sent that no page of this session had shown: by another site, or from a session that is over. */
public final class ForeignForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignForm() {
        super("the form has no proof of this session", null, false, false);
    }
}
