// Random messages, sessions and accounts, as a Django site has them.
import fc from 'fast-check';
import type { Account, Message } from '../../../electron/signing/formats.ts';
import * as any from './arbitraries.ts';

export const notFinished = '__messagesnotfinished__';

/** From 2012 to 2050, in unix seconds: six base36 digits of a reset token. */
export const recentTime = fc.integer({ min: 1_325_376_000, max: 2_524_608_000 });

const levelNames: Record<number, string> = { 10: 'debug', 20: 'info', 25: 'success', 30: 'warning', 40: 'error' };

const message: fc.Arbitrary<Message> = fc
  .record({
    level: fc.oneof(fc.constantFrom(10, 20, 25, 30, 40), fc.integer({ min: 0, max: 1000 })),
    text: any.text,
    isSafe: fc.boolean(),
    extraTags: fc.option(any.text, { nil: null }),
  })
  .map((one) => ({ ...one, levelName: levelNames[one.level] ?? '' }));

/** One message at least; sometimes the mark that more waited. */
export const messageList: fc.Arbitrary<(Message | typeof notFinished)[]> = fc
  .tuple(fc.array(message, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([messages, cut]) => (cut ? [...messages, notFinished] : messages));

const asJson = (one: Message): unknown[] => [
  '__json_message',
  one.isSafe ? 1 : 0,
  one.level,
  one.text,
  ...(one.extraTags === null ? [] : [one.extraTags]),
];

export const messagesJson = (messages: readonly (Message | typeof notFinished)[]): string =>
  JSON.stringify(messages.map((one) => (typeof one === 'string' ? one : asJson(one))));

/** JSON of lists and objects with messages in them, at any depth. */
export const nestedMessages: fc.Arbitrary<string> = fc
  .array(
    fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        message.map(asJson),
        fc.constantFrom(null, true, 3, 'text', notFinished),
        fc.array(tie('value'), { maxLength: 3 }).filter((items) => items[0] !== '__json_message'),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('value'), { maxKeys: 3 }),
      ),
    })).value,
    { minLength: 1, maxLength: 4 },
  )
  .map((value) => JSON.stringify(value));

const id = fc.oneof(fc.nat().map(String), fc.uuid());

export const sessionJson: fc.Arbitrary<string> = fc
  .tuple(id, fc.array(fc.tuple(any.nonEmptyText, any.jsonText), { maxLength: 3 }))
  .map(([user, more]) => {
    const own = [`"_auth_user_id":"${user}"`, '"_auth_user_backend":"django.contrib.auth.backends.ModelBackend"'];
    return `{${[...own, ...more.map(([key, value]) => `${JSON.stringify(key)}:${value}`)].join(',')}}`;
  });

const lastLogin = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2037-12-31T00:00:00Z'), noInvalidDate: true })
  .chain((date) =>
    fc.constantFrom(
      date.toISOString().slice(0, 19),
      date.toISOString().slice(0, 19).replace('T', ' '),
      `${date.toISOString().slice(0, 19)}.123456`,
      `${date.toISOString().slice(0, 19)}+00:00`,
    ),
  );

export const account: fc.Arbitrary<Account> = fc.record({
  pk: id,
  passwordHash: any.text.map((salt) => `pbkdf2_sha256$600000$${salt}$aGFzaA==`),
  lastLogin: fc.option(lastLogin, { nil: null }),
  email: fc.oneof(fc.constant(''), fc.emailAddress(), any.text),
});
