package ua.viche.notifications.delivery;

import java.util.Arrays;
import java.util.List;
import ua.viche.notifications.content.MessageClass;

/// Where a sender takes its pushes from, and by what they go.
record Lane(String name, int number, DeliveryStore queue, PushSender pushes, Pace pace, Outage outage) {

    static Lanes<Lane> of(Lanes<PushSender> services, Lanes<Pace> paces, Outage outage) {
        return new Lanes<>(
                new Lane("push-sender-urgent", 0, new DeliveryStore(priorities(true)), services.urgent(), paces.urgent(), outage),
                new Lane("push-sender-bulk", 8, new DeliveryStore(priorities(false)), services.bulk(), paces.bulk(), outage));
    }

    static List<Integer> priorities(boolean urgent) {
        return Arrays.stream(MessageClass.values()).filter(one -> one.urgent() == urgent).map(MessageClass::priority).toList();
    }
}
