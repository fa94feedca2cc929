package ua.viche.notifications.fcm;

import com.google.firebase.FirebaseApp;
import com.google.firebase.ThreadManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Lets the Admin SDK run on virtual threads: by default it queues without bound in front of 100 threads. What it may do at once is
/// bounded by its transport.
final class VirtualThreads extends ThreadManager {

    @Override
    protected ExecutorService getExecutor(FirebaseApp app) {
        return Executors.newThreadPerTaskExecutor(getThreadFactory());
    }

    @Override
    protected void releaseExecutor(FirebaseApp app, ExecutorService executor) {
        executor.shutdownNow();
    }

    @Override
    protected ThreadFactory getThreadFactory() {
        return Thread.ofVirtual().name("fcm-", 0).factory();
    }
}
