import com.intuit.karate.Results;
import com.intuit.karate.Runner;

/** Karate: {@code java KarateChecks FEATURE FOLDER THREADS}. Writes JUnit's XML, as the kit does, and no pages. */
final class KarateChecks {

    private KarateChecks() {}

    public static void main(String[] arguments) {
        Results results = Runner.path(arguments[0])
                .reportDir(arguments[1])
                .backupReportDir(false)
                .outputHtmlReport(false)
                .outputJunitXml(true)
                .parallel(Integer.parseInt(arguments[2]));
        System.out.println(results.getScenariosPassed() + " passed");
        System.exit(results.getFailCount() == 0 ? 0 : 1);
    }
}
