// Requests that no schema may let through, made from right ones. Each is wrong by how it was made, whatever the schemas say.
import fc from 'fast-check';
import type { Channel, Request } from '../../shared/contract.ts';
import { defaultSettings } from '../../shared/settings.ts';

const inspect: Request<'inspect.inspect'> = {
  text: 'sessionid=gAN9:1abcde:signature',
  maxAge: 3600,
  cookieName: 'sessionid',
  salt: 'salt',
  profileId: 'shop',
  account: {
    pk: '1',
    passwordHash: 'pbkdf2_sha256$1$a$b',
    lastLogin: '2026-01-02 03:04:05',
    email: 'a@b.example',
    utcOffsetMinutes: 120,
  },
};
const fields: Request<'keys.createProfile'>['fields'] = {
  name: 'Shop',
  environment: 'production',
  djangoVersion: '5.2',
  salts: ['shop.links'],
};
const settings = { from: 'settings' as const, importId: 'import', candidates: [0, 2] };
const ledgerFilter: Request<'ledger.count'>['filter'] = {
  text: 'SUP-1',
  from: 0,
  to: 1_900_000_000_000,
  profileId: 'shop',
  recipeId: 'recovery',
  ticket: 'SUP-1',
};

const recipe: Request<'recipes.check'>['recipe'] = {
  name: 'Recovery',
  description: 'Once.',
  signer: { kind: 'timestamped', salt: 'shop.recovery', template: '{user}:{plan}:{nonce}' },
  fields: [
    {
      name: 'user',
      label: 'User',
      help: 'The number.',
      required: true,
      input: { type: 'text', minLength: 1, maxLength: 20, pattern: '[0-9]+' },
    },
    {
      name: 'plan',
      label: 'Plan',
      help: '',
      required: false,
      input: { type: 'choice', choices: [{ value: 'a', label: 'A' }] },
    },
    { name: 'nonce', label: 'Nonce', help: '', required: true, input: { type: 'nonce', bytes: 16 } },
    { name: 'kind', label: 'Kind', help: '', required: true, input: { type: 'fixed', value: 7 } },
  ],
  delivery: { as: 'link', url: 'https://shop.example/recover/{token}/?kind={kind}' },
  lifetimeSeconds: 3600,
  message: 'Until {expires}: {link}',
};
const form: Request<'links.preview'> = {
  recipeId: 'recovery',
  values: { user: '7', email: 'ada@example.com' },
  timeZone: 'Europe/Berlin',
};

