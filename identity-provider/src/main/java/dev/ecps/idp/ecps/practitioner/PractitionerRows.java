package dev.ecps.idp.ecps.practitioner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PractitionerRows implements PanacheRepositoryBase<PractitionerRow, String> {
    private static final Sort BY_NAME = Sort.by("sortKey");

    List<PractitionerRow> sorted() {
        return listAll(BY_NAME);
    }

    List<PractitionerRow> sorted(int page, int size) {
        return findAll(BY_NAME).page(Page.of(page, size)).list();
    }

    Map<String, PractitionerRow> byIds(Collection<String> ids) {
        return list("nationalId in ?1", ids).stream()
                .collect(Collectors.toMap(row -> row.nationalId, Function.identity()));
    }

    void lock(String id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean changeContacts(String id, Contacts contacts) {
        return update("mail = ?1, mobile = ?2 where nationalId = ?3", contacts.mail(), contacts.mobile(), id) == 1;
    }
}
