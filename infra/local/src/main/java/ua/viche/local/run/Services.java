package ua.viche.local.run;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import ua.viche.local.StartException;
import ua.viche.local.fcm.FcmReceiver;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.ServiceModule;

/// The services on the class path.
final class Services {

    /// Those that were asked for, or all, with the receiver's routes beside the first.
    ///
    /// @param asked names from the command line; without them the setting `services` counts
    /// @throws StartException for a name that no service has
    static List<ServiceModule> chosen(List<String> asked, Settings settings, Optional<FcmReceiver> receiver) {
        var found = ServiceLoader.load(ServiceModule.class).stream().map(ServiceLoader.Provider::get).toList();
        var names = found.stream().map(ServiceModule::name).toList();
        var wanted = settings.list("services", names);
        var only = asked.isEmpty() ? wanted : asked;
        for (var name : only) {
            if (!names.contains(name)) {
                throw new StartException("There is no service " + name + "; there are " + String.join(", ", names) + ".");
            }
        }
        names.stream().filter(name -> !only.contains(name)).forEach(settings::leave);
        var chosen = found.stream().filter(service -> only.contains(service.name())).toList();
        return receiver.isEmpty() ? chosen : withRoutes(chosen, receiver.get());
    }

    private static List<ServiceModule> withRoutes(List<ServiceModule> chosen, FcmReceiver receiver) {
        return IntStream.range(0, chosen.size())
                .<ServiceModule>mapToObj(i -> i == 0 ? new WithLocalRoutes(chosen.get(i), receiver) : chosen.get(i))
                .toList();
    }

    private Services() {}
}
