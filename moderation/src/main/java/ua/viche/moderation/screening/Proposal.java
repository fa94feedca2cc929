package ua.viche.moderation.screening;

import org.jspecify.annotations.Nullable;

/// What a machine would do with an item.
///
/// @param action `reject`, or `hide` for what is shown already, where a policy may be broken; what was decided about all items of the same text otherwise
/// @param policy null where none is named
/// @param because the code of the finding that it follows
/// @param automatic whether the policy is one that needs no person; every act that follows says so
public record Proposal(String action, @Nullable String policy, String because, boolean automatic) {}
