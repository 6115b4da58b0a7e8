import type { Channel } from '../../shared/contract.ts';
import type { Diagnoser } from '../inspect/diagnoser.ts';
import type { Inspector } from '../inspect/inspector.ts';
import { maskCsrf, sameCsrfSecret } from '../signing/django/csrf.ts';
import type { Handlers } from './serve.ts';

type InspectChannel = Extract<Channel, `inspect.${string}`>;

export const inspectHandlers = (inspector: Inspector, diagnoser: Diagnoser): Handlers<InspectChannel> => ({
  'inspect.inspect': (request) => inspector.inspect(request),
  'inspect.diagnose': (request) => diagnoser.diagnose(request),
  'inspect.takeAway': (request) => inspector.takeAway(request),
  'inspect.compareCsrf': ({ first, second }) => ({
    same: sameCsrfSecret(first.trim(), second.trim()),
    masked: maskCsrf(first.trim()),
  }),
});
