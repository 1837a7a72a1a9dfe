// Run by the build of Photospec after the two builds that invoker.properties names; no part of the example.
def report = new File(basedir, 'target/surefire-reports/TEST-example.avatars.AvatarTest.xml')
def tests = new groovy.xml.XmlSlurper().parse(report).testcase
def failed = tests.findAll { it.failure.size() > 0 }
def result = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/photospec/conformance.json'))
assert result.profiles[0].requirements.findAll { it.outcome == 'failed' }*.id == ['metadata-describes-the-photo']
assert failed.size() == 1
assert failed[0].@name.text() == 'the_documents() metadata-describes-the-photo/GET/me/metadata'
assert failed[0].failure.text().contains('241x240')
assert tests.size() == result.counts.expected + 3
def allure = new File(basedir, 'target/allure-results').listFiles()
    .findAll { it.name.endsWith('-result.json') }
    .collect { new groovy.json.JsonSlurper().parse(it) }
assert allure.size() == tests.size()
assert allure.findAll { it.status != 'passed' }*.name == ['metadata-describes-the-photo/GET/me/metadata']
