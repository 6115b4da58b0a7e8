// Words as a guesser tries them: the commonest first, and those of settings files before all others.
import list from './common-words.json' with { type: 'json' };

/** What people write into a SECRET_KEY that they mean to change later. */
const settingsWords =
  'secret key django insecure change changeme me your the this is dev development test testing prod production local default ' +
  'example sample demo dummy fake placeholder temp temporary please replace in for not do use with settings app site web ' +
  'server password pass admin super top very my a to it flask session token jwt auth api csrf cookie random string value ' +
  'something unsafe secure safe only supersecret secretkey mysecretkey devkey foo bar baz qux foobar hello world letmein ' +
  'keyboard cat todo fixme none null undefined here must be some long enough and complex least characters hash signing django-insecure-';

/** Longer ones are made of shorter ones, or are as rare as their letters say. */
export const maxWordLength = 20;

let costs: ReadonlyMap<string, number> | undefined;

/** Bits that a word in small letters costs; undefined for no word. Read when first asked, since most starts judge no key. */
export function wordBits(word: string): number | undefined {
  costs ??= readWords();
  return costs.get(word);
}

function readWords(): Map<string, number> {
  const words = new Set([...settingsWords.split(' '), ...list.words.flatMap((row) => row.split(' '))]);
  // Nobody's order of guessing is exactly this one, which counts most among the first words.
  return new Map([...words].map((word, rank) => [word, Math.log2(rank + 32)]));
}

/** 1 to 26 for a small letter, 0 for anything else. */
const letterOf = (code: number) => (code >= 0x61 && code <= 0x7a ? code - 0x60 : 0);

/** Bits of the small letter at `at`, in a word that is on no list: how seldom it follows the two before it. */
export function letterBits(letters: string, at: number): number {
  model ??= readModel();
  const code = (index: number) => letterOf(index < 0 ? 0 : letters.charCodeAt(index));
  const [letter, last, one] = [code(at), code(at - 1), at > 0 && code(at - 1) > 0 ? code(at - 2) : 0];
  return model[(one * 27 + last) * 27 + letter] as number;
}

let model: Float32Array | undefined;

/** Bits by the two letters before, 0 for a word's beginning, and the letter. */
function readModel(): Float32Array {
  const counts = new Float32Array(27 ** 3);
  for (const word of list.words.flatMap((row) => row.split(' '))) {
    for (let at = 0, before = 0; at < word.length; at++) {
      const letter = word.charCodeAt(at) - 96;
      counts[before * 27 + letter] = (counts[before * 27 + letter] as number) + 1;
      before = (before % 27) * 27 + letter;
    }
  }
  for (let before = 0; before < 27 ** 2; before++) {
    const following = counts.subarray(before * 27 + 1, before * 27 + 27);
    const total = following.reduce((sum, count) => sum + count, 0);
    for (const [letter, count] of following.entries())
      following[letter] = -Math.log2((count + 0.2) / (total + 26 * 0.2));
  }
  return counts;
}
