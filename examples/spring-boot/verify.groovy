// Run by the build of Photospec after the two builds that invoker.properties names; no part of the example.
def report = new File(basedir, 'target/surefire-reports').listFiles().find { it.name.endsWith('PhotoConformanceTest.xml') }
def failed = new groovy.xml.XmlSlurper().parse(report).testcase.findAll { it.failure.size() + it.error.size() > 0 }
def result = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/photospec/conformance.json'))
def broken = result.profiles[0].requirements.findAll { it.outcome == 'failed' }*.id
assert broken == ['read-scope-missing-is-refused']
int passed = result.counts.passed
assert passed >= 30
assert failed.size() == result.counts.failed
assert failed.every { it.failure.text().contains('- a refusal (4xx)') }
