package ua.viche.platform.identity;

/// What staff may be. Everybody with a token is a citizen besides. `ADMIN` may do what any role may, in any scope.
public enum Role {
    MODERATOR, OFFICIAL, OFFICER, EDITOR, SECRETARY, COORDINATOR, ADMIN
}
