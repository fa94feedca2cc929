/// Anomalies of signing: how many signatures came from one network, who is told, and how long the network is remembered.
@NullMarked
package ua.viche.api.anomalies;

import org.jspecify.annotations.NullMarked;
