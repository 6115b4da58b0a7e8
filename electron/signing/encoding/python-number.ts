// Numbers as Python's `json` reads and prints them: integers keep every digit, everything else is a double.
import { JsonError } from '../errors.ts';

/** Python refuses longer integers (`sys.set_int_max_str_digits`), since their conversion takes quadratic time. */
const maxIntegerDigits = 4300;

const integer = /^-?(?:0|[1-9][0-9]*)$/;
const float = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/**
 * What `json.dumps(json.loads(source))` gives for a number.
 * @param source the number as it stands in the JSON text; `NaN`, `Infinity` and `-Infinity` are numbers to Python.
 * @param offset where it stands, for the error.
 * @throws JsonError `malformed-json`, or `json-integer-too-long` past 4300 digits.
 */
export function pythonNumber(source: string, offset: number): string {
  if (!integer.test(source)) {
    if (source === 'NaN' || source === 'Infinity' || source === '-Infinity') return source;
    if (float.test(source)) return pythonFloat(Number(source));
    throw new JsonError('malformed-json', `The JSON is malformed at character ${offset + 1}.`, offset, {
      at: offset + 1,
    });
  }
  if (source.length - (source.startsWith('-') ? 1 : 0) > maxIntegerDigits) {
    throw new JsonError(
      'json-integer-too-long',
      `The integer at character ${offset + 1} has more than ${maxIntegerDigits} digits, which Python refuses.`,
      offset,
      { at: offset + 1, digits: maxIntegerDigits },
    );
  }
  return source === '-0' ? '0' : source;
}

/** Python's `float.__repr__`: the same shortest digits as JavaScript's, with an exponent below 1e-4 and from 1e16 on. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '-Infinity' : 'Infinity';
  if (Object.is(value, -0)) return '-0.0';
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  // Between those bounds JavaScript prints no exponent either.
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}
