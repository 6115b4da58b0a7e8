// Inspect: what a text is, what is in it, and whether one of the keys signed it. Turns the core's verdict into what a person reads.
import { Buffer } from 'node:buffer';
import type { Inspection, InspectRequest, Payload } from '../../shared/inspection.ts';
import type { TakeAway } from '../../shared/resigning.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { sentences, translator } from '../language.ts';
import { type Verdict, verify } from '../signing/formats.ts';
import { canResign } from './can-resign.ts';
import { details } from './details.ts';
import { explain } from './explain.ts';
import { formatName } from './format-names.ts';
import { sayPayloadProblem } from './say-core.ts';
import { takeAway } from './take-away.ts';
import { toVerifyOptions } from './verify-options.ts';

const t = translator('inspect');

export interface InspectorOptions {
  keys: Pick<KeyStore, 'identities'>;
  /** Unix seconds. */
  now: () => number;
}

export interface Inspector {
  /** Never throws for what was pasted: bad input gets a verdict. */
  inspect(request: InspectRequest): Promise<Inspection>;
  takeAway(request: InspectRequest): Promise<TakeAway>;
}

/** Bytes shown of a payload that is neither JSON nor text. */
const shownBytes = 4096;

export function createInspector({ keys, now }: InspectorOptions): Inspector {
  async function look(request: InspectRequest): Promise<{ verdict: Verdict; inspection: Inspection }> {
    const loaded = await keys.identities();
    const at = now();
    const options = toVerifyOptions(request, loaded.identities, at);
    const verdict = verify(request.text, options);
    const key = verdict.identity === undefined ? undefined : loaded.keyOf(verdict.identity, verdict.keyIndex ?? 0);
    const untried = loaded.untried.filter(({ profileId }) => !request.profileId || profileId === request.profileId);
    const inspection: Inspection = {
      status: verdict.status,
      explanation: sentences(
        ...explain(verdict, { request, key, tried: options.identities.length, untried: untried.length }),
      ),
      ...(verdict.format && { format: { id: verdict.format, name: formatName(verdict.format) } }),
      ...(key && { key }),
      ...(verdict.salt !== undefined && { salt: verdict.salt }),
      ...(verdict.derivation && { derivation: verdict.derivation }),
      ...(verdict.algorithm && { algorithm: verdict.algorithm }),
      ...(verdict.signedAt !== undefined && { signedAt: verdict.signedAt, age: at - verdict.signedAt }),
      ...payloadOf(verdict),
      ...(verdict.payloadProblem && {
        payloadProblem: { code: verdict.payloadProblem.code, message: sayPayloadProblem(verdict.payloadProblem) },
      }),
      ...details(request, verdict),
      canResign: canResign(verdict),
      segments: verdict.segments,
      untriedKeys: untried.map(({ profileName, message }) => ({ profileName, message })),
    };
    return { verdict, inspection };
  }
  return {
    inspect: async (request) => (await look(request)).inspection,
    async takeAway(request) {
      const { verdict, inspection } = await look(request);
      return takeAway(request, verdict, inspection);
    },
  };
}

function payloadOf({ payloadKind, payload, payloadBytes, payloadLength = 0, compressed = false }: Verdict): {
  payload?: Payload;
} {
  const bytes = payloadLength;
  if (payloadKind === 'json' && payload !== undefined) {
    return { payload: { kind: 'json', text: payload, compressed, bytes } };
  }
  if (payloadKind === 'text' && payload !== undefined) return { payload: { kind: 'text', text: payload, bytes } };
  if (payloadKind === 'bytes' && payloadBytes !== undefined) {
    const hex = Buffer.from(payloadBytes.subarray(0, shownBytes)).toString('hex');
    const note =
      payloadBytes.length > shownBytes
        ? t('firstBytes', { shown: String(shownBytes), all: String(payloadBytes.length) })
        : '';
    return { payload: { kind: 'bytes', hex, bytes, note } };
  }
  return {};
}
