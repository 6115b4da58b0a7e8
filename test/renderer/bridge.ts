// The renderer's boundary, written by hand for these tests: answers as the main process would, and keeps every call.
import type { BatchInput, BatchRun } from '../../shared/batch.ts';
import type { Bridge } from '../../shared/bridge.ts';
import type { Channel, EventName, EventPayload, Request, Response } from '../../shared/contract.ts';
import type { Inspection } from '../../shared/inspection.ts';
import type { KeyInfo, KeyProfile, KeyRing } from '../../shared/keys.ts';
import type { Language } from '../../shared/language.ts';
import type { LedgerStatus } from '../../shared/ledger.ts';
import type { SupportLock } from '../../shared/links.ts';
import type { LockState } from '../../shared/lock.ts';
import type { Recipe } from '../../shared/recipes.ts';
import type { ContractError, Result } from '../../shared/result.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { Signed } from '../../shared/signing.ts';
import type { UpdatesState } from '../../shared/updates.ts';

type Handlers = { [C in Channel]: (request: Request<C>) => Response<C> | Promise<Response<C>> };

/** Without the fields that are not set. */
const definedOf = (change: Request<'settings.update'>) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Settings>;

/** Throw it from a handler to answer with a typed error. */
export class Refusal extends Error implements ContractError {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export class TestBridge implements Bridge {
  readonly calls: { channel: Channel; request: unknown }[] = [];
  readonly handlers: Handlers;
  ring: KeyRing;
  lock: LockState = { reason: null, unlockBy: 'click' };
  settings: Settings = defaultSettings;
  recipes: Recipe[] = [];
  support: SupportLock = { recipeIds: null };
  run: BatchRun | null = null;
  updates: UpdatesState = fromSource;
  /** What a dropped file is answered with. */
  dropped: (file: File) => BatchInput = () => {
    throw new Refusal('unexpected', 'Nothing answers a dropped file in this test.');
  };
  readonly #listeners = new Map<string, Set<(payload: never) => void>>();

