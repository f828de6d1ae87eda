package org.cordon.template;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.util.EvaluationUtils;

/** A tag some of whose attributes the page decides: for each choice of those that may be left out, what it is written as. */
record Tag(Slot[] slots, Part[][] variants) implements Node {

    /** When an attribute is there: always, if it is not empty, if it is true. */
    enum Kind {
        ALWAYS,
        FILLED,
        TRUE;

        boolean holds(@Nullable Object value) {
            return switch (this) {
                case ALWAYS -> true;
                case FILLED -> value != null && !value.toString().isEmpty();
                case TRUE -> EvaluationUtils.evaluateAsBoolean(value);
            };
        }
    }

    /** A value of the page that goes into the tag. */
    record Slot(Value value, Kind kind) {}

    /** Text as it is sent, and the slot whose value follows it; none (-1) at the end. */
    record Part(byte[] text, int slot) {}

    /** Whether each slot's attribute is there in a variant: a bit for each that may be left out. */
    static boolean[] there(Slot[] slots, int variant) {
        boolean[] there = new boolean[slots.length];
        int bit = 1;
        for (int i = 0; i < there.length; i++) {
            there[i] = slots[i].kind == Kind.ALWAYS || (variant & bit) != 0;
            bit <<= slots[i].kind == Kind.ALWAYS ? 0 : 1;
        }
        return there;
    }

    @Override
    public void write(Sheet sheet) {
        String[] texts = new String[slots.length];
        int variant = 0;
        int bit = 1;
        for (int i = 0; i < texts.length; i++) {
            Slot slot = slots[i];
            Object value = slot.value.of(sheet);
            texts[i] = value == null ? "" : value.toString();
            if (slot.kind != Kind.ALWAYS) {
                variant |= slot.kind.holds(value) ? bit : 0;
                bit <<= 1;
            }
        }
        for (Part part : variants[variant]) {
            sheet.raw(part.text);
            if (part.slot >= 0) {
                sheet.escaped(texts[part.slot]);
            }
        }
    }
}
