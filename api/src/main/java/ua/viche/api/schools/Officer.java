package ua.viche.api.schools;

import java.util.UUID;

/// An officer who works in schools. The name is public.
record Officer(UUID id, UUID person, String name) {}
