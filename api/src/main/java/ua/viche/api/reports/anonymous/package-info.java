/// Anonymous reports: a receipt instead of an account. Nothing here knows, keeps or tells who somebody is.
@NullMarked
package ua.viche.api.reports.anonymous;

import org.jspecify.annotations.NullMarked;
