// How long a value may be old, as the verdict on an expired one says it.
import { afterEach, expect, test } from 'vitest';
import { span } from '../../electron/inspect/span.ts';
import { speak } from '../../electron/language.ts';

afterEach(() => speak('en'));

test.each([
  [1_209_600, '14 days'],
  [259_200, '3 days'],
  [5400, '1 hour, 30 minutes'],
  [90_061, '1 day, 1 hour, 1 minute, 1 second'],
  [1, '1 second'],
  [0, '0 seconds'],
])('%d seconds are %s', (seconds, words) => {
  expect(span(seconds)).toBe(words);
});

test('in the language that is spoken', () => {
  speak('de');
  expect(span(1_209_600)).toBe('14 Tage');
  speak('zh-CN');
  expect(span(5400)).toBe('1小时30分钟');
});
