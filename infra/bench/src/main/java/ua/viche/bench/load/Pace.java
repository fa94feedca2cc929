package ua.viche.bench.load;

/// When requests are due. A closed loop sends the next request of a connection when the last one is answered; an open loop sends at
/// its own times, whatever the answers do, so that a slow answer does not hide those that should have come meanwhile.
public sealed interface Pace {

    /// As fast as the answers come; a request's time runs from its sending.
    record Closed() implements Pace {}

    /// By a clock; a request's time runs from the moment at which it was due, also where no connection was free then.
    non-sealed interface Open extends Pace {

        /// Nanoseconds from the start to the moment at which a request is due; never falls from one number to the next.
        ///
        /// @param number of the request, from 0
        long due(long number);
    }

    /// So many a second, evenly.
    record Rate(double perSecond) implements Open {

        private static final double SECOND = 1e9;

        public Rate {
            if (!(perSecond > 0)) {
                throw new IllegalArgumentException("not a rate: " + perSecond);
            }
        }

        @Override
        public long due(long number) {
            return (long) (number * SECOND / perSecond);
        }
    }
}