  constructor(profiles: KeyProfile[], handlers: Partial<Handlers> = {}) {
    this.ring = {
      profiles,
      keychain: { state: 'available', name: 'Secret Service' },
      vault: { state: 'absent', retryAt: null },
      notices: [],
    };
    const unexpected = (channel: string) => () => {
      throw new Refusal('unexpected', `Nothing answers ${channel} in this test.`);
    };
    this.handlers = {
      'app.status': () => ({ version: '0.0.0', host: 'chromium', platform: 'linux' }),
      'clipboard.copy': () => ({}),
      'window.saveDraft': () => ({}),
      'window.loadDraft': () => ({ draft: null }),
      'inspect.inspect': ({ text }) => inspectionOf(text),
      'inspect.diagnose': () => ({ causes: [], observations: [] }),
      'inspect.takeAway': unexpected('inspect.takeAway'),
      'inspect.compareCsrf': unexpected('inspect.compareCsrf'),
      'intake.readText': unexpected('intake.readText'),
      'intake.openFile': () => null,
      'intake.begin': unexpected('intake.begin'),
      'intake.append': unexpected('intake.append'),
      'intake.finish': unexpected('intake.finish'),
      'intake.cancel': () => ({}),
      'intake.verdicts': ({ indexes }) => indexes.map((index) => ({ index, status: 'verified' })),
      'intake.value': unexpected('intake.value'),
      'link.take': () => ({ token: null }),
      'sign.resign': () => signed,
      'sign.sign': () => signed,
      'keys.list': () => structuredClone(this.ring),
      'keys.unlock': () => {
        this.ring.keychain = { state: 'available', name: this.ring.keychain.name };
        return {};
      },
      'keys.readSettings': () => ({ outcome: 'cancelled' }),
      'keys.createProfile': unexpected('keys.createProfile'),
      'keys.updateProfile': unexpected('keys.updateProfile'),
      'keys.deleteProfile': ({ id }) => {
        this.ring.profiles = this.ring.profiles.filter((profile) => profile.id !== id);
        return {};
      },
      'keys.addKey': unexpected('keys.addKey'),
      'keys.reorderKeys': unexpected('keys.reorderKeys'),
      'keys.deleteKey': unexpected('keys.deleteKey'),
      'keys.addExample': unexpected('keys.addExample'),
      'keys.moveKeys': ({ profileId, keyIds, backEnd }) => {
        const owner = this.ring.profiles.find(({ id }) => id === profileId);
        if (!owner) throw new Refusal('unknown-profile', 'There is no such profile.');
        for (const key of owner.keys) if (keyIds.includes(key.id)) key.backEnd = backEnd;
        return structuredClone(owner);
      },
      'keys.dismissNotice': ({ code }) => {
        this.ring.notices = this.ring.notices.filter((notice) => notice.code !== code);
        return {};
      },
      'vault.unlock': () => {
        this.ring.vault = { state: 'open', retryAt: null };
        return { done: true };
      },
      'vault.close': () => {
        this.ring.vault = { state: 'locked', retryAt: null };
        return {};
      },
      'vault.changePassphrase': () => ({ done: true }),
      'lock.state': () => this.lock,
      'lock.lock': () => {
        this.lock = { ...this.lock, reason: 'asked' };
        return this.lock;
      },
      'lock.unlock': () => {
        this.lock = { ...this.lock, reason: null };
        return this.lock;
      },
      'settings.read': () => this.settings,
      'settings.update': (change) => {
        const before = this.#spoken();
        this.settings = { ...this.settings, ...definedOf(change) };
        if (this.#spoken() !== before) this.emit('language.changed', { language: this.#spoken() });
        return this.settings;
      },
      'updates.state': () => this.updates,
      'updates.check': unexpected('updates.check'),
      'updates.download': unexpected('updates.download'),
      'updates.cancel': unexpected('updates.cancel'),
      'updates.install': unexpected('updates.install'),
      'settings.export': () => null,
      'settings.readFile': () => null,
      'rotation.lines': unexpected('rotation.lines'),
      'rotation.check': unexpected('rotation.check'),
      'sharing.export': () => ({ outcome: 'cancelled' }),
      'sharing.open': () => ({ outcome: 'cancelled' }),
      'sharing.openWithIdentity': () => ({ outcome: 'cancelled' }),
      'sharing.import': unexpected('sharing.import'),
      'sharing.discard': () => ({}),
      'recipes.list': () => ({ recipes: structuredClone(this.recipes) }),
      'recipes.check': () => ({ problems: [] }),
      'recipes.save': ({ id = `recipe-${this.recipes.length + 1}`, profileId, recipe }) => {
        const saved = { ...recipe, id, profileId };
        const isNew = !this.recipes.some((other) => other.id === id);
        this.recipes = isNew
          ? [...this.recipes, saved]
          : this.recipes.map((other) => (other.id === id ? saved : other));
        return structuredClone(saved);
      },
      'recipes.delete': ({ id }) => {
        this.recipes = this.recipes.filter((recipe) => recipe.id !== id);
        return {};
      },
      'recipes.python': () => ({ files: [{ name: 'views.py', code: 'pass\n' }], notes: [] }),
      'recipes.export': () => null,
      'recipes.readFile': () => null,
      'links.preview': () => ({ problems: [], payload: null }),
      'links.issue': unexpected('links.issue'),
      'links.check': unexpected('links.check'),
      'batch.open': () => null,
      'batch.reread': unexpected('batch.reread'),
      'batch.discard': () => ({}),
      'batch.start': unexpected('batch.start'),
      'batch.state': () => ({ run: this.run }),
      'batch.pause': unexpected('batch.pause'),
      'batch.resume': unexpected('batch.resume'),
      'batch.cancel': unexpected('batch.cancel'),
      'batch.showResults': () => ({}),
      'ledger.status': () => noLedger,
      'ledger.search': () => ({ records: [], next: null }),
      'ledger.count': () => ({ count: 0 }),
      'ledger.find': () => ({ records: [] }),
      'ledger.verify': unexpected('ledger.verify'),
      'ledger.export': () => null,
      'ledger.purge': unexpected('ledger.purge'),
      'ledger.setAside': unexpected('ledger.setAside'),
      'ledger.progress': () => null,
      'ledger.cancel': () => ({}),
      'support.state': () => this.support,
      'support.lock': ({ recipeIds }) => {
        this.support = { recipeIds };
        return this.support;
      },
      'support.unlock': () => {
        this.support = { recipeIds: null };
        return this.support;
      },
      ...handlers,
    };
  }

  /** On a system that speaks English. */
  #spoken(): Language {
    return this.settings.language === 'system' ? 'en' : this.settings.language;
  }

