package ua.viche.notifications.devices;

/// Where the push service finds a device.
///
/// @param value the registration token or installation id: a secret of the phone, never in logs
public record Address(Kind kind, String value) {

    /// FCM is moving from registration tokens to Firebase installation ids.
    public enum Kind {
        FCM_TOKEN, FID
    }

    @Override
    public String toString() {
        return "Address[" + kind + "]";
    }
}
