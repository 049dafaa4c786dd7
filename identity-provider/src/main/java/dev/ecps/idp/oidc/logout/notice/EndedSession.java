package dev.ecps.idp.oidc.logout.notice;

import dev.ecps.idp.oidc.logout.notice.Notice.Channel;
import java.time.Instant;
import java.util.List;

/**
 * A session that somebody ended, and who was told.
 *
 * @param time when, by the provider's clock
 * @param way how
 * @param session its {@code sid}
 * @param clients the {@code client_id} of all that took part, told or not
 * @param notices one for each client and channel that is to be told
 */
public record EndedSession(Instant time, LogoutWay way, String session, List<String> clients, List<Notice> notices) {
    /** What a browser still has to load. */
    public List<Notice> frames() {
        return notices.stream()
                .filter(notice -> notice.channel() == Channel.FRONT)
                .filter(notice -> notice.state() instanceof NoticeState.Shown)
                .toList();
    }
}
