// A second runner: it reads vectors that `photospec vectors DIR` wrote, makes its own findings, and compares them with
// those in the files; INTERPRETING.md says what it follows. Node 18 or newer, no dependencies: node check.mjs DIR
// Exit code 0 if all findings are equal, 1 if any differ, 2 if there are no vectors. The variable WITHOUT leaves checks
// out (WITHOUT=status,picture), to see that they count.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = 1;

// Answers.
const header = (answer, name) =>
  answer.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);

const isSuccess = answer => answer.status >= 200 && answer.status < 300;
const picture = answer => answer.body.picture;
const mediaType = answer => [...new Set(header(answer, 'Content-Type').map(bare))].join(', ') || 'none';

function json(answer) {
  try {
    return JSON.parse(answer.body.text.replace(/^\uFEFF/, ''));
  } catch {} // undefined: not JSON
}

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
// Metadata.
const integer = value => (Number.isInteger(value) && Math.abs(value) <= 2147483647 ? value : undefined);
const string = value => (typeof value === 'string' ? value : undefined);
function entity(object, names) {
  const [id, type, etag] = ['id', 'media-type', 'etag'].map(name => string(object[names[name]]));
  const sides = [object[names.width], object[names.height]];
  const [width, height] = sides.map(integer);
  const both = width !== undefined && height !== undefined;
  return { object, id, type, etag, width, sides, size: both ? size(width, height) : undefined };
}

function entityOf(answer, file) {
  const body = json(answer);
  const value = isObject(body) && file.names.envelope in body ? body[file.names.envelope] : body;
  return isObject(value) ? entity(value, file.names) : undefined;
}

function listed(answer, file) {
  const value = json(answer);
  const list = file.lists.map(name => (isObject(value) ? value[name] : undefined)).find(Array.isArray);
  return (list ?? []).filter(isObject).map(one => entity(one, file.names));
}

// Sizes and pictures.
const size = (width, height) => `${width}x${height}`;
const edges = text => text.split('x').map(Number);
const turned = text => edges(text).reverse().join('x');
const fits = (one, other) => edges(one).every((edge, at) => edge <= edges(other)[at]);
const pixels = shown => (shown.width === undefined ? undefined : size(shown.width, shown.height));

/** The size of a picture, or of the photo that metadata describe. */
const sizeIn = (answer, file) => (picture(answer) ? pixels(picture(answer)) : entityOf(answer, file)?.size);

/** The same, and the other way round for a picture that is turned before it is shown. */
function sizesIn(answer, file) {
  const one = sizeIn(answer, file);
  return one === undefined ? [] : picture(answer)?.turned ? [one, turned(one)] : [one];
}

const equalMarks = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const NAMES = {
  'image/jpg': 'image/jpeg', 'image/pjpeg': 'image/jpeg', 'image/heif-sequence': 'image/heif',
  'image/heic-sequence': 'image/heic', 'image/vnd.microsoft.icon': 'image/x-icon',
  'image/x-ms-bmp': 'image/bmp', 'image/x-bmp': 'image/bmp',
};
const bare = type => type.split(';')[0].trim().toLowerCase();

function sameType(one, other) {
  const [first, second] = [one, other].map(type => NAMES[bare(type)] ?? bare(type));
  const holds = (file, coding) => file === 'image/heif' && ['image/heic', 'image/avif'].includes(coding);
  return first === second || holds(first, second) || holds(second, first);
}

/** Whether an answer shows a photo or a photo's metadata; one pixel is none. */
const showsPhoto = (answer, file) => picture(answer)
  ? pixels(picture(answer)) !== '1x1'
  : [entityOf(answer, file), ...listed(answer, file)].some(one => one?.width > 1);

/** Whether two thumbnails of 24x24 pixels differ by less than 12 of 255 on average. */
function alike(one, other) {
  const [first, second] = [one, other].map(text => Buffer.from(text ?? '', 'base64'));
  const distance = first.reduce((sum, octet, at) => sum + Math.abs(octet - second[at]), 0);
  return first.length > 0 && second.length > 0 && distance / first.length < 12;
}

function samePicture({ body: one }, { body: other }, scaled) {
  if (scaled) {
    return alike(one['thumbnail-scaled'], other['thumbnail-scaled']);
  }
  const equal = one.picture?.sha256 === other.picture.sha256;
  return equal || (pixels(one.picture ?? {}) === pixels(other.picture) && alike(one.thumbnail, other.thumbnail));
}

// JSON Schema: the keywords that the profiles use.
const is = type => value => typeof value === type;
const TYPES = { object: isObject, array: Array.isArray, string: is('string'), integer: Number.isInteger };

