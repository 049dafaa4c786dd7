package dev.ecps.idp.ecps.device;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class DeviceRows implements PanacheRepositoryBase<DeviceRow, String> {
    Optional<DeviceRow> activeOf(String nationalId) {
        return find("activeFor", nationalId).firstResultOptional();
    }

    Optional<DeviceRow> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
