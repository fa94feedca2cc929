package ua.viche.platform.identity;

/// What staff may be. Everybody with a token is a citizen besides. `ADMIN` may do what any role may, in any scope.
///
/// - `SCRUTINEER`: looks after the integrity of signing; the scope is a procedure. Never the official who has to answer the petition.
public enum Role {
    MODERATOR, OFFICIAL, OFFICER, EDITOR, SECRETARY, COORDINATOR, SCRUTINEER, ADMIN
}
