package dev.ecps.idp.demo.santefr;

import io.quarkus.qute.TemplateData;

/**
 * What the public is told of a place.
 *
 * @param hours when it is open, several lines, 1 to {@value #LONGEST_HOURS} characters
 * @param phone for appointments, as it was typed; empty for none
 * @param accessible whether people in a wheelchair come in
 */
@TemplateData
record Sheet(String hours, String phone, boolean accessible) {
    static final int LONGEST_HOURS = 400;
}
