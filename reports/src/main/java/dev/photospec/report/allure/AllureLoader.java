package dev.photospec.report.allure;

import java.net.URL;
import java.net.URLClassLoader;

/** Loads Allure and what is compiled against it here; everything else is the application's, so that verdicts can be told. */
final class AllureLoader extends URLClassLoader {

    private static final String OURS = AllureLoader.class.getPackageName() + ".";
    private static final String ALLURE = "io.qameta.allure.";

    AllureLoader(URL... urls) {
        super(urls, AllureLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS) && !name.startsWith(ALLURE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }
}
