// The contract: every channel between renderer and main, once. Adding one is an entry here and a handler in electron/ipc/.
import { z } from 'zod';
import { batchContract, batchRunSchema } from './batch.ts';
import { diagnoseRequestSchema, diagnosisSchema } from './diagnosis.ts';
import { inspectionSchema, inspectRequestSchema, maxTokenLength } from './inspection.ts';
import { intakeSchema, intakeValueSchema, intakeVerdictSchema } from './intake.ts';
import {
  backEndSchema,
  keyProfileSchema,
  keyRingSchema,
  keySourceSchema,
  profileFieldsSchema,
  settingsReadingSchema,
} from './keys.ts';
import { ledgerContract } from './ledger.ts';
import { chunkSize } from './limits.ts';
import { linksContract, supportLockSchema } from './links.ts';
import { lockStateSchema } from './lock.ts';
import { recipesContract } from './recipes.ts';
import { resignRequestSchema, takeAwaySchema } from './resigning.ts';
import { dependenceRequestSchema, dependenceSchema, deploymentLinesSchema } from './rotation.ts';
import { settingsPreviewSchema, settingsSchema, spokenSchema } from './settings.ts';
import {
  bundleIdentitySchema,
  bundleSchema,
  exportOutcomeSchema,
  exportRequestSchema,
  importOutcomeSchema,
  importRequestSchema,
} from './sharing.ts';
import { signedSchema, signRequestSchema } from './signing.ts';
import { updatesContract, updatesStateSchema } from './updates.ts';

const nothing = z.strictObject({});
const id = z.string().min(1).max(100);

