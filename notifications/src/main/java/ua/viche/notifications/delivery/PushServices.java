package ua.viche.notifications.delivery;

/// The push service, as delivery needs it.
///
/// @param lanes a connection of its own for each lane
public record PushServices(Lanes<PushSender> lanes, TopicService topics) {}
