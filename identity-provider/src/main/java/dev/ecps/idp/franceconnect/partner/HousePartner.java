package dev.ecps.idp.franceconnect.partner;

/** A service of the house's own. Every bean of this type is one. */
public interface HousePartner {
    /** Asked when the provider listens, so that its addresses are known. */
    Partner partner();
}