export const contract = {
  'app.status': {
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      /** `chromium` is the stand-in host used where Electron's runtime is not available. */
      host: z.enum(['electron', 'chromium']),
      platform: z.string(),
    }),
  },
  'clipboard.copy': { request: z.strictObject({ text: z.string().max(4 * 1024 * 1024) }), response: nothing },

  /** What stands in Inspect's fields, held in memory for a page that has to be loaded anew; null when nothing is. */
  'window.saveDraft': { request: z.strictObject({ draft: z.string().max(8 * 1024 * 1024) }), response: nothing },
  'window.loadDraft': { request: nothing, response: z.strictObject({ draft: z.string().nullable() }) },

  'inspect.inspect': { request: inspectRequestSchema, response: inspectionSchema },
  /** For a value that does not verify; over all profiles, whatever is chosen. */
  'inspect.diagnose': { request: diagnoseRequestSchema, response: diagnosisSchema },
  'inspect.takeAway': { request: inspectRequestSchema, response: takeAwaySchema },
  /** Whether two CSRF tokens hold the same secret, and the first one masked afresh. */
  'inspect.compareCsrf': {
    request: z.strictObject({ first: z.string().max(200), second: z.string().max(200) }),
    response: z.strictObject({ same: z.boolean(), masked: z.string() }),
  },

  'intake.readText': { request: z.strictObject({ text: z.string().max(maxTokenLength) }), response: intakeSchema },
  /** Opens the system's file dialog in the main process and reads the chosen file there; null when cancelled. */
  'intake.openFile': { request: nothing, response: intakeSchema.nullable() },
  /** A dropped file crosses in chunks: begin, append…, finish. */
  'intake.begin': {
    request: z.strictObject({ fileName: z.string().max(500), size: z.int().min(0) }),
    response: z.strictObject({ uploadId: z.string() }),
  },
  'intake.append': {
    request: z.strictObject({
      uploadId: id,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= chunkSize),
    }),
    response: nothing,
  },
  /** With `into` what is found is added to that list, which then stands for all its files. */
  'intake.finish': { request: z.strictObject({ uploadId: id, into: id.optional() }), response: intakeSchema },
  'intake.cancel': { request: z.strictObject({ uploadId: id }), response: nothing },
  /** For the rows that are on screen; all are checked against the profile given, or all profiles. */
  'intake.verdicts': {
    request: z.strictObject({
      intakeId: id,
      indexes: z.array(z.int().min(0)).max(200),
      maxAge: z.number().min(0).max(1e10).nullable(),
      profileId: id.optional(),
    }),
    response: z.array(intakeVerdictSchema),
  },
  'intake.value': { request: z.strictObject({ intakeId: id, index: z.int().min(0) }), response: intakeValueSchema },

  /** The token of the last countersign:// link, once; null when there is none that was not taken yet. */
  'link.take': { request: nothing, response: z.strictObject({ token: z.string().max(maxTokenLength).nullable() }) },

  'sign.resign': { request: resignRequestSchema, response: signedSchema },
  'sign.sign': { request: signRequestSchema, response: signedSchema },

  'keys.list': { request: nothing, response: keyRingSchema },
  /** Lets the system ask for the keychain's password, so that keys in a locked keychain can be used again. */
  'keys.unlock': { request: nothing, response: nothing },
  /** Opens the system's file dialog in the main process and reads the keys of the chosen settings.py or .env. */
  'keys.readSettings': { request: nothing, response: settingsReadingSchema },
  'keys.createProfile': {
    request: z.strictObject({ fields: profileFieldsSchema, source: keySourceSchema, backEnd: backEndSchema }),
    response: keyProfileSchema,
  },
  'keys.updateProfile': { request: z.strictObject({ id, fields: profileFieldsSchema }), response: keyProfileSchema },
  'keys.deleteProfile': { request: z.strictObject({ id }), response: nothing },
  /** `current`: the key becomes the current one and the old one the first fallback. `fallback`: it is appended. */
  'keys.addKey': {
    request: z.strictObject({
      profileId: id,
      source: keySourceSchema,
      backEnd: backEndSchema,
      position: z.enum(['current', 'fallback']),
    }),
    response: keyProfileSchema,
  },
  /** All of the profile's key ids, in the new order; the first becomes current. */
  'keys.reorderKeys': {
    request: z.strictObject({ profileId: id, keyIds: z.array(id).min(1).max(50) }),
    response: keyProfileSchema,
  },
  'keys.deleteKey': { request: z.strictObject({ profileId: id, keyId: id }), response: keyProfileSchema },
  /** A throwaway profile in memory, and a session cookie signed with it. */
  'keys.addExample': {
    request: nothing,
    response: z.strictObject({ profile: keyProfileSchema, token: z.string(), cookieName: z.string() }),
  },
  /** Stored in the new place before it is removed from the old one. The system, or the vault, may ask for a password. */
  'keys.moveKeys': {
    request: z.strictObject({ profileId: id, keyIds: z.array(id).min(1).max(50), backEnd: backEndSchema }),
    response: keyProfileSchema,
  },
  'keys.dismissNotice': { request: z.strictObject({ code: z.string().max(100) }), response: nothing },

  /** The passphrase is asked for in a window of its own and never crosses this contract. False when the person cancelled. */
  'vault.unlock': { request: nothing, response: z.strictObject({ done: z.boolean() }) },
  'vault.close': { request: nothing, response: nothing },
  'vault.changePassphrase': { request: nothing, response: z.strictObject({ done: z.boolean() }) },

  'lock.state': { request: nothing, response: lockStateSchema },
  'lock.lock': { request: nothing, response: lockStateSchema },
  /** Stays locked when the person cancels or the finger is not theirs. */
  'lock.unlock': { request: nothing, response: lockStateSchema },

  'settings.read': { request: nothing, response: settingsSchema },
  /** All of it is set, or nothing. */
  'settings.update': { request: settingsSchema.partial(), response: settingsSchema },
  /** Asks for the file's place; null when the person changed their mind. */
  'settings.export': { request: nothing, response: z.strictObject({ fileName: z.string() }).nullable() },
  /** Opens the system's file dialog; null when the person changed their mind. Changes nothing: settings.update does, with what the person agreed to. */
  'settings.readFile': { request: nothing, response: settingsPreviewSchema.nullable() },

  'rotation.lines': { request: z.strictObject({ profileId: id }), response: deploymentLinesSchema },
  'rotation.check': { request: dependenceRequestSchema, response: dependenceSchema },

  /** Asks for the passphrase and for the file's place; nothing is written before both are there. */
  'sharing.export': { request: exportRequestSchema, response: exportOutcomeSchema },
  /** Opens the system's file dialog and, for a bundle with a passphrase, asks for that. */
  'sharing.open': { request: nothing, response: bundleSchema },
  'sharing.openWithIdentity': {
    request: z.strictObject({ bundleId: id, identity: bundleIdentitySchema }),
    response: bundleSchema,
  },
  'sharing.import': { request: importRequestSchema, response: importOutcomeSchema },
  /** Wipes what was opened. */
  'sharing.discard': { request: z.strictObject({ bundleId: id }), response: nothing },

  ...recipesContract,
  ...linksContract,
  ...batchContract,
  ...ledgerContract,
  ...updatesContract,
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;

export type Channel = keyof typeof contract;
export type Request<C extends Channel> = z.infer<(typeof contract)[C]['request']>;
export type Response<C extends Channel> = z.infer<(typeof contract)[C]['response']>;

/** What the main process tells the renderer unasked. */
export const events = {
  /** A menu item or shortcut asks for a view or an action. */
  'menu.command': z.strictObject({
    command: z.enum([
      'inspect',
      'sign',
      'links',
      'batch',
      'ledger',
      'keys',
      'add-key',
      'settings',
      'palette',
      'help',
      'learn',
    ]),
  }),
  /** A countersign:// link came in; link.take has its token. */
  'link.arrived': nothing,
  /** Profiles or the keychain changed; ask keys.list again. */
  'keys.changed': nothing,
  'lock.changed': lockStateSchema,
  /** The app speaks this one from now on. */
  'language.changed': spokenSchema,
  'support.changed': supportLockSchema,
  'recipes.changed': nothing,
  /** Five times a second at most. */
  'batch.changed': batchRunSchema,
  /** Something was recorded, removed or set aside. */
  'ledger.changed': nothing,
  'updates.changed': updatesStateSchema,
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
