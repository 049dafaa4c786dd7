/** The services (« fournisseurs de service ») that may ask FranceConnect who somebody is: those of the settings, and the house's own. */
@NullMarked
package dev.ecps.idp.franceconnect.partner;

import org.jspecify.annotations.NullMarked;
