Feature: the ten checks of the benchmark

  @setup
  Scenario:
    * def photos = ['me/photo', 'users/u1/photo', 'users/me%40example.com/photo']
    * def numbers = karate.range(0, karate.properties['bench.n'] - 1)
    * def rows = karate.map(numbers, n => ({ kind: n % 10 == 9 ? 0 : Math.floor(n % 10 / 3), place: n % 10 == 9 ? 'me/photo/$value' : photos[n % 10 % 3] }))
    * def status = rows.filter(row => row.kind == 0)
    * def type = rows.filter(row => row.kind == 1)
    * def photo = rows.filter(row => row.kind == 2)

  Scenario Outline: the status
    Given url karate.properties['bench.url'] + '/' + place
    And header Authorization = 'Bearer bench-token-1234'
    When method get
    Then status 200
    Examples:
      | karate.setup().status |

  Scenario Outline: the media type
    Given url karate.properties['bench.url'] + '/' + place
    And header Authorization = 'Bearer bench-token-1234'
    When method get
    Then match header Content-Type == 'application/json'
    Examples:
      | karate.setup().type |

  Scenario Outline: the properties
    Given url karate.properties['bench.url'] + '/' + place
    And header Authorization = 'Bearer bench-token-1234'
    When method get
    Then match response contains { id: '#? _.length > 0', width: '#? _ >= 1', height: '#? _ >= 1' }
    Examples:
      | karate.setup().photo |