/** A right request of every channel, with as many fields as it may have. */
export const rightRequests: { [C in Channel]: Request<C> } = {
  'app.status': {},
  'clipboard.copy': { text: 'copied' },
  'window.saveDraft': { draft: '{"text":"typed"}' },
  'window.loadDraft': {},
  'inspect.inspect': inspect,
  'inspect.diagnose': inspect,
  'inspect.takeAway': inspect,
  'inspect.compareCsrf': { first: 'a'.repeat(64), second: 'b'.repeat(64) },
  'intake.readText': { text: 'text' },
  'intake.openFile': {},
  'intake.begin': { fileName: 'cookies.txt', size: 10 },
  'intake.append': { uploadId: 'upload', bytes: new Uint8Array([1, 2, 3]) },
  'intake.finish': { uploadId: 'upload' },
  'intake.cancel': { uploadId: 'upload' },
  'intake.verdicts': { intakeId: 'intake', indexes: [0, 1, 2], maxAge: 10, profileId: 'shop' },
  'intake.value': { intakeId: 'intake', index: 3 },
  'link.take': {},
  'sign.resign': { original: inspect, payload: '{}', signedAt: 'keep', profileId: 'shop' },
  'sign.sign': { kind: 'cookie', profileId: 'shop', name: 'cart', value: '1', salt: 'x', derivation: 'v2' },
  'keys.list': {},
  'keys.unlock': {},
  'keys.readSettings': {},
  'keys.createProfile': { fields, source: settings, backEnd: 'keychain' },
  'keys.updateProfile': { id: 'shop', fields },
  'keys.deleteProfile': { id: 'shop' },
  'keys.addKey': { profileId: 'shop', source: settings, backEnd: 'memory', position: 'current' },
  'keys.reorderKeys': { profileId: 'shop', keyIds: ['a', 'b'] },
  'keys.deleteKey': { profileId: 'shop', keyId: 'a' },
  'keys.addExample': {},
  'keys.dismissNotice': { code: 'notice' },
  'keys.moveKeys': { profileId: 'shop', keyIds: ['a', 'b'], backEnd: 'vault' },
  'vault.unlock': {},
  'vault.close': {},
  'vault.changePassphrase': {},
  'lock.state': {},
  'lock.lock': {},
  'lock.unlock': {},
  'settings.read': {},
  'settings.update': {
    idleLockMinutes: 15,
    clipboardSeconds: null,
    theme: 'dark',
    language: 'zh-CN',
    defaultMaxAge: 'none',
    ledgerRetentionDays: null,
    updates: 'on',
  },
  'updates.state': {},
  'updates.check': {},
  'updates.download': {},
  'updates.cancel': {},
  'updates.install': {},
  'settings.export': {},
  'settings.readFile': {},
  'rotation.lines': { profileId: 'shop' },
  'rotation.check': { profileId: 'shop', intakeId: 'intake', lifetime: 1209600 },
  'sharing.export': { profileIds: ['shop'], encryptTo: { kind: 'recipients', recipients: ['age1…'] } },
  'sharing.open': {},
  'sharing.openWithIdentity': { bundleId: 'bundle', identity: 'file' },
  'sharing.import': { bundleId: 'bundle', backEnd: 'vault', choices: [{ index: 0, choice: 'add', name: 'Shop' }] },
  'sharing.discard': { bundleId: 'bundle' },
  'recipes.list': {},
  'recipes.check': { recipe },
  'recipes.save': { profileId: 'shop', recipe },
  'recipes.delete': { id: 'recipe' },
  'recipes.python': { recipe },
  'recipes.export': { ids: ['recipe', 'other'] },
  'recipes.readFile': {},
  'links.preview': form,
  'links.issue': { ...form, ticket: 'SUP-1' },
  'links.check': { recipeId: 'recovery', text: 'https://example.com/token/', values: form.values },
  'support.state': {},
  'support.lock': { recipeIds: ['recovery', 'download'] },
  'support.unlock': {},
  'batch.open': {},
  'batch.reread': { inputId: 'input', reading: { kind: 'csv', encoding: 'utf-8', delimiter: ';', hasHeader: true } },
  'batch.discard': { inputId: 'input' },
  'batch.start': {
    inputId: 'input',
    task: {
      do: 'issue',
      recipeId: 'recovery',
      mapping: { user: { from: 'column', column: 0 }, reason: { from: 'text', text: 'Asked for it' } },
      ticket: { from: 'column', column: 1 },
      timeZone: 'Europe/Berlin',
    },
  },
  'batch.state': {},
  'batch.pause': { runId: 'run' },
  'batch.resume': { runId: 'run' },
  'batch.cancel': { runId: 'run' },
  'batch.showResults': { runId: 'run' },
  'ledger.status': {},
  'ledger.search': { filter: ledgerFilter, before: 100, limit: 50 },
  'ledger.count': { filter: ledgerFilter },
  'ledger.find': { text: 'token' },
  'ledger.verify': { full: true },
  'ledger.export': { format: 'csv', filter: ledgerFilter },
  'ledger.purge': { olderThanDays: 365 },
  'ledger.setAside': {},
  'ledger.progress': {},
  'ledger.cancel': {},
};

type Path = (string | number)[];
const nodesOf = (value: unknown, path: Path = []): { path: Path; value: unknown }[] => [
  { path, value },
  ...(typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
    ? Object.entries(value).flatMap(([key, of]) => nodesOf(of, [...path, Array.isArray(value) ? Number(key) : key]))
    : []),
];

/** A copy of the request with one node changed. */
function changed(request: unknown, path: Path, change: (node: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(request);
  const copy = (Array.isArray(request) ? [...request] : { ...(request as object) }) as Record<string | number, unknown>;
  copy[first] = changed(copy[first], rest, change);
  return copy;
}

const own = (node: unknown, key: string, value: unknown): unknown =>
  // Plain assignment would set the prototype for `__proto__` instead of making a property of that name.
  Object.defineProperty({ ...(node as object) }, key, { value, enumerable: true, configurable: true, writable: true });

/** Longer than any text of the contract may be. */
const endless = 'A'.repeat(8 * 1024 * 1024 + 1);
const cycle: Record<string, unknown> = {};
cycle.itself = cycle;

/** What no field of the contract takes; all but the last three can cross Electron's IPC. */
const neverRight = fc.oneof(
  fc.bigInt(),
  fc.date(),
  fc.double({ noDefaultInfinity: false }).map((number) => new Set([number])),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1.5,
    new Map([['text', 'x']]),
    /x/,
    new Error('x'),
    new ArrayBuffer(8),
    new Int16Array(2),
    new Boolean(true),
    new String('text'),
    [[[]]],
    { toString: 1 },
    cycle,
    endless,
    Symbol('x'),
    () => 'x',
    Promise.resolve({}),
  ),
);

