package ua.viche.api.territories;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;

/// The table `territory`; nobody else reads or writes it.
final class TerritoryStore {

    private static final String SELECT = "select t.code, t.parent, cast(t.level as int), t.category, t.name, t.former from territory t ";

    /// Parents must stand before their children, or be known already.
    CompletionStage<Integer> keep(Stage.QueryProducer session, List<Territory> territories, Instant now) {
        return session.createNativeQuery("""
                insert into territory (code, parent, level, category, name, changed_at)
                select t.code, t.parent, t.level, t.category, t.name, :now
                from unnest(cast(:codes as text[]), cast(:parents as text[]), cast(:levels as int[]), cast(:categories as text[]),
                    cast(:names as text[])) with ordinality as t (code, parent, level, category, name, place)
                order by t.place
                on conflict (code) do update set parent = excluded.parent, level = excluded.level, category = excluded.category,
                    name = excluded.name, changed_at = excluded.changed_at,
                    former = case when territory.name = excluded.name then territory.former else territory.name end
                """).setParameter("codes", column(territories, Territory::code))
                .setParameter("parents", column(territories, Territory::parent))
                .setParameter("levels", territories.stream().map(Territory::level).toArray(Integer[]::new))
                .setParameter("categories", column(territories, Territory::category))
                .setParameter("names", column(territories, Territory::name)).setParameter("now", now).executeUpdate();
    }

    CompletionStage<List<String>> missing(Stage.QueryProducer session, List<String> codes) {
        return session.createNativeQuery("""
                select c from unnest(cast(:codes as text[])) c where not exists (select from territory where code = c)
                """, String.class).setParameter("codes", codes.toArray(String[]::new)).getResultList();
    }

    /// A territory and all above it, topmost first.
    CompletionStage<List<Territory>> path(Stage.QueryProducer session, String code) {
        return session.createNativeQuery("""
                with recursive up as (
                    select t.*, 0 as depth from territory t where code = :code
                    union all select t.*, depth + 1 from territory t join up on t.code = up.parent)
                select code, parent, cast(level as int), category, name, former from up order by depth desc
                """, Object[].class).setParameter("code", code).getResultList()
                .thenApply(rows -> rows.stream().map(TerritoryStore::territory).toList());
    }

    /// By code: those directly below one (the topmost without), or those whose name begins so.
    CompletionStage<List<Territory>> list(Stage.QueryProducer session, @Nullable String parent, @Nullable String name,
            Page.Request page) {
        return session.createNativeQuery(SELECT + """
                where (cast(:name as text) is null or lower(t.name) like lower(cast(:name as text)) || '%')
                    and (cast(:name as text) is not null or t.parent is not distinct from cast(:parent as text))
                    and (cast(:after as text) is null or t.code > cast(:after as text))
                order by t.code limit :limit
                """, Object[].class).setParameter("parent", parent)
                .setParameter("name", name == null ? null : name.replace("\\", "").replace("%", "").replace("_", ""))
                .setParameter("after", page.after(text -> text)).setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(TerritoryStore::territory).toList());
    }

    private static Territory territory(Object[] r) {
        return new Territory((String) r[0], (String) r[1], ((Number) r[2]).intValue(), (String) r[3], (String) r[4],
                (String) r[5]);
    }

    private static String[] column(List<Territory> territories,
            java.util.function.Function<Territory, @Nullable String> column) {
        return territories.stream().map(column).toArray(String[]::new);
    }
}
