package ua.viche.notifications.email;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Language;
import ua.viche.platform.time.LegalCalendar;

/// The queue in the table `mailing`, and what is noted of each attempt.
final class MailingStore {

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    CompletionStage<List<DueMail>> claim(Stage.StatelessSession session, Instant now, Instant leaseEnd, int most) {
        return session.createNativeQuery(
                """
                        with due as materialized (
                            select message from mailing where state in ('planned', 'sending') and due_at <= :now
                            order by due_at limit :most for update skip locked),
                        claimed as (
                            update mailing set state = 'sending', attempts = attempts + 1, due_at = :leaseEnd
                            from due where mailing.message = due.message returning mailing.message, mailing.attempts)
                        select claimed.message, message.person, claimed.attempts, notice.kind, notice.about_type, notice.about_id,
                            cast(notice.arguments as text) as arguments, message.reason,
                            coalesce(notice.audience_type, notice.about_type) as topic, message.read_at is not null as was_read,
                            coalesce(one.email, true) as wanted, encode(mailbox.address, 'hex') as address, mailbox.locale
                        from claimed join message on message.id = claimed.message join notice on notice.id = message.notice
                            left join email_address mailbox on mailbox.person = message.person and mailbox.confirmed_at is not null
                            left join preference one on one.person = message.person and one.subject = notice.kind
                        """, Object[].class).setParameter("now", now).setParameter("leaseEnd", leaseEnd)
                .setParameter("most", most)
                .getResultList().thenApply(rows -> rows.stream().map(MailingStore::due).toList());
    }

    CompletionStage<Integer> settle(Stage.StatelessSession session, DueMail mail, String state, @Nullable String code,
            Instant dueAt,
            Instant now) {
        return session.createNativeQuery(
                """
                        with settled as (
                            update mailing set state = :state, code = cast(:code as text), due_at = :due,
                                settled_at = case when :state = 'planned' then null else cast(:now as timestamptz) end
                            where message = :message and state = 'sending' and attempts = :attempt
                            returning message, case when :state = 'planned' then 'again' else state end as result,
                                coalesce(code, '') as code),
                        counted as (
                            insert into figure (day, kind, locale, channel, result, code, slot, attempts)
                            select cast(cast(:day as text) as date), :kind, :locale, 'email', result, code, 0, 1 from settled
                            on conflict (day, kind, locale, channel, result, code, slot) do update set attempts = figure.attempts + 1)
                        insert into attempt (message, channel, attempt, at, result, code)
                        select message, 'email', :attempt, :now, result, nullif(code, '') from settled
                        """).setParameter("state", state).setParameter("code", code).setParameter("due", dueAt)
                .setParameter("day", LocalDate.ofInstant(now, LegalCalendar.ZONE).toString())
                .setParameter("kind", mail.kind().code())
                .setParameter("locale", mail.language().tag()).setParameter("now", now).setParameter("message", mail.message())
                .setParameter("attempt", mail.attempt()).executeUpdate();
    }

    private static DueMail due(Object[] row) {
        var address = (String) row[11];
        var locale = (String) row[12];
        return new DueMail((UUID) row[0], (UUID) row[1], (int) row[2], MessageKind.of((String) row[3]).orElseThrow(),
                new About((String) row[4], (String) row[5]), arguments((String) row[6]), (String) row[7], (String) row[8],
                (boolean) row[9], (boolean) row[10], address == null ? null : HexFormat.of().parseHex(address),
                locale == null ? Language.UK : Language.named(locale).orElse(Language.UK));
    }

    private static Map<String, String> arguments(String json) {
        try {
            return Json.mapper().readValue(json, ARGUMENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("arguments of a notice are not JSON", broken);
        }
    }
}
