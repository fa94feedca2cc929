package ua.viche.bench.push;

import java.util.Map;

/// What the receiver saw.
///
/// @param received pushes that were not urgent
/// @param last when the last of them came, in milliseconds since 1970
/// @param urgent when each urgent one came
public record PushFigures(long received, long last, Map<Integer, Long> urgent) {}
