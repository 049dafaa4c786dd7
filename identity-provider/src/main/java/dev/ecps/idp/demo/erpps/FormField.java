package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.page.Texts;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A field of a form. Its label is the text {@code erpps.field.<name>}, its hint {@code erpps.hint.<name>}.
 *
 * @param name as the register's faults call it
 * @param type of the input, or {@code select}
 * @param autocomplete what a browser may fill in, or {@code off}
 * @param required whether it must be filled in
 * @param hinted whether it has a hint
 * @param options of a select
 * @param value as it was typed
 * @param fault key of what is wrong with it; empty if nothing is
 */
@TemplateData
record FormField(
        String name,
        String type,
        String autocomplete,
        boolean required,
        boolean hinted,
        List<Option> options,
        String value,
        String fault) {
    /** An answer to choose. */
    @TemplateData
    record Option(String value, String label) {}

    static FormField of(String name, String type) {
        return new FormField(name, type, "off", true, false, List.of(), "", "");
    }

    static FormField select(String name, List<Option> options) {
        return new FormField(name, "select", "off", true, false, options, "", "");
    }

    FormField optional() {
        return new FormField(name, type, autocomplete, false, hinted, options, value, fault);
    }

    FormField withHint() {
        return new FormField(name, type, autocomplete, required, true, options, value, fault);
    }

    FormField completedBy(String word) {
        return new FormField(name, type, word, required, hinted, options, value, fault);
    }

    FormField filled(String typed, String wrong) {
        return new FormField(name, type, autocomplete, required, hinted, options, typed, wrong);
    }

    /** Of its name. */
    public String label(Texts texts) {
        return texts.get("erpps.field." + name);
    }

    public String hint(Texts texts) {
        return texts.get("erpps.hint." + name);
    }

    /** What its value means to people. */
    public String told() {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
