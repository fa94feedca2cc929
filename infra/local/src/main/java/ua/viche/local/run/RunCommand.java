package ua.viche.local.run;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.LoggerFactory;
import ua.viche.local.StartException;
import ua.viche.local.demo.Phone;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.platform.config.ConfigurationException;
import ua.viche.platform.http.PortInUseException;

/// `viche run` from the terminal: one sentence for each reason not to start, and a clean end on Ctrl-C or SIGTERM.
public final class RunCommand {

    /// Runs until the process is told to end; exits with 1 when it cannot start.
    public static void main(String[] words) {
        var run = new LocalRun(System.out);
        var stopped = new Thread(() -> {
            run.close();
            System.out.flush();
        }, "viche-stop");
        try {
            var options = RunOptions.of(words);
            Runtime.getRuntime().addShutdownHook(stopped);
            var port = run.start(options, options.rehearse() ? Map.of() : System.getenv());
            if (options.rehearse()) {
                new Rehearsal(new Phone("http://localhost:" + port, LocalIssuance.of(options.data()).mint())).play();
                System.exit(0);
            }
            new CountDownLatch(1).await();
        } catch (StartException e) {
            if (e.getCause() != null) {
                log(e);
            }
            refuse(e.getMessage());
        } catch (ConfigurationException e) {
            refuse("The settings need mending:\n  " + String.join("\n  ", e.mistakes()));
        } catch (PortInUseException e) {
            refuse("The port is busy: stop what listens there, or name another with --port.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (FlywayValidateException e) {
            log(e);
            refuse("The data was made by another version of Viche: start with --fresh to clear it, or name another folder with --data.");
        } catch (RuntimeException | ExecutionException | Error e) {
            log(e);
            refuse("Viche did not start (" + e.toString().lines().findFirst().orElse("") + "); more stands in "
                    + System.getProperty("viche.log") + ".");
        }
    }

    private static void log(Throwable failure) {
        LoggerFactory.getLogger(RunCommand.class).error("Did not start", failure);
    }

    private static void refuse(String sentence) {
        System.out.flush();
        System.err.println(sentence);
        System.exit(1);
    }

    private RunCommand() {}
}
