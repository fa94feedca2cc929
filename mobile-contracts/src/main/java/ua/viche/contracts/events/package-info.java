/// Facts that one service tells the others: a record and a JSON Schema each (`schemas/events/`). They travel over Kafka as
/// CloudEvents 1.0 (binary mode); the record is the `data`.
@NullMarked
package ua.viche.contracts.events;

import org.jspecify.annotations.NullMarked;