const KEYWORDS = {
  type: (value, type) => [type].flat().some(one => TYPES[one](value)),
  const: (value, wanted) => JSON.stringify(value) === JSON.stringify(wanted),
  minimum: (value, least) => typeof value !== 'number' || value >= least,
  minLength: (value, least) => typeof value !== 'string' || [...value].length >= least,
  pattern: (value, pattern) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  required: (value, names) => !isObject(value) || names.every(name => name in value),
  properties: (value, parts) =>
    !isObject(value) || Object.entries(parts).every(([name, part]) => !(name in value) || keeps(value[name], part)),
  items: (value, part) => !Array.isArray(value) || value.every(one => keeps(one, part)),
};
const NOTES = ['$schema', 'title', 'description'];

/** A keyword that is not known here is an error: a schema that uses it cannot be judged. */
const keeps = (value, schema) =>
  Object.entries(schema).every(([word, rule]) => NOTES.includes(word) || KEYWORDS[word](value, rule));

// Checks: each gives the kinds of what it finds.
const when = (differs, kind = 'differs') => (differs ? [kind] : []);
function placeholderKinds(found, wanted) {
  if (!found) {
    return ['differs'];
  }
  const same = (name, actual) => wanted[name] === undefined || actual?.toLowerCase() === wanted[name].toLowerCase();
  return [
    ...when(found.size !== size(wanted.width, wanted.height), 'size'),
    ...when(!same('id', found.id) || !same('media-type', found.type) || !same('etag', found.etag), 'property'),
  ];
}

const spellsSize = found => found?.size !== undefined && found.id?.toLowerCase() === found.size;

function sizeOrPlaceholder(check, answer, { file }) {
  if (!isSuccess(answer)) {
    const isError = Math.floor(answer.status / 100) === 4;
    return when(!(check['or-404'] && answer.status === 404) && !(check['or-refused'] && isError));
  }
  const found = entityOf(answer, file);
  const actual = sizeIn(answer, file);
  if (actual === undefined) {
    return ['differs'];
  }
  const none = check.placeholder;
  if (none && actual === size(none.width, none.height)) {
    return found ? placeholderKinds(found, none) : [];
  }
  const ways = sizesIn(answer, file).map(one => {
    const supported = !check.sizes.length || check.sizes.includes(one);
    const [[width, height], [w, h]] = [edges(one), edges(check.directory ?? '0x0')];
    const shaped = Math.abs(width * h - height * w) <= Math.max(w, h);
    const small = fits(one, check['up-to'] ?? one);
    const ofMailbox = fits(one, check.mailbox ?? '0x0') && supported;
    const ofDirectory = fits(one, check.directory ?? '0x0') && (supported || shaped);
    const breaks = check.schema && found && !keeps(found.object, file.schemas[check.schema]);
    return !small || !(ofMailbox || ofDirectory)
      ? ['differs']
      : [...when(breaks, 'schema'), ...when(check.schema && found && !spellsSize(found), 'id')];
  });
  return ways.find(kinds => !kinds.length) ?? ways[0];
}

