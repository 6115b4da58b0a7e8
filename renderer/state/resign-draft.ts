// What is changed about an inspected value before it is signed again.
import type { Inspection, InspectRequest } from '../../shared/inspection.ts';
import type { ResignRequest } from '../../shared/resigning.ts';
import { prettyJson, sameJson } from '../wording/json-format.ts';
import { utcSeconds, utcTime } from '../wording/time.ts';

export interface ResignDraft {
  payload: string;
  time: 'keep' | 'now' | 'chosen';
  /** UTC, like `2026-11-22 10:00:00`. */
  chosenTime: string;
  profileId: string | null;
}

/** The payload as it is edited; null when it cannot be, because it is no text. */
export function editable({ payload }: Inspection): string | null {
  if (!payload || payload.kind === 'bytes') return null;
  return payload.kind === 'json' ? prettyJson(payload.text) : payload.text;
}

export const firstDraft = (inspection: Inspection): ResignDraft => ({
  payload: editable(inspection) ?? '',
  time: 'keep',
  chosenTime: utcTime(Math.floor(inspection.signedAt ?? Date.now() / 1000))?.replace(' UTC', '') ?? '',
  profileId: inspection.key?.profileId ?? null,
});

/** Whether another payload would be signed; space between JSON's parts is none. */
export function payloadChanged({ payload }: Inspection, { payload: text }: ResignDraft): boolean {
  if (!payload || payload.kind === 'bytes') return false;
  return payload.kind === 'json' ? !sameJson(payload.text, text) : payload.text !== text;
}

/** Null while the chosen time is none. */
export function resignRequest(
  original: InspectRequest,
  inspection: Inspection,
  draft: ResignDraft,
): ResignRequest | null {
  const signedAt = draft.time === 'chosen' ? utcSeconds(draft.chosenTime) : draft.time;
  if (signedAt === null) return null;
  return {
    original,
    payload: payloadChanged(inspection, draft) ? draft.payload : null,
    signedAt,
    profileId: draft.profileId,
  };
}
