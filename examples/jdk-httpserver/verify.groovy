// Run by the build of Photospec after the builds that invoker.properties names; no part of the example.
def report = new File(basedir, 'target/surefire-reports/TEST-example.photos.PhotoConformanceTest.xml')
def tests = new groovy.xml.XmlSlurper().parse(report).testcase
def result = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/photospec/conformance.json'))
def broken = result.profiles[0].requirements.findAll { it.outcome == 'failed' }*.id
assert broken == ['metadata-without-photo-is-1x1']
int passed = result.counts.passed
assert passed >= 200
assert tests.size() == result.counts.expected
def failed = tests.findAll { it.failure.size() > 0 }
assert failed.size() == result.counts.failed
assert failed.every {
    it.@name.text().startsWith('metadata-without-photo-is-1x1/GET/') &&
        it.@classname.text() == 'example.photos.PhotoConformanceTest' &&
        it.failure.text().contains('answers 404') &&
        it.failure.text().contains('+ status 404')
}
assert tests.any { it.@name.text().startsWith('value-is-the-photo/') && it.failure.isEmpty() }
