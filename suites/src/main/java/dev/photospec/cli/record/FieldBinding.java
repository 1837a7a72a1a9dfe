package dev.photospec.cli.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/**
 * A field of a command, or of the options that it shares with others.
 *
 * @param owner the object that has it
 * @param field the field, which may be private
 */
record FieldBinding(Object owner, Field field) implements IGetter, ISetter {

    /**
     * Finds a field.
     *
     * @param command the command
     * @param path the names of the fields that lead there, with dots between them
     */
    static FieldBinding of(Object command, String path) {
        Object owner = command;
        int begin = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', begin)) {
            owner = in(owner, path.substring(begin, dot)).get();
            begin = dot + 1;
        }
        return in(owner, path.substring(begin));
    }

    private static FieldBinding in(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return new FieldBinding(owner, field);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("recorded before " + name + " was moved: build again", e);
        }
    }

    /** Returns a new object of a class that needs nothing for it. */
    static Object instance(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // picocli asks for it like that
    public <T> T get() {
        try {
            return (T) field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T set(T value) {
        T before = get();
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return before;
    }
}
