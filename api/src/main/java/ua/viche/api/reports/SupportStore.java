package ua.viche.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `report_supporter`; nobody else reads or writes it.
final class SupportStore {

    CompletionStage<List<UUID>> of(Stage.QueryProducer session, UUID report) {
        return session.createNativeQuery("select person from report_supporter where report = :report order by person", UUID.class)
                .setParameter("report", report).getResultList();
    }

    /// @return 1, or 0 where they had said so before
    CompletionStage<Integer> add(Stage.QueryProducer session, UUID report, UUID person, Instant now) {
        return session.createNativeQuery("""
                insert into report_supporter (report, person, at) values (:report, :person, :now) on conflict do nothing
                """).setParameter("report", report).setParameter("person", person).setParameter("now", now).executeUpdate();
    }

    CompletionStage<Integer> remove(Stage.QueryProducer session, UUID report, UUID person) {
        return session.createNativeQuery("delete from report_supporter where report = :report and person = :person")
                .setParameter("report", report).setParameter("person", person).executeUpdate();
    }

    /// Those of one report also say it of another; how many that added.
    CompletionStage<Integer> copy(Stage.QueryProducer session, UUID from, UUID to) {
        return session.createNativeQuery("""
                insert into report_supporter (report, person, at)
                select :to, person, at from report_supporter where report = :from on conflict do nothing
                """).setParameter("from", from).setParameter("to", to).executeUpdate();
    }
}