const CHECKS = {
  status: (check, answer) => when(!check['one-of'].includes(answer.status)),
  'media-type'(check, answer) {
    const isOne = check['one-of'].some(type => sameType(type, mediaType(answer)));
    return when(!isSuccess(answer) || answer.body.text === '' || !isOne);
  },
  picture(check, answer) {
    const shown = picture(answer);
    if (!isSuccess(answer) || !shown?.whole) {
      return ['differs'];
    }
    if (check.type && !check.type.includes(shown.type)) {
      return ['type'];
    }
    const isOthers = check.owner !== undefined && shown.mark && shown.mark.owner !== check.owner;
    return isOthers ? ['owner'] : when(check.mark && !equalMarks(shown.mark, check.mark), 'upload');
  },
  'metadata-agrees'(check, answer, { file, at }) {
    const shown = picture(at(check.with));
    const found = entityOf(answer, file);
    if (!shown || !pixels(shown) || !isSuccess(answer) || !found) {
      return ['differs'];
    }
    const fitting = [pixels(shown), ...(shown.turned ? [turned(pixels(shown))] : [])];
    return [
      ...when(!fitting.includes(found.size), 'size'),
      ...when(found.type !== undefined && !sameType(found.type, shown.type), 'media-type'),
    ];
  },
  'same-entity'(check, answer, { file, at }) {
    const summary = one => {
      const found = entityOf(one, file);
      return found ? JSON.stringify([found.id, found.sides]).toLowerCase() : `status ${one.status}`;
    };
    return when(summary(at(check.as)) !== summary(answer));
  },
  'same-picture'(check, answer, { at }) {
    const before = at(check.as);
    const shown = picture(answer);
    const isSent = shown?.mark && check.sent.some(mark => equalMarks(mark, shown.mark));
    const sent = isSent && !equalMarks(shown.mark, picture(before)?.mark);
    return when(!isSuccess(answer) || !shown || !samePicture(before, answer, check.scaled) || sent);
  },
  properties(check, answer, { file }) {
    const found = entityOf(answer, file);
    return !isSuccess(answer) || !found ? ['differs'] : [
      ...when((check.present ?? []).some(name => !(name in found.object)), 'missing'),
      ...when((check.absent ?? []).some(name => name in found.object), 'unexpected'),
    ];
  },
  schema(check, answer, { file }) {
    const found = check.of === 'entity' ? entityOf(answer, file) : undefined;
    const value = found ? found.object : json(answer);
    return when(!isSuccess(answer) || value === undefined || !keeps(value, file.schemas[check.schema]));
  },
  placeholder: (check, answer, { file }) => placeholderKinds(entityOf(answer, file), check),
  'no-photo': (check, answer, { file }) => when(showsPhoto(answer, file)),
  dimensions(check, answer, { file, answers }) {
    const isTurned = answers.some(one => picture(one)?.turned) && turned(sizeIn(answer, file) ?? '') === check.size;
    return when(!isTurned && !sizesIn(answer, file).includes(check.size));
  },
  'media-type-agrees': (check, answer) => when(!picture(answer) || !sameType(mediaType(answer), picture(answer).type)),
  refused: (check, answer, { file }) => when(answer.status < 300 || answer.status > 499 || showsPhoto(answer, file)),
  challenge(check, answer) {
    const bare = header(answer, 'WWW-Authenticate').map(value => value.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/g, '""'));
    const offers = scheme => new RegExp(`^${scheme}(?:[ \\t]+[^ \\t=].*)?$`, 'i');
    const parts = bare.flatMap(value => value.split(',')).map(part => part.trim());
    return when(!check.scheme.some(scheme => parts.some(part => offers(scheme).test(part))));
  },
  'lists-photo'(check, answer, { file, at }) {
    const [wanted, id] = [sizeIn(at(check.as), file), entityOf(at(check.as), file)?.id];
    const isIt = one => one.size === wanted && (id === undefined || one.id?.toLowerCase() === id.toLowerCase());
    return when(!isSuccess(answer) || wanted === undefined || !listed(answer, file).some(isIt));
  },
  'error-body'(check, answer) {
    const error = json(answer)?.error;
    const isText = value => typeof value === 'string' && value.trim() !== '';
    return when(!isText(error?.code) || !isText(error?.message));
  },
  'not-enlarged': (check, answer, { file }) => when(!fits(sizeIn(answer, file) ?? '0x0', check.size)),
  'size-or-placeholder': sizeOrPlaceholder,
  'not-shown': (check, answer) => when(isSuccess(answer) && equalMarks(picture(answer)?.mark ?? null, check.mark)),
  'id-spells-size': (check, answer, { file }) => when(!spellsSize(entityOf(answer, file))),
  'from-mailbox'(check, answer, { file }) {
    const actual = sizeIn(answer, file);
    return when(!actual || !fits(actual, check.mailbox) || actual === check.directory || !showsPhoto(answer, file));
  },
  'property-ends'(check, answer, { file, at }) {
    const value = one => entityOf(one, file)?.object[check.name];
    const ends = string(value(answer))?.toLowerCase().endsWith(check.suffix.toLowerCase());
    return when(!ends || (check['other-than'] && value(answer) === value(at(check['other-than']))));
  },
  'entity-tag'(check, answer, { file, at }) {
    const tag = one => entityOf(one, file)?.etag;
    return check['other-than']
      ? when(tag(answer) === tag(at(check['other-than'])))
      : when(!/^(W\/)?"[\x21\x23-\x7e\x80-\xff]+"$/.test(tag(answer) ?? ''));
  },
};

// Vectors.
const distinct = found => [...new Set(found.map(one => `${one.check} at ${one.step}: ${one.kind}`))].sort().join(', ');

function findings(vector, file, without) {
  const steps = new Map(vector.exchanges.map(one => [one.step, one]));
  const answers = vector.exchanges.map(one => one.response).filter(Boolean);
  const at = step => steps.get(step).response;
  return distinct(vector.checks.filter(check => !without.includes(check.check)).flatMap(check => {
    const { response, fault } = steps.get(check.step);
    const closed = check.check === 'refused' && check['or-closed'] && fault === 'closed';
    const kinds = response ? CHECKS[check.check](check, response, { file, at, answers }) : when(!closed, 'no-answer');
    return kinds.map(kind => ({ ...check, kind }));
  }));
}

const folder = process.argv[2] ?? '.';
const without = (process.env.WITHOUT ?? '').split(',');
const read = path => JSON.parse(readFileSync(join(folder, path), 'utf8'));
let vectors = 0;
let differing = 0;
for (const path of read('vectors.json').files) {
  const file = read(path);
  if (file.version !== VERSION) {
    throw new Error(`${path} is of version ${file.version}; this runner reads version ${VERSION}`);
  }
  for (const vector of file.vectors) {
    const [wanted, got] = [distinct(vector.findings), findings(vector, file, without)];
    vectors++;
    if (wanted !== got) {
      differing++;
      console.log(`${path} ${vector.case} (${vector.server})\n  expected ${wanted || '-'}\n  found    ${got || '-'}`);
    }
  }
}
console.log(`${vectors} vectors, ${differing} with other findings`);
process.exit(differing ? 1 : vectors ? 0 : 2);