  call<C extends Channel>(channel: C, request: Request<C>) {
    this.calls.push({ channel, request });
    return answered(() => this.handlers[channel](request));
  }

  openDropped(file: File) {
    return answered(() => this.dropped(file));
  }

  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  emit<E extends EventName>(event: E, payload: EventPayload<E>) {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload as never);
  }

  /** What was sent on one channel, in order. */
  requests<C extends Channel>(channel: C): Request<C>[] {
    return this.calls.filter((call) => call.channel === channel).map((call) => call.request as Request<C>);
  }
}

async function answered<T>(answer: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await answer() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, error: { code: error.code, message: error.message } };
  }
}

/** A copy that never looks for new versions. */
const fromSource: UpdatesState = {
  version: '0.1.0',
  unavailable: 'from-source',
  host: null,
  ask: false,
  phase: 'idle',
  found: null,
  percent: 0,
  checkedAt: null,
  failure: null,
};

/** Before anything was issued. */
export const noLedger: LedgerStatus = {
  state: 'none',
  problem: null,
  records: 0,
  firstSeq: null,
  lastSeq: null,
  headHash: null,
  bytes: 0,
  createdAt: null,
  predecessor: null,
  purges: [],
  verified: null,
  keyIn: null,
};

export const keyInfo = (id: string, fingerprint: string, more: Partial<KeyInfo> = {}): KeyInfo => ({
  id,
  fingerprint,
  backEnd: 'keychain',
  findings: [],
  strength: { entropyBits: 282, publishedIn: null },
  addedAt: '2026-01-02T03:04:05Z',
  state: 'ready',
  ...more,
});

export const profile = (id: string, name: string, more: Partial<KeyProfile> = {}): KeyProfile => ({
  id,
  name,
  environment: 'development',
  djangoVersion: '5.2.15',
  salts: [],
  keys: [keyInfo(`${id}-key`, '0000 1111 2222 3333')],
  example: false,
  ...more,
});

export const shop = profile('shop', 'Shop', {
  environment: 'production',
  keys: [
    keyInfo('k1', '3f2a 91c0 77de 04b1'),
    keyInfo('k2', 'a910 5e5e 12cd 99f0'),
    keyInfo('k3', '07bb 6ad2 f0f1 3c2e', { findings: ['too-short'] }),
  ],
});

/** Verified when the text ends in `good`; the text before the last colon is the payload. */
export function inspectionOf(text: string, more: Partial<Inspection> = {}): Inspection {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { status: 'not-recognised', explanation: 'No signature.', segments: [], untriedKeys: [] };
  const good = text.endsWith(':good');
  return {
    status: good ? 'verified' : 'bad-signature',
    explanation: good ? 'Signed by Shop.' : 'No key made this signature.',
    format: { id: 'django.signer', name: 'Signed value' },
    payload: { kind: 'text', text: text.slice(0, colon), bytes: colon },
    segments: [
      { kind: 'payload', start: 0, end: colon },
      { kind: 'separator', start: colon, end: colon + 1 },
      { kind: 'signature', start: colon + 1, end: text.length },
    ],
    untriedKeys: [],
    ...more,
  };
}

export const signed: Signed = {
  signed: 'hello:good',
  setCookie: 'Set-Cookie: value="hello:good"',
  hiddenField: '<input type="hidden" name="value" value="hello:good">',
  salt: 'django.core.signing.TimestampSigner',
  algorithm: 'HMAC-SHA256',
  keyFingerprint: '3f2a 91c0 77de 04b1',
  ledger: { seq: 12 },
};
