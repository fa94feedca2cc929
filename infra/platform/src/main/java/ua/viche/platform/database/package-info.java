/// The one bridge to PostgreSQL: Hibernate Reactive, migrations, locks.
@NullMarked
package ua.viche.platform.database;

import org.jspecify.annotations.NullMarked;
