// An inspected value in the forms in which it is taken elsewhere.
import type { Inspection, InspectRequest } from '../../shared/inspection.ts';
import type { TakeAway } from '../../shared/resigning.ts';
import type { Verdict } from '../signing/formats.ts';
import { cookieNameOf } from './cookie-name.ts';
import { setCookieHeader } from './copy-forms.ts';
import { pythonLines } from './python-lines.ts';
import { ticket } from './ticket.ts';

export function takeAway(request: InspectRequest, verdict: Verdict, inspection: Inspection): TakeAway {
  const name = cookieNameOf(verdict);
  const setCookie = verdict.value === undefined ? null : setCookieHeader(name, verdict.value);
  // What a browser sends back is what Set-Cookie gave it.
  const pair = setCookie?.slice('Set-Cookie: '.length, -'; Path=/'.length);
  return {
    python: pythonLines(verdict, request.maxAge),
    markdown: ticket(request, inspection),
    setCookie,
    curl: pair === undefined ? null : `curl --cookie ${shellQuoted(pair)} https://example.com/`,
  };
}

const shellQuoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
