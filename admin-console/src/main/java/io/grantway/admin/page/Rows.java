package io.grantway.admin.page;

import io.grantway.oauth.Page;
import io.grantway.oauth.PageRange;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A table that asks the database for the page that it shows, and for no more. */
public class Rows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<PageRange, Page<T>> source;
    private boolean exact = true;

    public Rows(Function<PageRange, Page<T>> source) {
        this.source = source;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        var page = source.apply(new PageRange(0, 1));
        exact = page.exact();
        return Math.toIntExact(page.total());
    }

    @Override
    public List<T> load(
            int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return source.apply(new PageRange(first, size)).rows();
    }

    /** False where there are more than can be paged through. */
    public boolean isExact() {
        return exact;
    }
}
