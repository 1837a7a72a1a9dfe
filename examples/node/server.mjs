// A photo server in the terms of the Libre Graph description: GET, PUT, PATCH and DELETE of /v1.0/me/photo/$value, and GET of
// /v1.0/users/{user-id}/photo/$value. Photos are kept in memory. Node 18 or newer; no dependencies.
//
//   node server.mjs [PORT]        TENANT=DIR loads what photospec init --for-new-server DIR wrote, all with $PHOTO_PASSWORD;
//                                 FAULT=forgets-delete|text-errors|no-names|lets-everybody-in switches a fault on
import {createServer} from 'node:http'
import {readFileSync} from 'node:fs'

const ROOT = '/graph/v1.0'
const LIMIT = 8 * 1024 * 1024
const fault = process.env.FAULT ?? ''
const photo = name => readFileSync(new URL(`photos/${name}.jpg`, import.meta.url))

const tenant = process.env.TENANT
const people = tenant ? seeded(tenant) : [
  {id: '6f1c0d5e-0001-4c8e-9a51-1c6f2f0b7a01', name: 'alice@example.org', password: 'alice-secret', photo: photo('alice')},
  {id: '6f1c0d5e-0002-4c8e-9a51-1c6f2f0b7a02', name: 'bob@example.org', password: 'bob-secret', photo: photo('bob')},
  {id: '6f1c0d5e-0003-4c8e-9a51-1c6f2f0b7a03', name: 'carol@example.org', password: 'carol-secret', photo: null},
]

function seeded(folder) {
  return JSON.parse(readFileSync(`${folder}/users.json`)).map(({id, userPrincipalName, photo}) => ({
    id, name: userPrincipalName, password: process.env.PHOTO_PASSWORD, photo: photo && readFileSync(`${folder}/${photo}`)}))
}

const find = key => people.find(one => one.id === key || (one.name === key && fault !== 'no-names'))

function signedIn(request) {
  const [scheme, value] = (request.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'basic' || !value) return fault === 'lets-everybody-in' ? people[0] : undefined
  const text = Buffer.from(value, 'base64').toString()
  const colon = text.indexOf(':')
  return people.find(one => one.name === text.slice(0, colon) && one.password === text.slice(colon + 1))
}

function fail(response, status, code, message, fields = {}) {
  const json = fault !== 'text-errors'
  response.writeHead(status, {'Content-Type': json ? 'application/json' : 'text/plain', ...fields})
  response.end(json ? JSON.stringify({error: {code, message}}) : message)
}

async function body(request) {
  const parts = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length <= LIMIT) parts.push(part)
  }
  return length <= LIMIT ? Buffer.concat(parts) : null
}

const isJpeg = bytes => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

async function set(person, request, response) {
  const bytes = await body(request)
  if (bytes === null) return fail(response, 413, 'tooLarge', 'The photo is too large.')
  if (!/^image\/jpe?g($|;)/i.test(request.headers['content-type'] ?? '')) {
    return fail(response, 415, 'notSupported', 'A photo is sent as image/jpeg.')
  }
  if (!isJpeg(bytes)) return fail(response, 400, 'invalidRequest', 'The body is not a JPEG picture.')
  person.photo = bytes
  response.writeHead(204).end()
}

function get(person, response) {
  if (!person?.photo) return fail(response, 404, 'itemNotFound', 'There is no photo.')
  response.writeHead(200, {'Content-Type': 'image/jpeg', 'Content-Length': person.photo.length})
  response.end(person.photo)
}

function remove(person, response) {
  if (!person.photo) return fail(response, 404, 'itemNotFound', 'There is no photo.')
  if (fault !== 'forgets-delete') person.photo = null
  response.writeHead(204).end()
}

async function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://server').pathname)
  const user = path.match(/^\/graph\/v1\.0\/users\/([^/]+)\/photo\/\$value$/)
  const me = path === `${ROOT}/me/photo/$value`
  if (!user && !me) return fail(response, 404, 'itemNotFound', 'Nothing is here.')
  const person = signedIn(request)
  if (!person) {
    return fail(response, 401, 'unauthenticated', 'Sign in.', {'WWW-Authenticate': 'Basic realm="photos", charset="UTF-8"'})
  }
  if (request.method === 'GET' || request.method === 'HEAD') return get(user ? find(user[1]) : person, response)
  if (me && ['PUT', 'PATCH'].includes(request.method)) return set(person, request, response)
  if (me && request.method === 'DELETE') return remove(person, response)
  return fail(response, 405, 'notAllowed', 'Not here.', {Allow: me ? 'GET, HEAD, PUT, PATCH, DELETE' : 'GET, HEAD'})
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => fail(response, 400, 'invalidRequest', 'The request cannot be read.'))
})
server.listen(Number(process.argv[2] ?? 8099), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}${ROOT}`)
})
