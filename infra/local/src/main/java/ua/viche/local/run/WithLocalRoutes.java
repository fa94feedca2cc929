package ua.viche.local.run;

import java.util.List;
import java.util.stream.Stream;
import ua.viche.local.fcm.FcmReceiver;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.ServiceModule;

/// A service that brings `/local/push` along, so that it answers on Viche's own port, in a local run alone.
record WithLocalRoutes(ServiceModule service, FcmReceiver receiver) implements ServiceModule {

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public List<Class<?>> entities() {
        return service.entities();
    }

    @Override
    public List<Feature> features(Platform platform) {
        return Stream.concat(service.features(platform).stream(), Stream.of(Feature.at("/local/push", receiver.routes())))
                .toList();
    }
}
