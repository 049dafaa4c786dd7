package dev.ecps.idp.ecps.notice;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.DeviceWatcher;
import dev.ecps.idp.ecps.notice.HolderMails.Notice;
import dev.ecps.idp.legible.News;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.OutboxMessage.Kind;
import dev.ecps.idp.messaging.Undeliverable;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Writes to the holder when an e-CPS ends or is blocked. Into the outbox at once, so that whoever did it finds the mail
 * there; a mail server may be slow, and no phone waits for it.
 */
@Singleton
class EndsAndBlocks implements DeviceWatcher {
    private static final Logger LOG = Logger.getLogger(EndsAndBlocks.class);

    private final NoticeConfig config;
    private final HolderMails mails;
    private final Messages messages;
    private final News news;

    EndsAndBlocks(NoticeConfig config, HolderMails mails, Messages messages, InstantSource clock) {
        this.config = config;
        this.mails = mails;
        this.messages = messages;
        this.news = new News(clock);
    }

    @Override
    public void ended(Device device) {
        var why = device.ended().orElseThrow();
        write(device, why == Device.Ending.REPLACED ? Notice.REPLACED : Notice.DELETED);
    }

    @Override
    public void blocked(Device device) {
        write(device, Notice.BLOCKED);
    }

    private void write(Device device, Notice notice) {
        if (!config.events() || device.virtual()) return;
        if (messages.kept().contains(Kind.MAIL)) send(device, notice);
        else Infrastructure.getDefaultWorkerPool().execute(() -> send(device, notice));
    }

    private void send(Device device, Notice notice) {
        try {
            mails.send(notice, device);
        } catch (Undeliverable | RuntimeException failure) {
            if (news.isNews("undelivered"))
                LOG.warn("A mail about the end or the block of an e-CPS could not be handed over.", failure);
        }
    }
}
