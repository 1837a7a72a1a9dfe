package dev.photospec.report.json;

import dev.photospec.report.Sample;
import dev.photospec.verdict.CaseKey;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Ruling;
import dev.photospec.verdict.Timing;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Makes records of any type; a third of the components is null. */
final class SampleRecords {

    /** The parts of a case, which every case has. */
    private static final Set<Class<?>> PARTS = Set.of(CaseKey.class, Ruling.class, Timing.class);

    private static final List<String> TEXTS = List.of(
            "", "plain", Sample.HOSTILE, "\"\\\b\f\n\r\t\u0000\u001f\u007f", "é😀\ud800", "{", "[", ",", "null");

    private final Set<Class<?>> types = new HashSet<>();
    private final Set<String> nullComponents = new HashSet<>();
    private final Set<String> setComponents = new HashSet<>();
    private Random random = new Random(0);

    /** Returns the same record for the same seed. */
    <T> T of(Class<T> type, long seed) {
        random = new Random(seed);
        return type.cast(value(type));
    }

    /** Returns the types of the records that were made. */
    Set<Class<?>> types() {
        return types;
    }

    /** Returns the components that can be null and were so once, by record. */
    Set<String> nullComponents() {
        return nullComponents;
    }

    /** Returns the components that can be null and were not so once, by record. */
    Set<String> setComponents() {
        return setComponents;
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? map(generic) : list(generic);
        }
        Class<?> one = (Class<?>) type;
        if (one.isRecord()) {
            return record(one);
        }
        if (one.isEnum()) {
            return one.getEnumConstants()[random.nextInt(one.getEnumConstants().length)];
        }
        return switch (one.getSimpleName()) {
            case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
            case "int", "Integer" -> random.nextInt();
            case "long", "Long" -> random.nextLong();
            case "boolean" -> random.nextBoolean();
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case "Object" -> new Finding("a", null, "b", null, null);
            default -> throw new IllegalArgumentException(one.getName());
        };
    }

    private List<Object> list(ParameterizedType type) {
        return Stream.generate(() -> value(type.getActualTypeArguments()[0]))
                .limit(random.nextInt(3))
                .toList();
    }

    private Map<Object, Object> map(ParameterizedType type) {
        Map<Object, Object> map = new LinkedHashMap<>();
        Collections.nCopies(random.nextInt(3), type.getActualTypeArguments())
                .forEach(member -> map.put(value(member[0]), value(member[1])));
        return map;
    }

    private Object record(Class<?> type) {
        types.add(type);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object component(RecordComponent one) {
        boolean optional = !one.getType().isPrimitive() && !PARTS.contains(one.getType());
        if (!optional) {
            return value(one.getGenericType());
        }
        boolean absent = random.nextInt(3) == 0;
        (absent ? nullComponents : setComponents).add(one.getDeclaringRecord().getSimpleName() + "." + one.getName());
        return absent ? null : value(one.getGenericType());
    }
}
