import type { Random } from "./random";
import { bytesOf } from "./read-all";

/** What a parser of such streams trips over. */
const SPLINTERS = [
  "data: ",
  "data: [DONE]\n\n",
  "data: null\n\n",
  'data: "x"\n\n',
  "data: [7]\n\n",
  'data: {"choices":[null]}\n\n',
  "\n\n",
  "\r",
  ":",
  "{",
  "[",
  '"',
  "}}",
  "null",
  "<think>",
  "</think>",
  "```",
  "`",
  "\\ud83d",
  '{"error":',
  '"choices":null,',
  '"delta":[],',
  "event: error\n",
  "1e999",
  "\u0000",
].map(bytesOf);

/** What a field may hold instead of what it should. */
const VALUES = [
  "null",
  "true",
  "-1",
  "1.5",
  "7",
  '""',
  '"stop"',
  "[]",
  "{}",
  "[null]",
  '[{"text":1}]',
  '{"text":[]}',
];
const FIELD_VALUE = /:("[^"]*"|null|true|false|\d+|\[\]|\{\})/g;

type Mutation = (random: Random, bytes: Uint8Array, other: Uint8Array) => Uint8Array;

const MUTATIONS: Mutation[] = [
  function flip(random, bytes) {
    const flipped = bytes.slice();
    for (let n = random.below(4); n >= 0; n--) flipped[random.below(flipped.length)] = random.below(256);
    return flipped;
  },
  function remove(random, bytes) {
    const at = random.below(bytes.length);
    return join(bytes.subarray(0, at), bytes.subarray(at + random.below(60)));
  },
  function duplicate(random, bytes) {
    const at = random.below(bytes.length);
    const end = at + random.below(300);
    return join(bytes.subarray(0, end), bytes.subarray(at));
  },
  function splice(random, bytes, other) {
    return join(bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length)));
  },
  function retype(random, bytes) {
    const text = new TextDecoder().decode(bytes);
    const chosen = random.below(text.match(FIELD_VALUE)?.length ?? 1);
    let index = 0;
    return bytesOf(
      text.replace(FIELD_VALUE, (value) => (index++ === chosen ? `:${random.pick(VALUES)}` : value)),
    );
  },
  function insert(random, bytes) {
    const place = random.below(bytes.length);
    // Half of the time between two lines, where a whole line is read as one.
    const at = random.chance(50) ? bytes.indexOf(10, place) + 1 : place;
    return join(bytes.subarray(0, at), random.pick(SPLINTERS), bytes.subarray(at));
  },
  function swap(random, bytes) {
    const [a = 0, b = 0] = [random.below(bytes.length), random.below(bytes.length)].sort((x, y) => x - y);
    return join(bytes.subarray(0, a), bytes.subarray(b), bytes.subarray(a, b));
  },
];

/** The bytes with one to four things done to them: flipped, deleted, doubled, swapped, or mixed with another stream. */
export function mutate(random: Random, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  let mutated = bytes;
  for (let n = random.below(4); n >= 0 && mutated.length > 0; n--) {
    mutated = random.pick(MUTATIONS)(random, mutated, other);
  }
  return mutated;
}

function join(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
