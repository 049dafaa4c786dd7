package dev.ecps.idp.profile;

import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Tells which of the two providers this one is. */
@Singleton
@Priority(80)
class ProfileCheck implements SelfCheck {
    private final ProfileConfig config;

    ProfileCheck(ProfileConfig config) {
        this.config = config;
    }

    @Override
    public List<Line> lines() {
        return List.of(Line.fact("Profile", config.profile().name().toLowerCase(Locale.ROOT)));
    }
}
