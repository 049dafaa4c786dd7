package dev.ecps.phone.sandbox;

import java.util.List;

/**
 * People that the sandbox made up for one caller.
 *
 * @param batch by which they are removed together
 * @param people all of them
 */
public record MadePeople(String batch, List<SandboxPerson> people) {
    public MadePeople {
        people = List.copyOf(people);
    }
}
