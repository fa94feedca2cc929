/// `/console/map` and `/console/rota`: an officer's district on a map and in a list, who is on duty in it, and what residents are told.
///
/// Districts belong to another service and are asked for over its public interface, as the signed-in person. The map is drawn by
/// Leaflet from this server's own files; pictures come from elsewhere only where the setting `moderation.console.map.tiles` names a
/// server, and then from that one alone. What is private, anonymous or about a crime is on no map.
@NullMarked
package ua.viche.moderation.console.districts;

import org.jspecify.annotations.NullMarked;
