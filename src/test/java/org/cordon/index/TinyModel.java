package org.cordon.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** ONNX files of one operation, written by hand: models in form, of other shapes than models of meaning are. */
public final class TinyModel {

    /** What numbers are called in ONNX. */
    public static final int FLOAT = 1;

    public static final int LONG = 7;

    private static final int FORMAT = 8;
    private static final int OPERATIONS = 13;

    private TinyModel() {}

    /** A model that gives out what it takes in, a tensor of a type and of sizes, each a number or a name. */
    public static byte[] same(String input, int type, List<?> sizes) {
        return model("Identity", new byte[0], List.of(value(input, type, sizes), value("out", type, sizes)), input);
    }

    /** A model that gives each id out as a number: a vector as long as the text is. */
    public static byte[] idsAsNumbers() {
        byte[] toFloat = message(part(1, "to"), number(3, FLOAT), number(20, 2));
        List<String> sizes = List.of("batch", "length");
        return model(
                "Cast",
                bytes(5, toFloat),
                List.of(value("input_ids", LONG, sizes), value("out", FLOAT, sizes)),
                "input_ids");
    }

    private static byte[] model(String operation, byte[] attribute, List<byte[]> values, String input) {
        byte[] node = message(part(1, input), part(2, "out"), part(4, operation), attribute);
        byte[] graph =
                message(bytes(1, node), part(2, "tiny"), bytes(11, values.getFirst()), bytes(12, values.getLast()));
        return message(number(1, FORMAT), bytes(7, graph), bytes(8, message(part(1, ""), number(2, OPERATIONS))));
    }

    private static byte[] value(String name, int type, List<?> sizes) {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        for (Object size : sizes) {
            byte[] dimension = size instanceof Integer fixed ? number(1, fixed) : part(2, size.toString());
            shape.writeBytes(bytes(1, dimension));
        }
        byte[] tensor = message(number(1, type), bytes(2, shape.toByteArray()));
        return message(part(1, name), bytes(2, bytes(1, tensor)));
    }

    private static byte[] message(byte[]... fields) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            message.writeBytes(field);
        }
        return message.toByteArray();
    }

    private static byte[] part(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] content) {
        return message(varint(field << 3 | 2), varint(content.length), content);
    }

    private static byte[] number(int field, int value) {
        return message(varint(field << 3), varint(value));
    }

    private static byte[] varint(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = value;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return out.toByteArray();
    }
}
