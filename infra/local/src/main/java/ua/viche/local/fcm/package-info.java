/// A receiver of pushes that speaks FCM HTTP v1 and shows what phones would have got.
@NullMarked
package ua.viche.local.fcm;

import org.jspecify.annotations.NullMarked;
