package dev.ecps.phone.problem;

import java.util.List;

/** Somebody else, in this process or in another one, has this phone open. */
public final class PhoneInUse extends PhoneException {
    private static final long serialVersionUID = 1L;

    private final String phone;

    public PhoneInUse(String phone, String where) {
        super(
                "The phone \"" + phone + "\" is open elsewhere (" + where + "): close it there, or use another name.",
                null);
        this.phone = phone;
    }

    /** The name of the phone. */
    public String phone() {
        return phone;
    }

    @Override
    public String textKey() {
        return "phone.in-use";
    }

    @Override
    public List<Object> textArguments() {
        return List.of(phone);
    }
}
