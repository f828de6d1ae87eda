package org.cordon.template;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code th:each}: an element for each item, the white space before it again before all but the first. */
record Loop(Value items, Names names, Node between, Node node) implements Node {

    /** The places of the item and of its status among all names. */
    record Names(int item, int status) {}

    @Override
    public void write(Sheet sheet) {
        Object of = items.of(sheet);
        Iterator<?> iterator = iterator(of);
        if (!iterator.hasNext()) {
            return;
        }
        Status status = new Status(of, iterator);
        Object outer = sheet.value(names.item);
        Object outerStatus = sheet.bind(names.status, status);
        while (iterator.hasNext()) {
            status.current = iterator.next();
            status.index++;
            sheet.bind(names.item, status.current);
            if (status.index > 0) {
                between.write(sheet);
            }
            node.write(sheet);
        }
        sheet.bind(names.status, outerStatus);
        sheet.bind(names.item, outer);
    }

    private static Iterator<?> iterator(@Nullable Object of) {
        if (of instanceof Iterable<?> all) {
            return all.iterator();
        }
        if (of instanceof Map<?, ?> map) {
            return map.entrySet().iterator();
        }
        if (of instanceof Object[] array) {
            return Arrays.asList(array).iterator();
        }
        if (of instanceof Iterator<?> iterator) {
            return iterator;
        }
        if (of instanceof Enumeration<?> enumeration) {
            return enumeration.asIterator();
        }
        if (of instanceof Stream<?> stream) {
            return stream.iterator();
        }
        if (of != null && of.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(of))
                    .mapToObj(i -> Array.get(of, i))
                    .iterator();
        }
        return of == null ? Collections.emptyIterator() : List.of(of).iterator();
    }

    /** Where a loop stands, as Thymeleaf's own status tells it. */
    public static final class Status {

        private final @Nullable Object of;
        private final Iterator<?> iterator;
        private @Nullable Object current;
        private int index = -1;

        private Status(@Nullable Object of, Iterator<?> iterator) {
            this.of = of;
            this.iterator = iterator;
        }

        public int getIndex() {
            return index;
        }

        public int getCount() {
            return index + 1;
        }

        /** How many there are; null where that is known at the end only. */
        public @Nullable Integer getSize() {
            if (of instanceof Collection<?> all) {
                return all.size();
            }
            if (of instanceof Map<?, ?> map) {
                return map.size();
            }
            return of instanceof Object[] array ? (Integer) array.length : null;
        }

        public @Nullable Object getCurrent() {
            return current;
        }

        public boolean isEven() {
            return index % 2 == 1;
        }

        public boolean isOdd() {
            return !isEven();
        }

        public boolean isFirst() {
            return index == 0;
        }

        public boolean isLast() {
            return !iterator.hasNext();
        }
    }
}
