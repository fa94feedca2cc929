package ua.viche.api.schools;

import java.util.UUID;

/// A class: how many pupils it has, never who.
record SchoolClass(UUID id, UUID school, String name, int pupils) {}
