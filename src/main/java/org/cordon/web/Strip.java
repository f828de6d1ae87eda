package org.cordon.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** How many events fall in each month, as a picture of bars over a row of years; each leads to its events. */
record Strip(List<Bar> bars, List<Year> years, int width, int height) {

    /** One month: the place of its bar, the whole column that can be clicked, and what it says. */
    record Bar(int x, int y, int height, String label, String href) {}

    /** One year: how many of its months the picture shows, and how many events it has. */
    record Year(String label, int months, int count, String title, String href) {}

    private static final int STEP = 10;
    private static final int HEIGHT = 44;
    // Older months than these would make bars too thin to see; they are reached by the filters.
    private static final int MOST_MONTHS = 180;

    static Strip of(SortedMap<YearMonth, Integer> months, Address address, Words words) {
        if (months.isEmpty()) {
            return new Strip(List.of(), List.of(), 0, HEIGHT);
        }
        YearMonth last = months.lastKey();
        YearMonth earliest = YearMonth.of(months.firstKey().getYear(), 1);
        YearMonth first = earliest.isBefore(last.minusMonths(MOST_MONTHS)) ? last.minusMonths(MOST_MONTHS) : earliest;
        int most = months.values().stream().max(Integer::compare).orElse(1);
        List<Bar> bars = new ArrayList<>();
        int x = 0;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1), x += STEP) {
            int count = months.getOrDefault(month, 0);
            if (count > 0) {
                int height = Math.max(3, Math.round((float) HEIGHT * count / most));
                String label = words.of("strip.month", words.month(month), count);
                bars.add(new Bar(x, HEIGHT - height, height, label, href(address, month, month)));
            }
        }
        return new Strip(bars, years(months, first, new Site(address, words)), x, HEIGHT);
    }

    private record Site(Address address, Words words) {}

    private static List<Year> years(SortedMap<YearMonth, Integer> months, YearMonth first, Site site) {
        YearMonth last = months.lastKey();
        List<Year> years = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            YearMonth from = YearMonth.of(year, year == first.getYear() ? first.getMonthValue() : 1);
            YearMonth to = YearMonth.of(year, year == last.getYear() ? last.getMonthValue() : 12);
            int count = months.subMap(from, to.plusMonths(1)).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            String label = String.valueOf(year);
            String title = site.words().of("strip.year", label, count);
            String href = href(site.address(), YearMonth.of(year, 1), YearMonth.of(year, 12));
            years.add(new Year(label, to.getMonthValue() - from.getMonthValue() + 1, count, title, href));
        }
        return years;
    }

    private static String href(Address address, YearMonth from, YearMonth to) {
        return address.with("from", from.atDay(1).toString())
                .with("to", to.atEndOfMonth().toString())
                .toString();
    }
}
