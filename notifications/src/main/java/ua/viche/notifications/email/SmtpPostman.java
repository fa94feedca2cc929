package ua.viche.notifications.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mail by SMTP (RFC 5321), through Angus Mail.
final class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);
    private static final String DEADLINE = "10000";
    private static final int PERMANENT = 500;

    private final SmtpSettings settings;
    private final Session session;

    SmtpPostman(SmtpSettings settings) {
        this.settings = settings;
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.connectiontimeout", DEADLINE);
        properties.put("mail.smtp.timeout", DEADLINE);
        properties.put("mail.smtp.writetimeout", DEADLINE);
        session = Session.getInstance(properties);
    }

    @Override
    public MailResult send(Mail mail) {
        try {
            var message = message(mail);
            var password = settings.password();
            if (settings.user() == null || password == null) {
                Transport.send(message);
            } else {
                Transport.send(message, settings.user(), password.value());
            }
            return new MailResult.Sent();
        } catch (SMTPSendFailedException refused) {
            return refused(refused.getReturnCode());
        } catch (SendFailedException refused) {
            return refused.getNextException() instanceof SMTPAddressFailedException address
                    ? refused(address.getReturnCode())
                    : new MailResult.Later("SMTP");
        } catch (MessagingException away) {
            LOG.warn("the mail server cannot be reached: {}", away.getClass().getSimpleName());
            return new MailResult.Later("SMTP");
        }
    }

    private static MailResult refused(int code) {
        return code >= PERMANENT ? new MailResult.Refused("SMTP_" + code) : new MailResult.Later("SMTP_" + code);
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.id() + "@" + settings.site().getHost() + ">");
            }
        };
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        var unsubscribe = mail.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