const strangeKey = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'secretKey',
    'then',
    'length',
    '',
    ' ',
    '\0',
    'Text',
  ),
  // No field's name holds a blank.
  fc.string({ maxLength: 20 }).map((text) => ` ${text}`),
);

export interface HostileCall {
  channel: Channel;
  args: unknown[];
}

const channel = fc.constantFrom(...(Object.keys(rightRequests) as Channel[]));

/** Where the keys are a person's: most of the strange ones are right there. */
const recordFields = new Set<string | number | undefined>(['values', 'mapping']);

const withStrangeKey = fc.tuple(channel, fc.nat(), strangeKey, fc.anything()).map(([name, at, key, value]) => {
  const objects = nodesOf(rightRequests[name]).filter(
    (node) =>
      !recordFields.has(node.path.at(-1)) &&
      typeof node.value === 'object' &&
      node.value !== null &&
      Object.getPrototypeOf(node.value) === Object.prototype,
  );
  const { path } = objects[at % objects.length] as { path: Path };
  return { channel: name, args: [changed(rightRequests[name], path, (node) => own(node, key, value))] };
});

const withWrongValue = fc.tuple(channel, fc.nat(), neverRight).map(([name, at, value]) => {
  const nodes = nodesOf(rightRequests[name]);
  const { path } = nodes[at % nodes.length] as { path: Path };
  return { channel: name, args: [changed(rightRequests[name], path, () => value)] };
});

const optional = new Set(['profileId', 'account', 'format', 'before', ...Object.keys(defaultSettings)]);
const withoutField = fc
  .tuple(
    channel.filter((name) => Object.keys(rightRequests[name]).some((key) => !optional.has(key))),
    fc.nat(),
  )
  .map(([name, at]) => {
    const keys = Object.keys(rightRequests[name]).filter((key) => !optional.has(key));
    const { [keys[at % keys.length] as string]: _left, ...rest } = rightRequests[name] as Record<string, unknown>;
    return { channel: name, args: [rest] };
  });

const wrongCount = fc
  .tuple(channel, fc.constantFrom(0, 2, 3, 9))
  .map(([name, count]) => ({ channel: name, args: Array(count).fill(rightRequests[name]) }));

const anything = fc
  .tuple(
    channel,
    fc.oneof(
      fc.anything({
        maxDepth: 3,
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withSparseArray: true,
      }),
      neverRight,
      fc.constantFrom(undefined, null, 0, '', [], [{}], 'keys.list', true),
    ),
  )
  // The one random value that can be right: nothing, where nothing is asked.
  .filter(
    ([, value]) =>
      !(
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).length === 0 &&
        Object.getPrototypeOf(value) === Object.prototype
      ),
  )
  .map(([name, value]) => ({ channel: name, args: [value] }));

export const hostileCall: fc.Arbitrary<HostileCall> = fc.oneof(
  withStrangeKey,
  withWrongValue,
  withoutField,
  wrongCount,
  anything,
);

const gone = {
  get url(): string {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  },
  get parent(): null {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  },
};

/** Frames that are not the top frame of the app's page. */
export const foreignFrame: fc.Arbitrary<unknown> = fc.oneof(
  fc.webUrl().map((url) => ({ url, parent: null })),
  fc.string().map((url) => ({ url, parent: null })),
  fc
    .webPath()
    .map((path) => ({ url: `app://countersign${path}`, parent: { url: 'app://countersign/', parent: null } })),
  fc
    .tuple(fc.constantFrom('http', 'https', 'file', 'data', 'blob', 'APP', 'apps', 'countersign'), fc.webPath())
    .map(([scheme, path]) => ({
      url: scheme === 'APP' ? `app://Countersign${path}` : `${scheme}://countersign${path}`,
      parent: null,
    })),
  fc.domain().map((domain) => ({ url: `app://countersign.${domain}/`, parent: null })),
  fc.domain().map((domain) => ({ url: `app://countersign@${domain}/`, parent: null })),
  fc.integer({ min: 1, max: 65535 }).map((port) => ({ url: `app://countersign:${port}/`, parent: null })),
  fc.constantFrom(
    null,
    gone,
    { url: 'about:blank', parent: null },
    { url: '', parent: null },
    { url: 'app:countersign', parent: null },
  ),
);
