// Run by the build of Photospec after the two builds that invoker.properties names; no part of the example.
def report = new File(basedir, 'target/surefire-reports/TEST-example.photos.PhotoConformanceTest.xml')
def tests = new groovy.xml.XmlSlurper().parse(report).testcase
def result = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/photospec/conformance.json'))
def broken = result.profiles[0].requirements.findAll { it.outcome == 'failed' }*.id
assert broken == ['metadata-without-photo-is-1x1']
int passed = result.counts.passed
assert passed >= 200
broken.each { name ->
    def failure = tests.find { it.@name.text().contains(name) }.failure.text()
    assert failure.contains('✘ ' + name) && failure.contains('got       status 404')
}
assert tests.any { it.@name.text().contains('value-is-the-photo') && it.failure.isEmpty() }

// Of the first build, as the second failed before it came to this.
def scanned = new File(basedir, 'target/surefire-reports-scanned/TEST-dev.photospec.vendor.ConformanceTest.xml')
assert new groovy.xml.XmlSlurper().parse(scanned).testcase.any { it.@name.text().contains('value-is-the-photo') }
